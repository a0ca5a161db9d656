import { sayDay } from '../../calendar/say.ts'
import type { Update } from '../../plan/told.ts'
import { quote } from '../say.ts'
import { type FindingRule, firstOf } from './finding-rule.ts'

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%£]+/gu, ' ')
    .trim()

/** Whether two texts say the same, letters and figures compared; two without a word say nothing. */
export function sayTheSame(one: string, other: string): boolean {
  if (one === other) return one !== '' && folded(one) !== ''
  const words = folded(one)
  return words !== '' && words === folded(other)
}

/**
 * The latest report says in the same words what the one before it said, letters and figures compared. What is done may be said again; where
 * nothing is written there are no words to be the same.
 */
export const sameWordsAsLastTime: FindingRule = {
  id: 'same-words-as-last-time',
  find: (judged) =>
    firstOf(judged, ({ action, asAt, told }) => {
      if (told.deed === 'done') return null
      const reports = lastOfEachDay(action.updates ?? [], asAt)
      const latest = reports.at(-1)
      if (!latest || reports.length < 2) return null
      const words = folded(latest.text)
      if (words === '') return null
      let same = 1
      while (same < reports.length && folded(reports.at(-1 - same)?.text ?? '') === words) same += 1
      if (same < 2) return null
      const since = sayDay(reports.at(-same)?.day ?? latest.day)
      return { sentence: `${same} reports running, since ${since}, say the same words: ${quote(latest.text)}.`, evidence: latest.text }
    }),
}

/** One report a day, its last word, oldest first. */
function lastOfEachDay(updates: readonly Update[], asAt: string): Update[] {
  const reports: Update[] = []
  for (const update of updates) {
    if (update.day > asAt) continue
    if (reports.at(-1)?.day === update.day) reports.pop()
    reports.push(update)
  }
  return reports
}
