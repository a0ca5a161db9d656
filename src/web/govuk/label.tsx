import { type Attributes, classes, type Heading, said } from './words.ts'

interface Props {
  readonly words: Heading
  readonly for?: string | undefined
  /** A class of the component that the label belongs to. */
  readonly class?: string | undefined
}

/** The label of one control. Nothing is printed where there are no words: a label without words reads as "blank" to the ear. */
export function Label({ words, for: id, class: own }: Props) {
  const { text, class: extra, attributes, heading } = said(words)
  if (!text) return null
  const label = (
    <label class={classes('govuk-label', own, extra)} for={id} {...(attributes as Attributes)}>
      {text}
    </label>
  )
  return heading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
