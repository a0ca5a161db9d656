import type { Day } from '../domain/calendar/day.ts'
import { type Status, statuses } from '../domain/judgement/judgement.ts'
import { countStatuses, type StatusCounts } from '../domain/report/headline.ts'
import type { Door } from './door.ts'
import { keptByPlan } from './kept-by-plan.ts'
import { byName, ownersOf } from './owners.ts'
import { type ListedAction, type PlanStanding, type PlanStands, standOf } from './standing-of-plan.ts'

/** Where every plan of the organisation stands on a day. */
export interface Standing {
  readonly asAt: Day
  readonly counts: StatusCounts
  /** In the order in which they were adopted. */
  readonly plans: readonly PlanStanding[]
  /** Every late action, those of the longest time ago first. */
  readonly late: readonly ListedAction[]
  /** Every action of which no progress is stated, silent longest first. */
  readonly unanswered: readonly ListedAction[]
  /** Who has not answered, whoever owes most first. */
  readonly silent: readonly Silence[]
}

/** What one owner was asked and has not answered in one plan. */
export interface Silence {
  readonly owner: string
  readonly plan: { readonly id: string; readonly title: string }
  readonly count: number
  /** The most reports running that one of these actions has been silent. */
  readonly longest: number
}

/** Puts the standing of all plans together. */
function together(all: Iterable<PlanStands>, asAt: Day): Standing {
  const stands = [...all]
  const plans = stands.map(({ standing }) => standing)
  const late = stands.flatMap((each) => each.late).sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  const unanswered = stands.flatMap((each) => each.silent).sort((a, b) => b.reports - a.reports)
  return { asAt, counts: sumCounts(plans.map(({ counts }) => counts)), plans, late, unanswered, silent: silences(unanswered) }
}

/** Together, status by status. */
function sumCounts(all: readonly StatusCounts[]): StatusCounts {
  const sum: Record<Status, number> = { ...countStatuses([]) }
  for (const counts of all) for (const status of statuses) sum[status] += counts[status]
  return sum
}

/** Silent actions by plan and owner. An action of two owners is asked of both. */
function silences(unanswered: readonly ListedAction[]): Silence[] {
  const asked = unanswered.flatMap((one) => ownersOf(one.action).map((owner) => ({ owner, plan: one.plan, reports: one.reports })))
  return [...Map.groupBy(asked, ({ owner, plan }) => `${plan.id} ${owner}`).values()]
    .flatMap((group) => {
      const [first] = group
      return first
        ? [{ owner: first.owner, plan: first.plan, count: group.length, longest: Math.max(...group.map(({ reports }) => reports)) }]
        : []
    })
    .sort((a, b) => b.count - a.count || b.longest - a.longest || byName(a.owner, b.owner))
}

/** Where every plan stands, as at a day; kept as `keptByPlan` keeps. */
export const standings = (door: Pick<Door, 'house' | 'viewer'>): ((asAt: Day) => Promise<Standing>) =>
  keptByPlan(door, { of: standOf, together })
