import type { Span } from './day.ts'
import type { WrittenMoment } from './moment.ts'
import { isOneYear } from './period.ts'
import { academicYear, financialYear, monthsSpan } from './periods.ts'
import type { Word } from './words.ts'
import { longYearAt, shortPairAt } from './year-words.ts'
import type { Years } from './years.ts'

type Words = readonly Word[]
type Kind = 'financial' | 'academic' | 'calendar'

const text = (words: Words, at: number): string => words[at]?.text ?? ''
const kinds: ReadonlyMap<string, Kind> = new Map([
  ['financial', 'financial'],
  ['fiscal', 'financial'],
  ['academic', 'academic'],
  ['school', 'academic'],
  ['calendar', 'calendar'],
])

/**
 * A year named only as one's own: `year end`, `the financial year`, `this year`, `in year`, `the new academic year`. Which one it is comes from
 * the plan's period or the paper's day. Null where none stands at this place, or its number is written and another reader has it.
 */
export function ownYearAt(words: Words, at: number, years: Years): WrittenMoment | null {
  const own = ownYearWords(words, at)
  if (!own || longYearAt(words, own.next) || shortPairAt(words, own.next, years)) return null
  return { from: at, next: own.next, grain: 'year', year: null, span: spanOf(own.kind, years), unsure: null }
}

/** A plan of one year is itself "the year" where none is named; otherwise a council's year is the financial one. */
function spanOf(kind: Kind | null, years: Years): (year: number) => Span | null {
  if (kind === 'academic') return academicYear
  if (kind === 'calendar') return (year) => monthsSpan(year, 1, 12)
  const { period } = years
  if (kind === null && period && isOneYear(period)) return (year) => (year === Number(period.first.slice(0, 4)) ? period : null)
  return financialYear
}

function ownYearWords(words: Words, at: number): { kind: Kind | null; next: number } | null {
  const led = text(words, at - 1)
  // "Next year" is not a day anybody can be held to, nor is every year or a year's length.
  if (/^(?:each|every|per|a|next|coming|following|last|previous|one|-)$/.test(led) && text(words, at) !== 'in') return null
  let place = at
  const owner = /^(?:this|current|our)$/
  if (/^(?:in|within|during)$/.test(text(words, place)) && place === at) place += text(words, place + 1) === '-' ? 2 : 1
  if (text(words, place) === 'the') place++
  const owned = owner.test(text(words, place))
  if (owned) place++
  if (text(words, place) === 'new' && kinds.has(text(words, place + 1))) place++
  const kind = kinds.get(text(words, place)) ?? null
  if (kind !== null) place++
  if (text(words, place) !== 'year') return null
  const end = text(words, place + 1) === '-' ? place + 2 : place + 1
  if (text(words, end) === 'end') return { kind, next: end + 1 }
  const led2 =
    /^(?:in|within|during|the|this|current)$/.test(text(words, at)) || /^(?:of|end|start|beginning|early|mid|late|middle|-)$/.test(led)
  return owned ||
    kind !== null ||
    (led2 && place > at) ||
    /^(?:of|end)$/.test(led) ||
    (led === 'the' && /^(?:of|in|during|within|throughout)$/.test(text(words, at - 2)))
    ? { kind, next: place + 1 }
    : null
}
