import type { Child } from 'hono/jsx'
import { type Attributes, classes } from './words.ts'

export interface Crumb {
  readonly text: Child
  /** Absent for the page itself. */
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

interface Props {
  readonly items: readonly Crumb[]
  readonly label?: string | undefined
  /** On a phone only the first and the last. */
  readonly collapse?: boolean | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** Where a page stands. */
export function Breadcrumbs({ items, label = 'Breadcrumb', collapse, class: extra, attributes }: Props) {
  return (
    <nav
      class={classes('govuk-breadcrumbs', extra, collapse && 'govuk-breadcrumbs--collapse-on-mobile')}
      {...attributes}
      aria-label={label}
    >
      <ol class="govuk-breadcrumbs__list">
        {items.map((item) =>
          item.href ? (
            <li class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href={item.href} {...item.attributes}>
                {item.text}
              </a>
            </li>
          ) : (
            <li class="govuk-breadcrumbs__list-item" aria-current="page">
              {item.text}
            </li>
          ),
        )}
      </ol>
    </nav>
  )
}
