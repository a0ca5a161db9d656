import type { PropsWithChildren } from 'hono/jsx'
import { type Attributes, classes, type Heading, said } from './words.ts'

export interface FieldsetProps {
  readonly legend?: Heading | undefined
  readonly class?: string | undefined
  readonly describedBy?: string | undefined
  /** `group` where the fieldset holds text inputs: some screen readers else leave its description out. */
  readonly role?: 'group' | undefined
  readonly attributes?: Attributes | undefined
}

/** Controls that answer one question, with the question as their legend. */
export function Fieldset({ legend, class: extra, describedBy, role, attributes, children }: PropsWithChildren<FieldsetProps>) {
  return (
    <fieldset class={classes('govuk-fieldset', extra)} role={role} aria-describedby={describedBy || undefined} {...attributes}>
      {legend !== undefined && <Legend words={legend} />}
      {children}
    </fieldset>
  )
}

function Legend({ words }: { readonly words: Heading }) {
  const { text, class: extra, heading } = said(words)
  return (
    <legend class={classes('govuk-fieldset__legend', extra)}>{heading ? <h1 class="govuk-fieldset__heading">{text}</h1> : text}</legend>
  )
}
