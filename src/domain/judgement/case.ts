import type { Day } from '../calendar/day.ts'
import type { Figure, Target } from '../measure/measure.ts'
import type { Action, DeadlinePart, Objective, Plan, Section } from '../plan/plan.ts'
import type { Progress } from '../plan/told.ts'
import { type NamedAhead, namedAhead } from '../progress/ahead.ts'
import type { Place } from './judgement.ts'
import type { JudgementSettings } from './settings.ts'

export type ByPart = Extract<DeadlinePart, { kind: 'by' }>

/** One thing to judge, an action without parts or one part of an action, with all that its status hangs on. */
export interface Case {
  readonly plan: Plan
  readonly section: Section
  readonly objective: Objective | null
  /** The action or part; a part without a deadline, progress or owner of its own has its parent's. */
  readonly action: Action
  /** The id of the action whose words and status are heard: its own, or that of its parent where nothing is said of the part by itself. */
  readonly speaker: string | null
  readonly asAt: Day
  readonly settings: JudgementSettings
  /** What is told of it, and the day on which it was. */
  readonly told: Progress
  readonly said: Day
  /** The owner's own word for where it stands: declared last, else printed in the paper; null where none is. */
  readonly declared: string | null
  /** Only the printed or declared status word tells it. */
  readonly byStatusWord: boolean
  /** Nothing that happened is told: no text, only a promise, only the deadline again. */
  readonly silent: boolean
  /** The days of the reports running in which it has been silent, oldest first. */
  readonly silentOn: readonly Day[]
  /** A paper or a round has asked for progress on this plan. */
  readonly asked: boolean
  /** What is read out of the words told when a rule first asks, and kept: most rules of most actions never ask. */
  readonly read: ReadOnce
  /** The dated parts of the deadline whose last day is over and that nothing stated has met. */
  readonly overdue: readonly ByPart[]
}

/** What rules ask of one case again and again, each answered once. */
export interface ReadOnce {
  places?: Map<string, Place>
  figures?: readonly Figure[]
  ahead?: readonly NamedAhead[]
  mayTellFigure?: boolean
  targets?: readonly AimedAt[]
  /** The figure that speaks of each target that was asked about. */
  spoken?: { readonly target: Target; readonly figure: Figure | null }[]
}

/** A target of an action: with its last day, or without one (an aim in the wording, in the objective's targets). */
export interface AimedAt {
  readonly target: Target
  readonly by: Day | null
  /**
   * A figure alone can show it reached: it is the deadline's own, or a percentage. A count in the wording needs a deed ("20 staff booked").
   */
  readonly byFigureAlone: boolean
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
