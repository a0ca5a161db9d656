import type { Child } from 'hono/jsx'
import { type Attributes, classes, said, type Words } from './words.ts'

export interface SummaryListProps {
  readonly rows: readonly SummaryRow[]
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

interface SummaryRow {
  readonly key: Words
  readonly value: Words | Child
  readonly class?: string | undefined
  readonly actions?: readonly SummaryAction[] | undefined
  readonly actionsClass?: string | undefined
}

export interface SummaryAction {
  readonly href: string
  readonly text: Child
  /** What the action is about, for the ear: "Change" alone says nothing in a list of links. */
  readonly about?: string | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** Facts in two columns, with what can be done about each. */
export function SummaryList({ rows, class: extra, attributes }: SummaryListProps) {
  const anyActions = rows.some((row) => row.actions?.length)
  return (
    <dl class={classes('govuk-summary-list', extra)} {...attributes}>
      {rows.map((row) => {
        const key = said(row.key)
        const value = worded(row.value) ? said(row.value) : { text: row.value }
        return (
          <div class={classes('govuk-summary-list__row', anyActions && !row.actions && 'govuk-summary-list__row--no-actions', row.class)}>
            <dt class={classes('govuk-summary-list__key', key.class)}>{key.text}</dt>
            <dd class={classes('govuk-summary-list__value', value.class)}>{value.text}</dd>
            {row.actions?.length ? (
              <dd class={classes('govuk-summary-list__actions', row.actionsClass)}>{actionsOf(row.actions)}</dd>
            ) : null}
          </div>
        )
      })}
    </dl>
  )
}

const worded = (value: Words | Child): value is Words =>
  typeof value === 'string' || (typeof value === 'object' && value !== null && 'text' in value)

function actionsOf(actions: readonly SummaryAction[]) {
  const [only] = actions
  if (only && actions.length === 1) return <Action action={only} />
  return (
    <ul class="govuk-summary-list__actions-list">
      {actions.map((action) => (
        <li class="govuk-summary-list__actions-list-item">
          <Action action={action} />
        </li>
      ))}
    </ul>
  )
}

function Action({ action }: { readonly action: SummaryAction }) {
  return (
    <a class={classes('govuk-link', action.class)} href={action.href} {...action.attributes}>
      {action.text}
      {action.about && <span class="govuk-visually-hidden"> {action.about}</span>}
    </a>
  )
}
