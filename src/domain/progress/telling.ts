import type { Told } from './told-verbs.ts'

/** What one clause of a progress text says. */
export type Says =
  /** The whole promise is done: a bare done word. */
  | 'whole'
  /** A thing is done; whether it is the promised one is for `keeping.ts`. */
  | 'thing'
  /** It runs, comes back, has become a custom. */
  | 'running'
  | 'underway'
  /** A step is done or part of it, never the whole. */
  | 'partial'
  | 'pilot'
  /** There is a plan to do it. */
  | 'plan'
  /** A present fact: "Every ward has a warden". */
  | 'fact'
  | 'figure'
  | 'problem'
  /** Waits for somebody else. */
  | 'awaiting'
  /** No longer wanted. */
  | 'called-off'
  /** Says that it is not done. */
  | 'not-done'
  /** Nothing to say, nothing begun. */
  | 'nothing'
  /** Only a promise: to look, to begin, to do. */
  | 'look'
  | 'ahead'
  /** Words that no rule knows. */
  | 'unclear'

export interface Telling {
  readonly says: Says
  readonly rule: string
  /** The words that the rule saw. */
  readonly words: string
  readonly clause: string
  /** For `thing`: the verb, and what it is told of. */
  readonly told?: Told
}

/** One row of the table: the first whose pattern is found in a clause decides what it says. */
export interface Rule {
  readonly id: string
  readonly says: Says
  readonly pattern: RegExp
  /** Words beside which the pattern means something else. */
  readonly unless?: RegExp
}
