import type { Day } from '../calendar/day.ts'

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
}

export interface JudgedPart {
  readonly ref: string
  /** The part's place among its siblings, from 1 (parts often carry no number). */
  readonly part: number
  readonly text: string
  readonly status: Status
  readonly reasons: readonly Reason[]
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
  readonly reasons: readonly Reason[]
  readonly parts: readonly JudgedPart[]
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
