import type { PropsWithChildren } from 'hono/jsx'
import { type Attributes, classes } from './words.ts'

interface Props {
  readonly href?: string | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** Seen only when reached by keyboard: past the head, straight to what the page says. */
export function SkipLink({ href = '#content', class: extra, attributes, children }: PropsWithChildren<Props>) {
  return (
    <a href={href} class={classes('govuk-skip-link', extra)} {...attributes} data-module="govuk-skip-link">
      {children}
    </a>
  )
}
