import type { Action, Objective, Plan, Section } from '../plan.ts'

/** What a later edition says otherwise of an action we hold. `same` stands alone: nothing of it is another. */
export type EditionKind = 'same' | 'reworded' | 're-dated' | 're-owned' | 'new progress' | 'renumbered' | 'moved'

/** An action with what it stands in; `parent` is the action it is a part of. */
export interface PlacedInEdition {
  readonly action: Action
  readonly plan: Plan
  readonly sections: readonly Section[]
  readonly objective: Objective | null
  readonly parent: Action | null
}

/** An action we hold and the one of the later edition that is held to be the same. */
export interface EditionPair {
  readonly held: PlacedInEdition
  readonly read: PlacedInEdition
  readonly kinds: readonly EditionKind[]
  /** False where a person has to say whether the two are one. */
  readonly sure: boolean
  /** One sentence: why they are held to be the same. */
  readonly why: string
  /** How like they are, 0 to 1. */
  readonly likeness: number
}

/** An action that stands on one side only. */
export interface EditionLone extends PlacedInEdition {
  /** Where its words stand within one on the other side, a sentence that says so; `''` otherwise. */
  readonly note: string
}

/** What a later edition of plans we hold says: each action once, in the order of its paper. */
export interface Edition {
  readonly pairs: readonly EditionPair[]
  /** Held, and not printed any more; in the order of the held plans. */
  readonly gone: readonly EditionLone[]
  /** Printed for the first time. */
  readonly fresh: readonly EditionLone[]
  /** Whether the later edition tells progress at all. */
  readonly tellsProgress: boolean
}
