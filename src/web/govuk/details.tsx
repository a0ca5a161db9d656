import type { Child, PropsWithChildren } from 'hono/jsx'
import { type Attributes, classes } from './words.ts'

export interface DetailsProps {
  readonly summary: Child
  readonly id?: string | undefined
  readonly open?: boolean | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** Detail that few need, behind a line that opens it. */
export function Details({ summary, id, open, class: extra, attributes, children }: PropsWithChildren<DetailsProps>) {
  return (
    <details id={id} class={classes('govuk-details', extra)} {...attributes} open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  )
}
