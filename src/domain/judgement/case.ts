import type { Day } from '../calendar/day.ts'
import type { Figure } from '../measure/measure.ts'
import type { Action, DeadlinePart, Objective, Plan, Section } from '../plan/plan.ts'
import type { Progress } from '../plan/told.ts'
import { type NamedAhead, namedAhead } from '../progress/ahead.ts'
import { unmetParts } from './targets.ts'
import { latestWord } from './word.ts'

export type ByPart = Extract<DeadlinePart, { kind: 'by' }>

/** One thing to judge, an action without parts or one part of an action, with all that its status hangs on. */
export interface Case {
  readonly plan: Plan
  readonly section: Section
  readonly objective: Objective | null
  /** The action or part; a part without a deadline, progress or owner of its own has its parent's. */
  readonly action: Action
  readonly asAt: Day
  /** What is told of it, and the day on which it was. */
  readonly told: Progress
  readonly said: Day
  /** Only the printed or declared status word tells it. */
  readonly byStatusWord: boolean
  /** Nothing that happened is told: no text, only a promise, only the deadline again. */
  readonly silent: boolean
  /** How many reports running it has been silent. */
  readonly reports: number
  /** A paper or a round has asked for progress on this plan. */
  readonly asked: boolean
  /** What is read out of the words told when a rule first asks, and kept: most rules of most actions never ask. */
  readonly read: { figures?: readonly Figure[]; ahead?: readonly NamedAhead[] }
  /** The dated parts of the deadline whose last day is over and that nothing stated has met. */
  readonly overdue: readonly ByPart[]
}

/** Makes the case of one action or part on a day. */
export function caseOf(action: Action, place: Pick<Case, 'plan' | 'section' | 'objective' | 'asked' | 'asAt'>): Case {
  const word = latestWord(action, place.asAt)
  const half = {
    ...place,
    action,
    told: word.told,
    said: word.said,
    byStatusWord: word.byStatusWord,
    silent: word.silent,
    reports: word.reports,
    read: {},
  }
  return { ...half, overdue: word.told.deed === 'done' ? [] : unmetParts(half) }
}

/** The things to judge in an action: itself, or its parts (the innermost ones), each with what it takes from its parent. */
export function casesOf(action: Action, place: Pick<Case, 'plan' | 'section' | 'objective' | 'asked' | 'asAt'>): Case[] {
  return action.actions.length === 0 ? [caseOf(action, place)] : action.actions.flatMap((part) => casesOf(inheriting(part, action), place))
}

function inheriting(part: Action, parent: Action): Action {
  const dated = part.deadline.parts.length > 0 || part.deadline.text.trim() !== ''
  const told =
    part.progress.text.trim() !== '' || part.progress.deed !== 'not-stated' || (part.updates?.length ?? 0) > 0 || part.status !== null
  const { updates: _ours, ...rest } = part
  const voice = told
    ? part
    : { ...rest, progress: parent.progress, status: parent.status, ...(parent.updates ? { updates: parent.updates } : {}) }
  return {
    ...voice,
    deadline: dated ? part.deadline : parent.deadline,
    owners: part.owners.length > 0 ? part.owners : parent.owners,
    ...(part.stopped ? { stopped: part.stopped } : parent.stopped ? { stopped: parent.stopped } : {}),
  }
}

/** The days that the words told name as still to come. */
export function aheadOf(one: Case): readonly NamedAhead[] {
  one.read.ahead ??= namedAhead(one.told.text, one.said)
  return one.read.ahead
}

/** The last day by which anything of it is due; null where no day is set. */
export function lastDay(deadline: Action['deadline']): Day | null {
  let last: Day | null = null
  for (const part of deadline.parts) if (part.kind === 'by' && (last === null || part.day > last)) last = part.day
  return last
}
