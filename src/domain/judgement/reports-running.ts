import type { Day } from '../calendar/day.ts'
import { sayDay } from '../calendar/say.ts'

/**
 * The days of the reports running in which an action was silent, oldest first. A report is a day on which a paper that reports progress was imported or
 * something was said of the action, or a report that was composed: it asked as well, and got no answer.
 * @param silent the days of the latest updates in a row that told nothing, in any order; none where nothing was ever said
 * @param composed the days as at which reports on its plan were composed
 */
export function reportsRunning(silent: readonly Day[], composed: readonly Day[], asAt: Day): readonly Day[] {
  // What was composed before the silence began had an answer.
  const since = silent.toSorted()[0] ?? ''
  return [...new Set([...silent, ...composed.filter((day) => day >= since)])].filter((day) => day <= asAt).toSorted()
}

const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** `fourth`, `11th`, `22nd`. */
export function sayOrdinal(n: number): string {
  const teen = n % 100 > 10 && n % 100 < 14
  return ordinals[n] || `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`
}

/** More days than this are told by the first and the last. */
const mostDays = 6

/** `, for the fourth report running (1 June, …)`; nothing for one. */
export function sayRunning(days: readonly Day[]): string {
  if (days.length < 2) return ''
  const [first = '', last = ''] = [days[0], days.at(-1)]
  const when =
    days.length > mostDays ? `${sayDay(first)} to ${sayDay(last)}` : `${days.slice(0, -1).map(sayDay).join(', ')} and ${sayDay(last)}`
  return `, for the ${sayOrdinal(days.length)} report running (${when})`
}
