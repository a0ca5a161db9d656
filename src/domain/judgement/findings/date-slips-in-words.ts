import { sayDay, sayMonth } from '../../calendar/say.ts'
import type { NamedAhead } from '../../progress/ahead.ts'
import { aheadOf, lastDay } from '../case.ts'
import { quote } from '../say.ts'
import { type FindingRule, firstOf } from './finding-rule.ts'

/** The progress text names a day behind the deadline for something still to be done; the deadline itself was not moved. */
export const dateSlipsInWords: FindingRule = {
  id: 'date-slips-in-words',
  find: (judged) =>
    firstOf(judged, (one) => {
      const last = lastDay(one.action.deadline)
      if (last === null || one.told.deed === 'done' || one.byStatusWord) return null
      const named = aheadOf(one).find(({ kind, first }) => kind === 'step' && first > last)
      if (!named) return null
      return { sentence: `It is due by ${sayDay(last)}, and ${quote(named.text)} speaks of ${sayNamed(named)}.`, evidence: named.text }
    }),
}

/** A day as a day, a month as a month, anything longer by its first day. */
export function sayNamed({ first, last }: Pick<NamedAhead, 'first' | 'last'>): string {
  if (first === last) return sayDay(first)
  return first.slice(0, 7) === last.slice(0, 7) ? sayMonth(first) : `a time from ${sayDay(first)}`
}
