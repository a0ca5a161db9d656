/** What an action, an objective, a section or a plan is known again by in another paper. */
export interface Matchable {
  /** The printed number; `''` where none is printed. */
  readonly ref: string
  /** The wording, or the title. */
  readonly text: string
  /**
   * The actions inside it, as numbers parted by spaces that are the same on both sides for those held to be the same: a section is known by them even
   * where its title was changed.
   */
  readonly within?: string
  /** What is told of it: another edition tells something else, but where a wording was lost it may be all that is left to know it by. */
  readonly told?: string
  /** As written. */
  readonly deadline: string
  readonly owners: readonly string[]
  /**
   * What it stands in, widest first: plan, section, objective, each as a number that is the same on both sides where both are known to be the same.
   */
  readonly place: readonly number[]
}

/** Two that are held to be the same. */
export interface Pair<T> {
  readonly first: T
  readonly second: T
  /** False where another was nearly as like, or the words have little in common: a person should be asked. */
  readonly sure: boolean
  /** One sentence: why they are held to be the same. */
  readonly why: string
  /** How like they are, 0 to 1. */
  readonly likeness: number
}

/** One that looks like a piece of another which has its partner already: `piece` stands on one side, `whole` on the other. */
export interface Split<T> {
  readonly piece: T
  readonly whole: T
  readonly side: 'first' | 'second'
  readonly why: string
}

/** Everything of both sides: paired, or alone. */
export interface Matching<T> {
  readonly pairs: readonly Pair<T>[]
  readonly onlyFirst: readonly T[]
  readonly onlySecond: readonly T[]
  /** Those that are alone and look like a piece of one on the other side; always to be asked. */
  readonly splits: readonly Split<T>[]
}
