import type { Day } from '../../../domain/calendar/day.ts'
import type { Comparison, Difference } from '../../../domain/judgement/changes/comparison.ts'
import { countDifferences, countHeadings, countsPieces, grouped, isHeading, sayEnd } from '../../../domain/judgement/changes/counts.ts'
import type { Group, Kind } from '../../../domain/judgement/changes/kinds.ts'
import { groups } from '../../../domain/judgement/changes/kinds.ts'
import type { Meetings } from '../../../operations/last-met.ts'
import type { Refusal } from '../../../operations/outcome.ts'
import { changesHref, planHref, withQuery } from '../../addresses.ts'
import type { Frame } from '../../door.ts'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { Page } from '../../layout.tsx'
import { Title } from '../../milepost/title.tsx'
import { Choose } from './choose.tsx'
import type { Ends } from './form.ts'
import { Lines } from './lines.tsx'

/** The plan that is looked at alone. */
export interface PlanShown {
  readonly id: string
  readonly title: string
}

interface Props {
  readonly frame: Frame
  /** Null where all plans are looked at. */
  readonly plan: PlanShown | null
  readonly meetings: Meetings
  readonly ends: Ends
  readonly today: Day
  /** Null where there is nothing to compare with, or it was refused. */
  readonly comparison: Comparison | null
  readonly refusal: Refusal | undefined
}

/** A page is read, not scrolled: of more differences in a group than this the rest stands on the pages of their plans, and in the table. */
const mostInGroup = 200

/** What changed between two days: the answer in a sentence, the counts, then group by group what became of each promise. */
export function ChangesView({ frame, plan, meetings, ends, today, comparison, refusal }: Props) {
  const here = changesHref(plan?.id)
  const crumbs = plan
    ? [
        { text: 'Plans', href: '/plans' },
        { text: plan.title, href: planHref(plan.id) },
      ]
    : []
  return (
    <Page
      frame={frame}
      statuses
      title={refusal ? 'Error: Since you last met' : 'Since you last met'}
      here="changes"
      crumbs={crumbs}
      class="p-changed"
    >
      {refusal && (
        <ErrorSummary
          title="Nothing was compared"
          errors={[{ text: refusal.sentence, href: refusal.field === 'to' ? '#until' : '#since' }]}
        />
      )}
      <div class="mp-lead">
        <div class="mp-lead__main">
          <h1 class="mp-title">
            Since you last met
            {plan && ': '}
            {plan && <Title text={plan.title} />}
          </h1>
          {comparison ? (
            <p class="mp-answer">
              {countsPieces(comparison).map(({ text, group }) =>
                group ? (
                  <a class={inks[group] ?? 's-plain'} href={`#${group}`}>
                    {text}
                  </a>
                ) : (
                  text
                ),
              )}
            </p>
          ) : (
            <p class="mp-answer">
              {refusal
                ? 'Choose two days or reports to compare.'
                : 'There was no report and no paper before today. Choose a day to compare with.'}
            </p>
          )}
        </div>
        <Choose action={here} meetings={meetings} ends={ends} today={today} refusal={refusal} />
      </div>
      {comparison && <Compared comparison={comparison} plan={plan} csv={withQuery(`${here}.csv`, { ...ends })} />}
    </Page>
  )
}

/** The ink of a status for groups that end in one. */
const inks: Partial<Record<Kind, string>> = {
  late: 's-late',
  worse: 's-risk',
  silent: 's-silent',
  'silent-again': 's-silent',
  done: 's-shown',
  better: 's-track',
  stopped: 's-stopped',
}

function Compared({ comparison, plan, csv }: { readonly comparison: Comparison; readonly plan: PlanShown | null; readonly csv: string }) {
  const counts = countDifferences(comparison)
  const { actions, kept, from, to } = comparison
  const counted = groups.filter(({ id }) => id !== 'told' && (counts.get(id) ?? 0) > 0)
  return (
    <>
      {counted.length > 0 && (
        <ul class="mp-ledger" aria-label="Counts">
          {counted.map(({ id, title }) => (
            <li>
              <a href={`#${id}`} class={inks[id] ?? 's-plain'}>
                <b>{counts.get(id)}</b>
                {title}
              </a>
            </li>
          ))}
        </ul>
      )}
      {grouped(comparison).map(({ group, differences }) => (
        <GroupOf
          group={group}
          count={counts.get(group.id) ?? 0}
          differences={differences}
          several={plan === null}
          ends={{ from: endOf(from), to: endOf(to) }}
        />
      ))}
      <p class="mp-source">
        {kept} of {actions} actions kept their status. Compared: {sayEnd(from)} with {sayEnd(to)}.{' '}
        <a class="govuk-link" href={csv} download>
          Download the comparison (CSV)
        </a>
      </p>
    </>
  )
}

const endOf = ({ asAt, report }: Comparison['from']): string => (report === null ? asAt : `report-${report}`)

interface GroupProps {
  readonly group: Group
  readonly count: number
  readonly differences: readonly Difference[]
  /** Several plans: each stands under its name. */
  readonly several: boolean
  readonly ends: { readonly from: string; readonly to: string }
}

function GroupOf({ group, count, differences, several, ends }: GroupProps) {
  const shown = differences.slice(0, mostInGroup)
  const byPlan = [...Map.groupBy(shown, ({ plan }) => plan.key).values()]
  const headings = countHeadings({ differences })
  const parts = differences.filter(({ about }) => about !== null && !isHeading(about, group.id)).length - count
  return (
    <section class="mp-group" aria-labelledby={group.id}>
      <div class="mp-group__h">
        <h2 id={group.id}>
          <span class="mp-group__n">{count || differences.length}</span> {group.title}
        </h2>
        <p>{group.says}</p>
        {count > 0 && headings > 0 && (
          <p>
            And {headings} {headings === 1 ? 'section or objective' : 'sections or objectives'}.
          </p>
        )}
        {parts > 0 && (
          <p>
            And {parts} {parts === 1 ? 'part' : 'parts'} of actions.
          </p>
        )}
      </div>
      <div>
        {byPlan.map((ofPlan) => (
          <>
            {several && (
              <h3 class="mp-h mp-h--xs">
                <a href={withQuery(changesHref(ofPlan[0]?.plan.id ?? undefined), ends)}>
                  <Title text={ofPlan[0]?.plan.title ?? ''} />
                </a>
              </h3>
            )}
            <Lines group={group.id} differences={ofPlan} />
          </>
        ))}
        {differences.length > shown.length && (
          <p class="mp-place">
            And {differences.length - shown.length} more: they stand on the pages of their plans, and in the table below.
          </p>
        )}
      </div>
    </section>
  )
}
