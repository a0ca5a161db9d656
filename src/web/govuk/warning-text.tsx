import type { PropsWithChildren } from 'hono/jsx'
import { type Attributes, classes } from './words.ts'

interface Props {
  /** What the exclamation mark is called by a screen reader. */
  readonly icon?: string | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** What goes wrong if somebody does not heed it. */
export function WarningText({ icon = 'Warning', class: extra, attributes, children }: PropsWithChildren<Props>) {
  return (
    <div class={classes('govuk-warning-text', extra)} {...attributes}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>{' '}
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{icon}</span> {children}
      </strong>
    </div>
  )
}
