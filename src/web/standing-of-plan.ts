import type { Day } from '../domain/calendar/day.ts'
import { judge } from '../domain/judgement/judge.ts'
import type { JudgedAction, Reason } from '../domain/judgement/judgement.ts'
import type { JudgementSettings } from '../domain/judgement/settings.ts'
import type { Action, Objective, Plan } from '../domain/plan/plan.ts'
import { countStatuses, type StatusCounts } from '../domain/report/headline.ts'
import { actionsOf, judgedIn } from '../domain/report/walk.ts'
import type { HeldPlan } from '../store/plans.ts'
import { shortReason } from './milepost/short-reason.ts'

/** Where one plan stands on a day: all that pages over many plans show of it, so that the plan itself can be let go of. */
export interface PlanStands {
  readonly standing: PlanStanding
  readonly late: readonly ListedAction[]
  readonly silent: readonly ListedAction[]
}

export interface PlanStanding {
  readonly id: string
  readonly title: string
  readonly period: string
  /** The name of the paper it was read from. */
  readonly paper: string | null
  readonly counts: StatusCounts
}

/** An action in a list over plans. */
export interface ListedAction {
  readonly plan: { readonly id: string; readonly title: string }
  readonly objective: Pick<Objective, 'ref' | 'title'> | null
  readonly action: Pick<Action, 'id' | 'ref' | 'text' | 'owners'>
  /** As written. */
  readonly deadline: string
  /** Its first last day; `''` where it names none. */
  readonly due: Day
  /** The latest words on it, and the day they were said; `''` where nothing was. */
  readonly said: string
  readonly saidOn: Day | ''
  /** Why it stands so, for a narrow column. */
  readonly sentence: string
  /** The same in full, with its rule, the words that fired it and where they stand. */
  readonly reason: Reason | undefined
  /** How many reports running it has been silent. */
  readonly reports: number
}

/** Judges a plan as at a day and takes out of it what lists over plans need. */
export function standOf({ plan, paper }: HeldPlan, asAt: Day, settings: JudgementSettings): PlanStands {
  const judgement = judge([plan], { asAt, across: false, settings })
  const judgedOf = judgedIn([plan], judgement)
  const named = { id: plan.id ?? '', title: plan.title }
  const late: ListedAction[] = []
  const silent: ListedAction[] = []
  for (const { objective, action } of actionsOf(plan)) {
    const verdict = judgedOf(action)
    if (verdict?.status === 'late') late.push(listed(named, objective, action, verdict))
    if (verdict?.status === 'no progress stated') silent.push(listed(named, objective, action, verdict))
  }
  const counts = countStatuses(judgement.actions)
  return { standing: { ...named, period: plan.period, paper: paper?.name ?? null, counts }, late, silent }
}

function listed(plan: ListedAction['plan'], objective: Objective | null, action: Action, verdict: JudgedAction): ListedAction {
  const { id, ref, text, owners, deadline, progress } = action
  return {
    plan,
    objective: objective && { ref: objective.ref, title: objective.title },
    action: { ...(id ? { id } : {}), ref, text, owners },
    deadline: deadline.text,
    due: firstDay(deadline),
    said: progress.text,
    saidOn: action.updates?.at(-1)?.day ?? '',
    sentence: shortReason(verdict.reasons[0]?.sentence ?? '', progress.text),
    // copied with its places: they would hold the plan they are worked out from
    reason: verdict.reasons[0] && { ...verdict.reasons[0] },
    reports: verdict.reports,
  }
}

const firstDay = ({ parts }: Plan['sections'][number]['actions'][number]['deadline']): Day =>
  parts.flatMap((part) => (part.kind === 'by' ? [part.day] : [])).sort()[0] ?? ''
