import { type WrittenMoment, writtenMoment } from './moment.ts'
import { financialHalf, financialQuarter, monthsSpan } from './periods.ts'
import { behindHalf, numberOf, ordinalOf, textAt, type Word } from './words.ts'
import { longYearAt, type WrittenYear, yearAfter } from './year-words.ts'
import type { Years } from './years.ts'

/** `Q3`, `Q3 2004/05`, `Qtr 3`, `quarter 3`, `third quarter of 2004/05`, `H1 2004/05`, `first half of 2005/06`. */
export function quarterAt(words: readonly Word[], at: number, years: Years): WrittenMoment | null {
  const cut = yearThenCut(words, at) ?? cutOfYear(words, at)
  if (!cut) return null
  const { part, size, next: behind } = cut
  const year = cut.year ?? yearAfter(words, behind, years)
  const next = cut.year ? behind : (year?.next ?? behind)
  const of = size === 4 ? (y: number) => financialQuarter(y, part) : (y: number) => financialHalf(y, part)
  const grain = size === 4 ? 'quarter' : 'half-year'
  if (!year || year.pair) return writtenMoment(at, next, grain, year?.year ?? null, of)
  if (size === 2) return writtenMoment(at, next, grain, year.year, (y) => monthsSpan(y, 6 * part - 5, 6 * part))
  // One year behind a financial quarter names the year it begins in, unless only the one before fits the plan.
  const { period } = years
  const fits = (y: number): boolean => period !== null && of(y).first >= period.first && of(y).last <= period.last
  const start = !fits(year.year) && fits(year.year - 1) ? year.year - 1 : year.year
  return writtenMoment(at, next, grain, start, of, `The quarter was counted in the financial year that began in April ${start}.`)
}

interface Cut {
  readonly part: number
  /** Of so many in the year. */
  readonly size: 2 | 4
  readonly next: number
  /** A year that stands before it. */
  readonly year?: WrittenYear
}

/** `2004/05 Q3`, `2004/05 - quarter 3`. */
function yearThenCut(words: readonly Word[], at: number): Cut | null {
  const year = longYearAt(words, at)
  if (!year?.pair) return null
  const cut = cutOfYear(words, /^[-,:/]$/.test(textAt(words, year.next)) ? year.next + 1 : year.next)
  return cut && { ...cut, year }
}

function cutOfYear(words: readonly Word[], at: number): Cut | null {
  const word = textAt(words, at)
  const number = (place: number): number | null => (words[place]?.kind === 'digits' ? numberOf(words[place]) : null)
  if ((word === 'q' || word === 'h') && words[at + 1]?.gap === 'none') {
    const part = number(at + 1)
    const size = word === 'q' ? 4 : 2
    return part !== null && part >= 1 && part <= size && !isLongCode(words, at + 2) ? { part, size, next: at + 2 } : null
  }
  if (/^(?:q|qtr|quarter)$/.test(word)) {
    const place = textAt(words, at + 1) === '.' ? at + 2 : at + 1
    const part = words[place]?.kind === 'digits' ? number(place) : numberOf(words[place])
    return part !== null && part >= 1 && part <= 4 && words[place]?.text.length !== 2 && !isLongCode(words, place + 1)
      ? { part, size: 4, next: place + 1 }
      : null
  }
  if (behindHalf(words, at) > 0 && textAt(words, behindHalf(words, at)) === 'year') {
    const next = behindHalf(words, at) + 1
    const led = /^(?:by|of|end|the|before|until)$/.test(textAt(words, at - 1)) || (at === 0 && longYearAt(words, next) !== null)
    return led ? { part: 1, size: 2, next } : null
  }
  const ordinalWord = ordinalOf(words[at])
  const part = ordinalWord ?? (/^(?:st|nd|rd|th)$/.test(textAt(words, at + 1)) ? number(at) : null)
  if (part === null || part < 1 || part > 4) return null
  const place = at + (ordinalWord === null ? 2 : 1)
  if (/^(?:quarter|qtr)$/.test(textAt(words, place))) return { part, size: 4, next: place + 1 }
  if (part > 2 || behindHalf(words, place) < 0) return null
  const half = behindHalf(words, place)
  if (textAt(words, half) === 'year') return { part, size: 2, next: half + 1 }
  return yearlike(words, half) ? { part, size: 2, next: half } : null
}

const isLongCode = (words: readonly Word[], at: number): boolean =>
  words[at]?.gap === 'none' && /^(?:[./]|\d+)$/.test(textAt(words, at)) && words[at + 1]?.kind === 'digits'
const yearlike = (words: readonly Word[], at: number): boolean =>
  longYearAt(words, textAt(words, at) === 'of' ? at + 1 : at) !== null ||
  (textAt(words, at) === 'of' && /^(?:the|financial|year)$/.test(textAt(words, at + 1)))
