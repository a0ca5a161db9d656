import type { Day } from '../calendar/day.ts'

/** One move of a date, as it was recorded. */
export interface DateMove {
  readonly from: string
  readonly to: string
  /** Days from the old day to the new one, of several days the move that is longest; below 0 where it came nearer; null where one of the two names no day. */
  readonly days: number | null
  readonly reason: string
  readonly by: string
  readonly day: Day
  /** The instant it was recorded, ISO. */
  readonly recordedAt: string
}

/** Every move of one action's date, oldest first, and what they come to. */
export interface Slips {
  /** The deadline as it was first promised, in the words of the paper. */
  readonly original: string
  /** Its last day; of several the one that has moved most since. */
  readonly originalDay: Day | null
  readonly moves: readonly DateMove[]
  /** From the first promised day to the present one; null where one of them names no day. */
  readonly days: number | null
}
