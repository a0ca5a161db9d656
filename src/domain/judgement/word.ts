import type { Day } from '../calendar/day.ts'
import type { Action } from '../plan/plan.ts'
import type { Progress, Update } from '../plan/told.ts'
import { readStatus } from '../progress/deed.ts'
import { deniesDeed, isUnclear } from '../progress/kinds.ts'

export interface Word {
  readonly told: Progress
  readonly said: Day
  readonly declared: string | null
  readonly byStatusWord: boolean
  readonly silent: boolean
  readonly reports: number
}

/**
 * What counts as told of an action on a day. The latest update speaks; where it is silent and the last one that was not said that all was
 * done, the deed stays done, since a report that adds nothing takes nothing back. Where no text tells of a deed, the status word beside it
 * is heard: any word where nothing else is written, a word for "complete" also beside a mere promise to look.
 */
export function latestWord(action: Action, asAt: Day): Word {
  const updates = action.updates ?? []
  let last = updates.length - 1
  while (last >= 0 && (updates[last]?.day ?? '') > asAt) last -= 1
  const latest = updates[last]
  if (!latest) return heard(action.progress, action.status, asAt, () => 1)
  const earlier = updates.findLast((update) => !isSilent(update))
  if (isSilent(latest) && earlier?.deed === 'done')
    return { told: earlier, said: earlier.day, declared: latest.declared ?? action.status, byStatusWord: false, silent: false, reports: 0 }
  return heard(latest, latest.declared ?? action.status, latest.day, () => silentReports(updates.slice(0, last + 1)))
}

function heard(told: Progress, status: string | null, said: Day, reports: () => number): Word {
  if (!isSilent(told)) return { told, said, declared: status, byStatusWord: false, silent: false, reports: 0 }
  const word = status?.trim() ? deedOfWord(status.trim()) : null
  const speaks = word !== null && word.deed !== 'not-stated' && (told.text.trim() === '' || (word.deed === 'done' && !deniesDeed(told)))
  if (speaks) return { told: word, said, declared: status, byStatusWord: true, silent: false, reports: 0 }
  return { told, said, declared: status, byStatusWord: false, silent: true, reports: reports() }
}

/** Nothing that happened is told. Words that no rule understood are not silence. */
export function isSilent(progress: Progress): boolean {
  return progress.deed === 'not-stated' && !isUnclear(progress)
}

/** Days in a row, newest back, on which the last word told nothing. */
function silentReports(updates: readonly Update[]): number {
  let count = 0
  let day: Day | null = null
  for (let at = updates.length - 1; at >= 0; at -= 1) {
    const update = updates[at]
    if (!update || update.day === day) continue
    if (!isSilent(update)) break
    day = update.day
    count += 1
  }
  return count
}

const words = new Map<string, Progress>()

/** A council has a handful of status words; each is read once. */
function deedOfWord(status: string): Progress {
  const known = words.get(status)
  if (known) return known
  const read = readStatus(status)
  if (words.size >= 500) words.clear()
  words.set(status, read)
  return read
}
