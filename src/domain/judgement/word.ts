import type { Day } from '../calendar/day.ts'
import type { Action } from '../plan/plan.ts'
import type { Progress, Update } from '../plan/told.ts'
import { readStatus } from '../progress/deed.ts'
import { mayCount } from '../progress/figures.ts'
import { deniesDeed, isUnclear } from '../progress/kinds.ts'
import { goalsOf, shortOf } from '../progress/short-of.ts'
import { type LastDeclared, lastDeclared } from './declared.ts'
import { reportsRunning } from './reports-running.ts'

export interface Word {
  readonly told: Progress
  readonly said: Day
  readonly declared: string | null
  readonly byStatusWord: boolean
  readonly silent: boolean
  /** The days of the reports running that told nothing; none where it is told of. */
  readonly silentOn: readonly Day[]
}

/**
 * What counts as told of an action on a day. The latest update speaks; where it is silent and the last one that was not said that all was
 * done, the deed stays done, since a report that adds nothing takes nothing back. Where no text tells of a deed, the status word beside it
 * is heard: any word where nothing else is written, a word for "complete" also beside a mere promise to look. A word declared with earlier updates is
 * heard of a deed only where it says that all was done.
 * @param composed the days as at which reports on its plan were composed
 */
export function latestWord(action: Action, asAt: Day, composed: readonly Day[] = []): Word {
  const updates = action.updates ?? []
  let last = updates.length - 1
  while (last >= 0 && (updates[last]?.day ?? '') > asAt) last -= 1
  const latest = updates[last]
  const declared = lastDeclared(action, asAt)
  if (!latest)
    return heard(heldAgainst(action.progress, action), { declared, said: asAt, beside: true }, () => reportsRunning([], composed, asAt))
  const before = updates.findLast((update) => !isSilent(update))
  const earlier = before && heldAgainst(before, action)
  if (isSilent(latest) && before && earlier?.deed === 'done')
    return { told: earlier, said: before.day, declared: declared?.status ?? null, byStatusWord: false, silent: false, silentOn: [] }
  const running = () => reportsRunning(silentDays(updates.slice(0, last + 1)), composed, asAt)
  const beside = !declared || declared.day === '' || declared.update === latest
  return heard(heldAgainst(latest, action), { declared, said: latest.day, beside }, running)
}

/**
 * A deed kept as done whose words state less than the promise names is work under way: it was read before that was looked at, or the promise has been
 * raised since.
 */
function heldAgainst<Told extends Progress>(told: Told, action: Action): Told {
  if (told.deed !== 'done' || !mayCount(told.text)) return told
  const short = shortOf(told.text, goalsOf(action))
  return short === null ? told : { ...told, deed: 'underway', rule: `short-of-figure: ${short}` }
}

/** The owner's word, and whether it stands beside the words heard or was declared with earlier ones. */
interface StatusWord {
  readonly declared: LastDeclared | null
  readonly said: Day
  readonly beside: boolean
}

function heard(told: Progress, { declared: last, said, beside }: StatusWord, running: () => readonly Day[]): Word {
  const status = last?.status ?? null
  if (!isSilent(told)) return { told, said, declared: status, byStatusWord: false, silent: false, silentOn: [] }
  const word = status?.trim() ? deedOfWord(status.trim()) : null
  const alone = told.text.trim() === '' && beside
  const speaks = word !== null && word.deed !== 'not-stated' && (alone || (word.deed === 'done' && !deniesDeed(told)))
  if (speaks)
    return { told: word, said: beside || !last?.day ? said : last.day, declared: status, byStatusWord: true, silent: false, silentOn: [] }
  return { told, said, declared: status, byStatusWord: false, silent: true, silentOn: running() }
}

/** Nothing that happened is told. Words that no rule understood are not silence. */
export function isSilent(progress: Progress): boolean {
  return progress.deed === 'not-stated' && !isUnclear(progress)
}

/** Days in a row, newest back, on which the last word told nothing. */
function silentDays(updates: readonly Update[]): Day[] {
  const days: Day[] = []
  for (let at = updates.length - 1; at >= 0; at -= 1) {
    const update = updates[at]
    if (!update || update.day === days.at(-1)) continue
    if (!isSilent(update)) break
    days.push(update.day)
  }
  return days
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
