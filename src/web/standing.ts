import type { Day } from '../domain/calendar/day.ts'
import { judge } from '../domain/judgement/judge.ts'
import { type JudgedAction, type Status, statuses } from '../domain/judgement/judgement.ts'
import type { Action, Objective, Plan } from '../domain/plan/plan.ts'
import { countStatuses, type StatusCounts } from '../domain/report/headline.ts'
import { actionsOf, judgedIn } from '../domain/report/walk.ts'
import { listJournal } from '../store/journal-reads.ts'
import { eachPlan, type HeldPlan } from '../store/plans.ts'
import type { Door } from './door.ts'
import { shortReason } from './milepost/short-reason.ts'
import { ownersOf } from './owners.ts'

/** Where every plan of the organisation stands on a day. */
export interface Standing {
  readonly asAt: Day
  readonly counts: StatusCounts
  /** In the order in which they were adopted. */
  readonly plans: readonly PlanStanding[]
  /** The late actions of the longest time ago. */
  readonly late: readonly LateAction[]
  /** Who has not answered, whoever owes most first. */
  readonly silent: readonly Silence[]
}

export interface PlanStanding {
  readonly id: string
  readonly title: string
  readonly period: string
  /** The name of the paper it was read from. */
  readonly paper: string | null
  readonly counts: StatusCounts
}

export interface LateAction {
  readonly plan: Pick<Plan, 'title'>
  readonly objective: Pick<Objective, 'ref' | 'title'> | null
  readonly action: Pick<Action, 'id' | 'ref' | 'text' | 'owners'>
  /** Its first last day. */
  readonly due: Day
  readonly sentence: string
}

/** What one owner was asked and has not answered in one plan. */
export interface Silence {
  readonly owner: string
  readonly plan: { readonly id: string; readonly title: string }
  readonly count: number
  /** The most reports running that one of these actions has been silent. */
  readonly longest: number
}

/** A first page is read, not scrolled: more late actions than this stand on the pages of their plans. */
const few = 8

/** Puts the standing of plans together from their judgements as at a day. Each plan is let go of before the next ones come. */
async function standingOf(held: AsyncIterable<HeldPlan>, asAt: Day): Promise<Standing> {
  const plans: PlanStanding[] = []
  let late: LateAction[] = []
  const silent: { owner: string; plan: Silence['plan']; reports: number }[] = []
  for await (const { plan, paper } of held) {
    const judgement = judge([plan], { asAt, across: false })
    const judgedOf = judgedIn([plan], judgement)
    const named = { id: plan.id ?? '', title: plan.title }
    for (const { objective, action } of actionsOf(plan)) {
      const verdict = judgedOf(action)
      if (verdict?.status === 'late') late.push(lateAction(named, objective, action, verdict))
      if (verdict?.status === 'no progress stated')
        for (const owner of ownersOf(action)) silent.push({ owner, plan: named, reports: verdict.reports })
    }
    late = late.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)).slice(0, few)
    plans.push({ ...named, period: plan.period, paper: paper?.name ?? null, counts: countStatuses(judgement.actions) })
  }
  return { asAt, counts: sumCounts(plans.map(({ counts }) => counts)), plans, late, silent: silences(silent) }
}

/** Together, status by status. */
function sumCounts(all: readonly StatusCounts[]): StatusCounts {
  const sum: Record<Status, number> = { ...countStatuses([]) }
  for (const counts of all) for (const status of statuses) sum[status] += counts[status]
  return sum
}

function lateAction(
  plan: LateAction['plan'],
  objective: Objective | null,
  { id, ref, text, owners, deadline, progress }: Action,
  verdict: JudgedAction,
): LateAction {
  const due = deadline.parts.flatMap((part) => (part.kind === 'by' ? [part.day] : [])).sort()[0] ?? ''
  return {
    plan,
    objective: objective && { ref: objective.ref, title: objective.title },
    action: { ...(id ? { id } : {}), ref, text, owners },
    due,
    sentence: shortReason(verdict.reasons[0]?.sentence ?? '', progress.text),
  }
}

/** Silent actions by plan and owner. An action of two owners is asked of both. */
function silences(silent: readonly { owner: string; plan: Silence['plan']; reports: number }[]): Silence[] {
  return [...Map.groupBy(silent, ({ owner, plan }) => `${plan.id} ${owner}`).values()]
    .flatMap((group) => {
      const [first] = group
      return first
        ? [{ owner: first.owner, plan: first.plan, count: group.length, longest: Math.max(...group.map(({ reports }) => reports)) }]
        : []
    })
    .sort((a, b) => b.count - a.count || b.longest - a.longest)
}

/**
 * Reads and judges every plan as at a day, and keeps the last answer for as long as nothing was written: each write is a line in the journal,
 * so the same last line and the same day mean the same standing. A viewer who may not read the journal gets a new answer each time.
 */
export function standings({ house, viewer }: Pick<Door, 'house' | 'viewer'>): (asAt: Day) => Promise<Standing> {
  let kept: { readonly key: string; readonly standing: Promise<Standing> } | undefined
  return async (asAt) => {
    const [last] = await listJournal(house.db, viewer, { limit: 1 })
    const read = () => standingOf(eachPlan(house.db, viewer, { asAt }), asAt)
    if (!last) return read()
    const key = `${last.hash} ${asAt}`
    if (kept?.key !== key) {
      const standing = read()
      kept = { key, standing }
      // A failed reading must not be kept: the store may be well again in a moment.
      standing.catch(() => {
        if (kept?.standing === standing) kept = undefined
      })
    }
    return kept.standing
  }
}
