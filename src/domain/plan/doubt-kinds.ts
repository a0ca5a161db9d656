import type { Doubt } from './reading.ts'

/** Doubts that are unsure for the same reason. */
export interface DoubtKind {
  /** The reason in a sentence; figures in which the doubts differ stand as `…`. */
  readonly why: string
  /** Where its doubts stand in the reading, from 0, in order. */
  readonly places: readonly number[]
}

const figures = /\d+(?:[.,/]\d+)*/g

/** Sorts doubts by their reason, its figures apart: `6 dates for 5 tasks` and `4 dates for 3 tasks` are one kind. Kinds stand as each first comes up. */
export function doubtKinds(doubts: readonly Doubt[]): DoubtKind[] {
  const placed = doubts.map(({ why }, place) => ({ why, place }))
  return [...Map.groupBy(placed, ({ why }) => why.replace(figures, '…'))].map(([folded, own]) => ({
    why: own.every(({ why }) => why === own[0]?.why) ? (own[0]?.why ?? folded) : folded,
    places: own.map(({ place }) => place),
  }))
}
