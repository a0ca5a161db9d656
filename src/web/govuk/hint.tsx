import { classes, said, type Words } from './words.ts'

interface Props {
  readonly words: Words
  readonly id?: string | undefined
  /** A class of the component that the hint belongs to. */
  readonly class?: string | undefined
}

/** Help that stands below a label; its control names it in aria-describedby. */
export function Hint({ words, id, class: own }: Props) {
  const { text, class: extra, attributes } = said(words)
  return (
    <div id={id} class={classes('govuk-hint', own, extra)} {...attributes}>
      {text}
    </div>
  )
}
