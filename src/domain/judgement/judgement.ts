import type { Day } from '../calendar/day.ts'
import type { Anchor } from '../document/document.ts'
import type { Field } from './explained/explanation.ts'
import type { Slips } from './slips.ts'

/** The words, in the order in which they are tried, worst news never averaged away. */
export const statuses = [
  'stopped',
  'done, effect shown',
  'done, effect not yet shown',
  'late',
  'not due yet',
  'no progress stated',
  'at risk',
  'on track',
  'unknown',
] as const
export type Status = (typeof statuses)[number]

/** Why: a rule's id, one plain sentence for the reader, and the words or figures that fired it. */
export interface Reason {
  readonly rule: string
  readonly sentence: string
  readonly evidence: string
  /** Where that stands, and where something was looked for and not found; absent in reports kept before that was noted. */
  readonly places?: readonly Place[]
}

/** A place that a rule looked at. */
export interface Place {
  readonly field: Field
  /** Whether the words stand there; false where something was looked for and nothing of it found. */
  readonly found: boolean
  /** In which paper; null where it is read without a store, or stands in no paper. */
  readonly paper: string | null
  /** Where in that paper, of an empty field the row that it would stand in; `''` where it stands in no paper or nobody knows. */
  readonly anchor: Anchor
  /** The update or decision that says it; null where the promise itself does, as it was adopted. */
  readonly said: { readonly day: Day; readonly by: string; readonly update: string | null } | null
  /** The permanent address of the action, part or objective it belongs to; null where it has none. */
  readonly of: string | null
}

export interface JudgedPart {
  readonly ref: string
  /** The part's place among its siblings, from 1 (parts often carry no number). */
  readonly part: number
  readonly text: string
  readonly status: Status
  readonly reasons: readonly Reason[]
}

/** What the owner declares: a word of theirs, with the day it was said and by whom; both empty where only the paper prints it. */
export interface Declared {
  readonly status: string
  readonly by: string
  readonly day: Day | ''
}

/** What a reviewer says, with the reason. */
export interface Challenge {
  readonly status: Status
  readonly reason: string
  readonly by: string
  readonly day: Day
}

/** Three voices on one action, kept apart and shown together: the status shown is the computed one unless somebody overrides it. */
export interface Voices {
  readonly declared: Declared | null
  /** For the reasons that the action gives, those of rule `overridden` left aside. */
  readonly computed: Status
  readonly challenged: Challenge | null
  /** Stands in the place of the computed status up to the day `until`. */
  readonly overridden: (Challenge & { readonly until: Day }) | null
  /** When somebody will look whether it has had its effect. */
  readonly retest: { readonly day: Day; readonly by: string; readonly reason: string } | null
}

export interface JudgedAction {
  readonly id: string | null
  readonly plan: string
  readonly section: string
  /** The ref of its objective; null where the action hangs on its section. */
  readonly objective: string | null
  readonly ref: string
  readonly status: Status
  /** How many reports running have stated no progress, this one counted; 0 where progress is stated. */
  readonly reports: number
  /** The days of these reports, oldest first; absent in reports kept before that was noted. */
  readonly silentOn?: readonly Day[]
  readonly reasons: readonly Reason[]
  readonly parts: readonly JudgedPart[]
  /** Who says what of it; absent in reports kept before that was noted. */
  readonly voices?: Voices
  /** Its slip ledger, from the first move of its date on; absent where none moved. */
  readonly slips?: Slips
}

/** What a finding is about. `objective` and `ref` are null where it speaks of the whole plan or of an objective. */
export interface About {
  readonly plan: string
  readonly section: string | null
  readonly objective: string | null
  readonly ref: string | null
  readonly id: string | null
}

export interface Finding extends Reason {
  readonly about: About
  /** The other places it speaks of, where it was seen across several. */
  readonly also?: readonly About[]
}

/** Published as judgement/1. */
export interface Judgement {
  readonly asAt: Day
  readonly actions: readonly JudgedAction[]
  readonly findings: readonly Finding[]
}
