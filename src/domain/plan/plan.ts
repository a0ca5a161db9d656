import type { Day } from '../calendar/day.ts'
import type { Anchor } from '../document/document.ts'
import type { MeasureMention, Target } from '../measure/measure.ts'
import type { ObjectiveProgress, Progress, Review, Told, Update } from './told.ts'

/** What was promised. The numbering is kept as printed. */
export interface Plan {
  /** Permanent address once adopted; absent in a mere reading. */
  readonly id?: string
  readonly title: string
  /** `action plan`, `service plan`, `improvement plan` …; `plan` where the paper does not say. */
  readonly kind: string
  /** As `2004/05`; `''` where the paper names none. */
  readonly period: string
  readonly sections: readonly Section[]
  /** The columns of its table as printed, left to right, so that a report can set it in the same ones; absent where it stood in no table. */
  readonly columns?: readonly PlanColumn[]
  /** The place of title, kind and period in the paper; only in a reading. */
  readonly anchors?: Readonly<Record<string, Anchor>>
  /** The id of the paper it was read from; only once adopted. */
  readonly paper?: string
  /** First day it was held, and by whom; only once adopted. */
  readonly adopted?: { readonly day: Day; readonly by: string }
  /** The days as at which reports on it were composed, up to the day asked for; only once adopted. */
  readonly reported?: readonly Day[]
}

export interface PlanColumn {
  readonly field: ColumnField
  readonly heading: string
}

/** What a column of a plan's table holds. `judgement` is our own column in our own reports. */
export type ColumnField =
  | 'ref'
  | 'section'
  | 'objective'
  | 'relevantPlans'
  | 'baseline'
  | 'outcome'
  | 'targets'
  | 'action'
  /** A step of the action in the column before it. */
  | 'part'
  | 'deadline'
  /** The day work begins. */
  | 'start'
  /** The first day agreed, where a later one has a column of its own. */
  | 'original'
  /** The day it was done. */
  | 'completed'
  | 'measures'
  | 'funding'
  | 'owners'
  | 'progress'
  | 'status'
  | 'judgement'
  | 'other'

export interface Section {
  /** Permanent address once adopted. */
  readonly id?: string
  readonly ref: string
  readonly title: string
  readonly objectives: readonly Objective[]
  readonly actions: readonly Action[]
  readonly sections: readonly Section[]
  readonly anchor: Anchor
  /** Recorded changes of its heading and its place, oldest first; only once adopted. */
  readonly changes?: readonly Change[]
}

export interface Objective {
  readonly id?: string
  /** `1.1`, `1.2 (additional)`, `See also 2.7`. */
  readonly ref: string
  readonly title: string
  readonly relevantPlans: readonly string[]
  readonly baseline: string
  readonly outcome: string
  readonly targets: string
  readonly phase: string
  readonly funding: string
  /** `2.7` where the objective only points elsewhere; `''` otherwise. */
  readonly crossReference: string
  /** What is said below the objective and belongs to no action of it. */
  readonly progress: readonly ObjectiveProgress[]
  readonly actions: readonly Action[]
  readonly anchor: Anchor
  /** The place of each field that was read, by field name. */
  readonly anchors: Readonly<Record<string, Anchor>>
  /** Every update up to the day asked for, oldest first; only once adopted. */
  readonly updates?: readonly Update[]
  /** Recorded changes of it, and mendings of what was read, oldest first; only once adopted. */
  readonly changes?: readonly Change[]
}

export interface Action {
  /** Permanent address once adopted (printed refs repeat within a plan and across plans). */
  readonly id?: string
  /** The printed number without trailing dot; `''` where none is printed. */
  readonly ref: string
  readonly text: string
  readonly deadline: Deadline
  readonly owners: readonly Owner[]
  readonly measures: readonly MeasureMention[]
  /** The latest word on it; empty text where the paper says nothing. */
  readonly progress: Progress
  /** The word or colour printed in the paper, never computed. */
  readonly status: string | null
  /** What the paper says of it at several times, oldest first, the one in `progress` among them; absent where it has one column for that. */
  readonly history?: readonly Told[]
  /** The deadline as first agreed, in the paper's words, where it prints a later one beside it. */
  readonly originally?: string
  /** The day the paper says it was done, in a column for that; `day` is empty where the words name none. */
  readonly completed?: { readonly text: string; readonly day: Day | '' }
  /** Its parts (several audits under one number): never siblings. */
  readonly actions: readonly Action[]
  readonly anchor: Anchor
  readonly anchors: Readonly<Record<string, Anchor>>
  /**
   * The updates up to the day asked for, oldest first, the one shown in `progress` last; only once adopted. None where nobody has asked yet. A
   * plan read for an overview holds the latest only, and where that states no progress those before it back to the last that did.
   */
  readonly updates?: readonly Update[]
  /** The status declared last up to the day asked for, where the latest update declares none and an earlier one does; only once adopted. */
  readonly declared?: { readonly status: string; readonly by: string; readonly day: Day }
  /** Recorded changes of the promise up to the day asked for, oldest first; only once adopted. */
  readonly changes?: readonly Change[]
  readonly stopped?: { readonly day: Day; readonly reason: string; readonly by: string }
  /** What reviewers said of its status up to the day asked for, oldest first; absent where none did. */
  readonly reviews?: readonly Review[]
}

export interface Owner {
  /** The responsible manager as printed: a person or a post. */
  readonly name: string
}

/** The words as written, and what they mean. */
export interface Deadline {
  readonly text: string
  readonly parts: readonly DeadlinePart[]
}

export type Precision = 'day' | 'week' | 'month' | 'season' | 'term' | 'quarter' | 'half-year' | 'year'

/** `text` is always the words the part was read from; `label` what they say is due ("Project Plan"), `''` where nothing is said. */
export type DeadlinePart =
  /** `day` is the last day of what was written; past due on the day after. */
  | {
      readonly kind: 'by'
      readonly day: Day
      readonly precision: Precision
      readonly target: Target | null
      readonly label: string
      readonly text: string
    }
  | { readonly kind: 'from'; readonly day: Day; readonly precision: Precision; readonly label: string; readonly text: string }
  | { readonly kind: 'ongoing'; readonly label: string; readonly text: string }
  | {
      readonly kind: 'recurring'
      readonly every: 'week' | 'fortnight' | 'month' | 'quarter' | 'term' | 'half-year' | 'year'
      readonly label: string
      readonly text: string
    }
  | { readonly kind: 'when'; readonly label: string; readonly text: string }
  | { readonly kind: 'unknown'; readonly label: string; readonly text: string }

/** A change of an adopted promise. The adopted wording stays; this is added beside it. */
export interface Change {
  readonly kind: 'added' | 'reworded' | 're-dated' | 're-targeted' | 're-owned' | 'moved' | 'stopped' | 'mended'
  /** Which field: `text`, `deadline`, `owners`, … */
  readonly field: string
  readonly from: string
  readonly to: string
  readonly reason: string
  readonly by: string
  /** The day it was said. */
  readonly day: Day
  /** The instant it was recorded, ISO. */
  readonly recordedAt: string
}
