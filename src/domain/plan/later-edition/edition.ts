import type { Action, Objective, Plan, Section } from '../plan.ts'

/** What a later edition says otherwise of what we hold. `same` stands alone: nothing of it is another. `elsewhere` is printed in another plan of the paper. */
export type EditionKind =
  | 'same'
  | 'reworded'
  | 're-dated'
  | 're-targeted'
  | 're-owned'
  | 'new progress'
  | 'renumbered'
  | 'moved'
  | 'elsewhere'

/** An action with what it stands in; `parent` is the action it is a part of. */
export interface PlacedInEdition {
  readonly action: Action
  readonly plan: Plan
  readonly sections: readonly Section[]
  readonly objective: Objective | null
  readonly parent: Action | null
}

/** A section or objective with the plan it stands in and the sections around it, from the outermost. */
export interface FrameInEdition<T extends Section | Objective> {
  readonly it: T
  readonly plan: Plan
  readonly sections: readonly Section[]
}

interface Matched {
  readonly kinds: readonly EditionKind[]
  /** False where a person has to say whether the two are one. */
  readonly sure: boolean
  /** One sentence: why they are held to be the same. */
  readonly why: string
  /** How like they are, 0 to 1. */
  readonly likeness: number
}

/** An action we hold and the one of the later edition that is held to be the same. */
export interface EditionPair extends Matched {
  readonly held: PlacedInEdition
  readonly read: PlacedInEdition
}

/** The same of a section or an objective. */
export interface FramePair<T extends Section | Objective> extends Matched {
  readonly held: FrameInEdition<T>
  readonly read: FrameInEdition<T>
}

/** An action that stands on one side only. */
export interface EditionLone extends PlacedInEdition {
  /** Where its words stand within one on the other side, a sentence that says so; `''` otherwise. */
  readonly note: string
}

/** All sections, or all objectives, of both sides. */
export interface FrameCompared<T extends Section | Objective> {
  readonly pairs: readonly FramePair<T>[]
  /** Held, and not printed any more. */
  readonly gone: readonly FrameInEdition<T>[]
  /** Printed for the first time; each behind those it stands in. */
  readonly fresh: readonly FrameInEdition<T>[]
}

/** What a later edition of plans we hold says: each section, objective and action once, in the order of its paper. */
export interface Edition {
  readonly pairs: readonly EditionPair[]
  /** Held, and not printed any more; in the order of the held plans. */
  readonly gone: readonly EditionLone[]
  /** Printed for the first time. */
  readonly fresh: readonly EditionLone[]
  readonly sections: FrameCompared<Section>
  readonly objectives: FrameCompared<Objective>
  /** What it does not speak of, or says in a way that is not taken over: sentences for the reader. */
  readonly notes: readonly string[]
  /** Whether the later edition tells progress at all. */
  readonly tellsProgress: boolean
}
