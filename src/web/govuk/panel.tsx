import type { Child, PropsWithChildren } from 'hono/jsx'
import { type Attributes, classes } from './words.ts'

interface Props {
  readonly title: Child
  readonly level?: 1 | 2 | 3 | 4 | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** The end of something that took several steps: it is done, and this is its number. */
export function Panel({ title, level = 1, class: extra, attributes, children }: PropsWithChildren<Props>) {
  const Title = `h${level}` as 'h1'
  return (
    <div class={classes('govuk-panel govuk-panel--confirmation', extra)} {...attributes}>
      <Title class="govuk-panel__title">{title}</Title>
      {children && <div class="govuk-panel__body">{children}</div>}
    </div>
  )
}
