import { addMonths, compareDays, type Day } from '../calendar/day.ts'

/** How many months the original of a paper is kept after the paper was adopted or withdrawn; null for ever, which is how it is until somebody says otherwise. */
export type Retention = number | null

/** The longest that can be said, months: a hundred years. */
export const longestRetention = 1200

/** The first day on which an original decided about on `decidedOn` is no longer kept; null where it is kept for ever. */
export function keptUntil(decidedOn: Day, months: Retention): Day | null {
  return months === null ? null : addMonths(decidedOn, months)
}

/** Whether an original has been kept as long as it is to be. */
export function isDue(decidedOn: Day, months: Retention, today: Day): boolean {
  const until = keptUntil(decidedOn, months)
  return until !== null && compareDays(until, today) <= 0
}

/** `for 24 months after the paper was adopted or withdrawn`, `for ever`. */
export function sayRetention(months: Retention): string {
  return months === null ? 'for ever' : `for ${months === 1 ? 'one month' : `${months} months`} after the paper was adopted or withdrawn`
}
