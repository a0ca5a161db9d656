import type { Day } from '../calendar/day.ts'
import type { Anchor } from '../document/document.ts'

/** What a progress text says happened. `not-stated` also where nothing is said at all. */
export type Deed = 'done' | 'underway' | 'recurring-running' | 'problem' | 'not-stated'

export interface Progress {
  readonly text: string
  readonly deed: Deed
  /** The id of the rule that decided the deed, with the words it saw: `done-word: achieved`. */
  readonly rule: string
}

/** A line of progress below an objective; `ref` is its printed number or `''`. */
export interface ObjectiveProgress extends Progress {
  readonly ref: string
  /** Its place in the paper; only in a reading. */
  readonly anchor?: Anchor
}

/** What a paper says of one action as at one time of several, each in a column of its own. */
export interface Told extends Progress {
  /** The last day of the time its column is headed with; `''` where the paper does not name the year. */
  readonly day: Day | ''
  /** The words of the heading that name that time: `q1 2024/25`. */
  readonly when: string
  /** The word or colour printed for that time; null where none is. */
  readonly status: string | null
  readonly anchor: Anchor
}

/** What is said about one action or objective on one day. Added, never overwritten. */
export interface Update extends Progress {
  readonly id: string
  /** The day it was said (a paper's own date, or the day given with the update). */
  readonly day: Day
  /** The instant it was recorded, ISO. */
  readonly recordedAt: string
  readonly by: string
  /** The status the owner declares, in the owner's word; null where none. */
  readonly declared: string | null
  /** The imported paper it came from; null where a person recorded it. */
  readonly paper: string | null
}

/**
 * What a reviewer says of where an action stands, beside what its owner declares and what the facts say. `challenged` sets a word beside the facts;
 * `overridden` puts one in their place until a day; `re-test` names the day on which somebody looks whether a finished action has had its effect;
 * `lifted` takes back whichever of a challenge and an override stood on its day.
 */
export interface Review {
  readonly kind: 'challenged' | 'overridden' | 're-test' | 'lifted'
  /** The status the reviewer gives, in the words of the judgement; null for a re-test or a lifting. */
  readonly status: string | null
  readonly reason: string
  readonly by: string
  /** The day it was said. */
  readonly day: Day
  /** The last day an override holds, or the day of the re-test; null for the others. */
  readonly until: Day | null
  /** The instant it was recorded, ISO. */
  readonly recordedAt: string
}
