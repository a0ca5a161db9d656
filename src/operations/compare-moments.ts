import type { Kysely } from 'kysely'
import { may, type Viewer } from '../domain/access.ts'
import { compareDays, type Day } from '../domain/calendar/day.ts'
import { compare, together } from '../domain/judgement/changes/compare.ts'
import type { Comparison, End } from '../domain/judgement/changes/comparison.ts'
import type { Moment } from '../domain/judgement/changes/moment.ts'
import type { PlanName } from '../domain/judgement/changes/standing.ts'
import { judge } from '../domain/judgement/judge.ts'
import type { Judgement } from '../domain/judgement/judgement.ts'
import { judgementSettings } from '../store/judgement-settings.ts'
import { fewPlans, type HeldPlan, listPlanIds, readSomePlans } from '../store/plans.ts'
import { getReportFacts } from '../store/reports.ts'
import type { Database } from '../store/schema.ts'
import { done, type Outcome, refuse } from './outcome.ts'
import { readEnd } from './read-end.ts'

export interface CompareInput {
  /** A day, or a kept report as `report 3`. */
  readonly from: string
  readonly to: string
  /** Of these plans; all unless given. */
  readonly planIds?: readonly string[]
  /** For a report that is being composed as at the later day, and so counts among those that asked. */
  readonly composing?: boolean
}

/**
 * Compares two days, or two kept reports, or one with the other, of some plans or of all; whichever is later stands last, however they were asked for.
 * A day is taken as everybody knows it now. A report is taken as it was kept: its own plans, as they were known on the instant it was composed, with the
 * judgement it stated. Compared with a day it has, besides its own plans, those that came to the council since. Writes nothing.
 * Refusals: `forbidden`; `invalid` (no such day, a day to come, neither day nor report); `not found` (no such report, no such plan).
 */
export async function compareMoments(db: Kysely<Database>, viewer: Viewer, today: Day, input: CompareInput): Promise<Outcome<Comparison>> {
  if (!may(viewer, 'read plans')) return refuse('forbidden', 'You may not read plans: nothing was compared.')
  const ends: Held[] = []
  for (const field of ['from', 'to'] as const) {
    const end = readEnd(input[field], today, field)
    if (!end.ok) return end
    const held = await holdEnd(db, viewer, end.value)
    if (!held)
      return refuse('not found', `There is no report ${end.value.report}: nothing was compared; choose a kept one, or a day.`, field)
    ends.push(held)
  }
  const [from, to] = ends.toSorted(chronologically) as [Held, Held]
  const shown = from.planIds && to.planIds ? [] : await listPlanIds(db, viewer)
  const [before, after] = [new Set(from.planIds ?? shown), new Set(to.planIds ?? shown)]
  const known = await plansCompared(db, viewer, from, to, shown)
  const missing = input.planIds?.find((id) => !before.has(id) && !after.has(id))
  if (missing !== undefined)
    return refuse('not found', 'One of these plans stands at neither end: nothing was compared; choose again.', 'planIds')
  const ids = input.planIds ? known.filter((id) => input.planIds?.includes(id)) : known

  const compared: Comparison[] = []
  for (let i = 0; i < ids.length; i += fewPlans) {
    const few = ids.slice(i, i + fewPlans)
    const moments = [
      await momentOf(
        db,
        viewer,
        from,
        few.filter((id) => before.has(id)),
      ),
      await momentOf(
        db,
        viewer,
        to,
        few.filter((id) => after.has(id)),
        input.composing,
      ),
    ] as const
    compared.push(compare(...moments))
  }
  const leftOut = await leftOutOf(db, viewer, from, to, { ids, planIds: input.planIds })
  return done({ ...together({ from: endOf(from), to: endOf(to) }, compared), leftOut })
}

/** One end as the store holds it. */
interface Held extends End {
  readonly recordedBy?: string
  readonly planIds?: readonly string[]
  readonly judgement?: Judgement
}

const endOf = ({ asAt, report }: Held): End => ({ asAt, report })

function chronologically(a: Held, b: Held): number {
  return compareDays(a.asAt, b.asAt) || (a.report ?? Number.POSITIVE_INFINITY) - (b.report ?? Number.POSITIVE_INFINITY) || 0
}

async function holdEnd(db: Kysely<Database>, viewer: Viewer, end: End): Promise<Held | undefined> {
  if (end.report === null) return end
  const facts = await getReportFacts(db, viewer, end.report)
  if (!facts) return undefined
  const { asAt, number, composedAt, planIds, judgement } = facts
  return { asAt, report: number, recordedBy: composedAt, planIds, judgement }
}

/**
 * Which plans are looked at. What a report was made without was no part of it: it neither came nor went. Only what came to the council after the earlier
 * one was composed is new to it.
 */
async function plansCompared(db: Kysely<Database>, viewer: Viewer, from: Held, to: Held, shown: readonly string[]): Promise<string[]> {
  if (!from.planIds) return [...(to.planIds ?? shown)]
  const later = to.planIds ?? (await listPlanIds(db, viewer, { recordedAfter: from.recordedBy }))
  return [...new Set([...from.planIds, ...later])]
}

/**
 * Plans held at the later end that are not compared, since a report was composed without them: their absence is no change, but it is said.
 */
async function leftOutOf(
  db: Kysely<Database>,
  viewer: Viewer,
  from: Held,
  to: Held,
  compared: { readonly ids: readonly string[]; readonly planIds: readonly string[] | undefined },
): Promise<PlanName[]> {
  if (!from.planIds && !to.planIds) return []
  const known = new Set(compared.ids)
  const shown = (await listPlanIds(db, viewer)).filter((id) => !known.has(id) && (compared.planIds?.includes(id) ?? true))
  const read = shown.length === 0 ? [] : await readSomePlans(db, viewer, { asAt: to.asAt, recordedBy: to.recordedBy }, shown)
  return inOrder(read, shown)
    .filter(({ plan }) => plan.adopted === undefined || plan.adopted.day <= to.asAt)
    .map(({ plan }) => ({ key: plan.id ?? plan.title, id: plan.id ?? null, title: plan.title }))
}

/** With everything said, since a figure may stand behind newer words that state none. */
async function momentOf(db: Kysely<Database>, viewer: Viewer, end: Held, ids: readonly string[], composing = false): Promise<Moment> {
  const read = ids.length === 0 ? [] : await readSomePlans(db, viewer, { ...end, history: 'all' }, ids)
  const plans = inOrder(read, ids).map(({ plan }) => (composing ? { ...plan, reported: [...(plan.reported ?? []), end.asAt] } : plan))
  const judgement = end.judgement ?? judge(plans, { asAt: end.asAt, across: false, settings: await judgementSettings(db, viewer) })
  return { asAt: end.asAt, report: end.report, plans, judgement }
}

const inOrder = (held: readonly HeldPlan[], ids: readonly string[]): HeldPlan[] =>
  ids.flatMap((id) => held.find(({ plan }) => plan.id === id) ?? [])
