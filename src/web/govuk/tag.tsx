import type { PropsWithChildren } from 'hono/jsx'
import { type Attributes, classes } from './words.ts'

interface Props {
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** The state of a whole thing, such as DRAFT on a paper. Never the status of an action: that has a shape of its own. */
export function Tag({ class: extra, attributes, children }: PropsWithChildren<Props>) {
  return (
    <strong class={classes('govuk-tag', extra)} {...attributes}>
      {children}
    </strong>
  )
}
