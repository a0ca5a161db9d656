import { classes, said, type Words } from './words.ts'

interface Props {
  readonly words: Words
  readonly id?: string | undefined
  /** What a screen reader says before the message; `''` for nothing. */
  readonly before?: string | undefined
}

/** What is wrong with one control and what to do, beside that control. */
export function ErrorMessage({ words, id, before = 'Error' }: Props) {
  const { text, class: extra, attributes } = said(words)
  return (
    <p id={id} class={classes('govuk-error-message', extra)} {...attributes}>
      {before !== '' && (
        <>
          <span class="govuk-visually-hidden">{before}:</span>{' '}
        </>
      )}
      {text}
    </p>
  )
}
