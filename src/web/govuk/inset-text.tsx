import type { PropsWithChildren } from 'hono/jsx'
import { type Attributes, classes } from './words.ts'

interface Props {
  readonly id?: string | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** Text set apart from what stands round it. */
export function InsetText({ id, class: extra, attributes, children }: PropsWithChildren<Props>) {
  return (
    <div id={id} class={classes('govuk-inset-text', extra)} {...attributes}>
      {children}
    </div>
  )
}
