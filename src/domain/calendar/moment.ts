import type { Day, Span } from './day.ts'

/** How exactly a time is named. */
export type Grain = 'day' | 'week' | 'month' | 'season' | 'term' | 'quarter' | 'half-year' | 'year'

/** A time as it was written somewhere, before it is known in which year it lies. */
export interface WrittenMoment {
  /** Its words: from the word at `from` up to, not including, the one at `next`. */
  readonly from: number
  readonly next: number
  readonly grain: Grain
  /** As written; null where none is. */
  readonly year: number | null
  /** The days meant if the year were this one; null where the calendar has no such day (31 June). */
  readonly span: (year: number) => Span | null
  /** Why its days are unsure although they could be read, one sentence; null where they are sure. */
  readonly unsure: string | null
}

/** A time found in a text: its words, and the days it means. */
export interface Moment {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Its words among the text's: from `from` up to, not including, `next`. */
  readonly from: number
  readonly next: number
  readonly grain: Grain
  /** Null where its days cannot be told: no year anywhere, or a day that no calendar has. */
  readonly span: { readonly first: Day; readonly last: Day } | null
  /** Why the days cannot be told, or are unsure, in whole sentences. */
  readonly doubts: readonly string[]
  /** How it hangs on the moment before it when nothing but a joining word stands between them. */
  readonly joined: 'to' | 'or' | 'and' | null
}

export function writtenMoment(
  from: number,
  next: number,
  grain: Grain,
  year: number | null,
  span: (year: number) => Span | null,
  unsure: string | null = null,
): WrittenMoment {
  return { from, next, grain, year, span, unsure }
}
