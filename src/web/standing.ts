import type { Day } from '../domain/calendar/day.ts'
import { type Status, statuses } from '../domain/judgement/judgement.ts'
import { countStatuses, type StatusCounts } from '../domain/report/headline.ts'
import { listJournal } from '../store/journal-reads.ts'
import { judgementSettings } from '../store/judgement-settings.ts'
import { eachPlan, listPlans } from '../store/plans.ts'
import { plansTouched } from '../store/plans-touched.ts'
import type { Door } from './door.ts'
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

interface Kept {
  readonly asAt: Day
  /** The last line of the journal it was read under. */
  readonly seq: number
  readonly hash: string
  readonly plans: ReadonlyMap<string, PlanStands>
  readonly standing: Standing
}

/** More touched plans than this are not read one by one. */
const fewPlans = 20

/**
 * Reads and judges every plan as at a day, and keeps the answer for as long as nothing was written: each write is a line in the journal, so the same last line
 * and the same day mean the same standing. After a write only the plans it touched are read again, since a council records all day and looks at its
 * first page as often. A viewer who may not read the journal gets a new answer each time.
 */
export function standings({ house, viewer }: Pick<Door, 'house' | 'viewer'>): (asAt: Day) => Promise<Standing> {
  let kept: Promise<Kept> | undefined
  const readAll = async (asAt: Day, line: { seq: number; hash: string }): Promise<Kept> => {
    const plans = new Map<string, PlanStands>()
    const settings = await judgementSettings(house.db, viewer)
    for await (const held of eachPlan(house.db, viewer, { asAt })) plans.set(held.plan.id ?? '', standOf(held, asAt, settings))
    return { asAt, ...line, plans, standing: together(plans.values(), asAt) }
  }
  const readOn = async (asAt: Day, line: { seq: number; hash: string }, before: Kept | undefined): Promise<Kept> => {
    if (before?.asAt !== asAt || before.seq > line.seq) return readAll(asAt, line)
    if (before.hash === line.hash) return before
    const touched = await plansTouched(house.db, viewer, { after: before.seq })
    if (touched === 'any' || touched.size > fewPlans) return readAll(asAt, line)
    if (touched.size === 0) return { ...before, ...line }
    const plans = new Map(before.plans)
    const settings = await judgementSettings(house.db, viewer)
    const planIds = [...touched].filter((id) => plans.has(id))
    for (const held of await listPlans(house.db, viewer, { asAt, planIds })) plans.set(held.plan.id ?? '', standOf(held, asAt, settings))
    return { asAt, ...line, plans, standing: together(plans.values(), asAt) }
  }
  return async (asAt) => {
    const [last] = await listJournal(house.db, viewer, { limit: 1 })
    if (!last) return (await readAll(asAt, { seq: 0, hash: '' })).standing
    const line = { seq: last.seq, hash: last.hash }
    const before = kept
    const next = (async () => readOn(asAt, line, await before?.catch(() => undefined)))()
    kept = next
    // A failed reading must not be kept: the store may be well again in a moment.
    next.catch(() => {
      if (kept === next) kept = undefined
    })
    return (await next).standing
  }
}
