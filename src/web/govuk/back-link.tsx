import type { PropsWithChildren } from 'hono/jsx'
import { type Attributes, classes } from './words.ts'

interface Props {
  readonly href?: string | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** One page back, on pages that are a step of something. */
export function BackLink({ href = '#', class: extra, attributes, children }: PropsWithChildren<Props>) {
  return (
    <a href={href} class={classes('govuk-back-link', extra)} {...attributes}>
      {children ?? 'Back'}
    </a>
  )
}
