import { sayDay } from '../../../domain/calendar/say.ts'
import type { Plan } from '../../../domain/plan/plan.ts'
import { planHref, withQuery } from '../../addresses.ts'
import { ActionTable } from '../../milepost/action-table.tsx'
import { slugOf } from '../../milepost/status.tsx'
import { type HrefOf, type Look, narrows, queryOf } from './form.ts'
import { groupsOf } from './groups.ts'
import type { PlanSection } from './rows.ts'
import { viewNames } from './views.tsx'

/** Fewer actions than this are never folded on a phone. */
const foldFrom = 12

interface Props {
  readonly plan: Plan
  readonly sections: readonly PlanSection[]
  /** Findings that most actions share, said once. */
  readonly common: readonly { readonly chip: string; readonly count: number }[]
  readonly look: Look
  readonly hrefOf: HrefOf
}

/** How many actions the look shows, the ways on from there, and their table. */
export function Actions({ plan, sections, common, look, hrefOf }: Props) {
  const groups = groupsOf(sections, look)
  const shown = new Set(groups.flatMap(({ rows }) => rows.flatMap((row) => (row.kind === 'action' ? [row.action] : []))))
  const all = sections.reduce((sum, { rows }) => sum + rows.length, 0)
  const fold = groups.length > 1 && shown.size >= foldFrom
  const heading = `${viewNames[look.view]}${narrows(look) ? ', narrowed' : ''}`
  return (
    <>
      <h2 class="govuk-visually-hidden" id="actions">
        Actions: {heading}
      </h2>
      <p class="mp-count">
        <strong>
          {shown.size} of {all} {all === 1 ? 'action' : 'actions'}.
        </strong>{' '}
        {shown.size === 0 && 'Nothing fits what you asked for. '}
        {shown.size < all && (
          <>
            <a class="govuk-link" href={`${hrefOf({})}#actions`}>
              Show all {all}
            </a>
            {'. '}
          </>
        )}
        {shown.size > 0 && (
          <>
            This view has its own address, to keep or to send;{' '}
            <a class="govuk-link" href={withQuery(`${planHref(plan.id)}/actions.csv`, queryOf(look, slugOf))}>
              download it (CSV)
            </a>
            .
          </>
        )}
      </p>
      {common.length > 0 && (
        <p class="mp-common">
          Found on most of them, and not repeated below:{' '}
          {common.map(({ chip, count }, i) => `${i > 0 ? '; ' : ''}${chip.charAt(0).toLowerCase()}${chip.slice(1)} (${count} of ${all})`)}.
        </p>
      )}
      {shown.size > 0 && (
        <div class={fold ? 'mp-fold' : undefined} id="all">
          {fold && (
            <p class="mp-fold__all">
              Pick a heading to open it, or <a href="#all">show everything</a>.
            </p>
          )}
          <ActionTable
            caption={`${heading}: status, deadline, owner and last words, as at ${sayDay(look.asAt)}`}
            groups={groups}
            asAt={look.asAt}
          />
        </div>
      )}
    </>
  )
}
