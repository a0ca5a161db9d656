import { addDays, type Day, dayOf, monthEnd, type Span } from './day.ts'
import { easterSunday, easterWeek } from './easter.ts'
import type { Grain, WrittenMoment } from './moment.ts'
import { monthNamed } from './months.ts'
import {
  academicYear,
  financialHalf,
  financialQuarter,
  financialYear,
  monthsSpan,
  type Season,
  schoolTerm,
  season,
  springBankHolidayWeek,
} from './periods.ts'
import { numberOf, ordinalOf, type Word } from './words.ts'
import { fullYear, longYearAt, shortPairAt, type WrittenYear } from './year-words.ts'
import type { Years } from './years.ts'

type Words = readonly Word[]
type Reader = (words: Words, at: number, years: Years) => WrittenMoment | null

const text = (words: Words, at: number): string => words[at]?.text ?? ''
const isHalf = (words: Words, at: number): number => (text(words, at) === 'half' ? at + 1 + (text(words, at + 1) === '-' ? 1 : 0) : -1)

/** The year behind a season, a term, a quarter or a feast: `2004`, `of 2004`, `2004/05`, `04/05`, `'04`, `04`. */
function yearAfter(words: Words, at: number, years: Years): WrittenYear | null {
  let place = at
  while (place < at + 4 && /^(?:of|the|in|,|-|\(|financial|academic|school|year|fy)$/.test(text(words, place))) place++
  const year = longYearAt(words, place) ?? shortPairAt(words, place, years)
  if (year) return year
  const quote = text(words, place) === "'" ? 1 : 0
  const short = words[place + quote]
  const tied = quote === 1 || (place === at + 1 && text(words, at) === '-' && short?.gap === 'none')
  if (short?.kind !== 'digits' || short.text.length !== 2 || !(tied || (place === at && short.text.startsWith('0')))) return null
  return /^[%/.:]$/.test(text(words, place + quote + 1))
    ? null
    : { year: fullYear(short.text, years), pair: false, next: place + quote + 1 }
}

function moment(
  from: number,
  next: number,
  grain: Grain,
  year: number | null,
  span: (year: number) => Span | null,
  unsure: string | null = null,
): WrittenMoment {
  return { from, next, grain, year, span, unsure }
}

const seasonNamed = (word: string): Season | null => (/^(?:spring|summer|autumn|winter)$/.test(word) ? (word as Season) : null)

/** `autumn 2004`, `winter 2004/05`, `summer term`, `spring term 2005`, `autumn half term 2004`, `summer holidays 2004`. */
const seasonAt: Reader = (words, at, years) => {
  const name = seasonNamed(text(words, at))
  if (!name) return null
  const half = isHalf(words, at + 1)
  const halfTerm = half > 0 && text(words, half) === 'term'
  const term = text(words, at + 1) === 'term' || halfTerm
  const behind = halfTerm ? half + 1 : term || /^(?:holidays?|vacation|break|recess)$/.test(text(words, at + 1)) ? at + 2 : at + 1
  const year = yearAfter(words, behind, years)
  const next = year?.next ?? behind
  // Of a year pair the autumn lies in the first year and spring and summer, as schools count, in the second.
  const within = year === null ? null : year.pair && name !== 'autumn' && name !== 'winter' ? year.year + 1 : year.year
  if (halfTerm) {
    const of =
      name === 'autumn'
        ? (y: number) => monthsSpan(y, 10, 10)
        : name === 'summer'
          ? springBankHolidayWeek
          : (y: number) => monthsSpan(y, 2, 2)
    return moment(at, next, name === 'summer' ? 'week' : 'month', within, of)
  }
  if (term) return name === 'winter' ? null : moment(at, next, 'term', within, (y) => schoolTerm(name, y))
  if (name === 'winter') {
    const unsure = year && !year.pair ? `Winter ${year.year} runs into ${year.year + 1}; its last day there was taken.` : null
    return moment(at, next, 'season', within, (y) => season(name, y), unsure)
  }
  if (year?.pair && name !== 'autumn') {
    const inFinancialYear = name === 'summer' ? year.year : year.year + 1
    return moment(
      at,
      next,
      'season',
      inFinancialYear,
      (y) => season(name, y),
      `Both years of the pair have a ${name}; that of ${inFinancialYear} was taken.`,
    )
  }
  if (year || isNamed(words, at, behind)) return moment(at, next, 'season', within, (y) => season(name, y))
  return null
}

/** A season without a year is an everyday word (`spring clean`, `summer scheme`): it must stand where a time stands, and end there. */
function isNamed(words: Words, at: number, behind: number): boolean {
  const before = text(words, at - 1)
  const after = words[behind]
  const opens = at === 0 || /^(?:by|in|during|end|of|the|this|from|to|until|early|mid|late|before|after|over|-|\/|[;:,(])$/.test(before)
  const closes = !after || after.kind === 'mark' || after.gap === 'line' || /^(?:and|or|to|onwards?|for|then)$/.test(after.text)
  return opens && closes
}

/** `Q3`, `Q3 2004/05`, `Qtr 3`, `quarter 3`, `third quarter of 2004/05`, `H1 2004/05`, `first half of 2005/06`. */
const quarterAt: Reader = (words, at, years) => {
  const cut = cutOfYear(words, at)
  if (!cut) return null
  const { part, size, next: behind } = cut
  const year = yearAfter(words, behind, years)
  const next = year?.next ?? behind
  const of = size === 4 ? (y: number) => financialQuarter(y, part) : (y: number) => financialHalf(y, part)
  const grain = size === 4 ? 'quarter' : 'half-year'
  if (!year || year.pair) return moment(at, next, grain, year?.year ?? null, of)
  if (size === 2) return moment(at, next, grain, year.year, (y) => monthsSpan(y, 6 * part - 5, 6 * part))
  // One year behind a financial quarter names the year it begins in, unless only the one before fits the plan.
  const { period } = years
  const fits = (y: number): boolean => period !== null && of(y).first >= period.first && of(y).last <= period.last
  const start = !fits(year.year) && fits(year.year - 1) ? year.year - 1 : year.year
  return moment(at, next, grain, start, of, `The quarter was counted in the financial year that began in April ${start}.`)
}

function cutOfYear(words: Words, at: number): { part: number; size: 2 | 4; next: number } | null {
  const word = text(words, at)
  const number = (place: number): number | null => (words[place]?.kind === 'digits' ? numberOf(words[place]) : null)
  if ((word === 'q' || word === 'h') && words[at + 1]?.gap === 'none') {
    const part = number(at + 1)
    const size = word === 'q' ? 4 : 2
    return part !== null && part >= 1 && part <= size && !isLongCode(words, at + 2) ? { part, size, next: at + 2 } : null
  }
  if (/^(?:q|qtr|quarter)$/.test(word)) {
    const place = text(words, at + 1) === '.' ? at + 2 : at + 1
    const part = words[place]?.kind === 'digits' ? number(place) : numberOf(words[place])
    return part !== null && part >= 1 && part <= 4 && words[place]?.text.length !== 2 && !isLongCode(words, place + 1)
      ? { part, size: 4, next: place + 1 }
      : null
  }
  if (isHalf(words, at) > 0 && text(words, isHalf(words, at)) === 'year') {
    const next = isHalf(words, at) + 1
    const led = /^(?:by|of|end|the|before|until)$/.test(text(words, at - 1)) || (at === 0 && longYearAt(words, next) !== null)
    return led ? { part: 1, size: 2, next } : null
  }
  const ordinalWord = ordinalOf(words[at])
  const part = ordinalWord ?? (/^(?:st|nd|rd|th)$/.test(text(words, at + 1)) ? number(at) : null)
  if (part === null || part < 1 || part > 4) return null
  const place = at + (ordinalWord === null ? 2 : 1)
  if (/^(?:quarter|qtr)$/.test(text(words, place))) return { part, size: 4, next: place + 1 }
  if (part > 2 || isHalf(words, place) < 0) return null
  const half = isHalf(words, place)
  if (text(words, half) === 'year') return { part, size: 2, next: half + 1 }
  return yearlike(words, half) ? { part, size: 2, next: half } : null
}

const isLongCode = (words: Words, at: number): boolean =>
  words[at]?.gap === 'none' && /^(?:[./]|\d+)$/.test(text(words, at)) && words[at + 1]?.kind === 'digits'
const yearlike = (words: Words, at: number): boolean =>
  longYearAt(words, text(words, at) === 'of' ? at + 1 : at) !== null ||
  (text(words, at) === 'of' && /^(?:the|financial|year)$/.test(text(words, at + 1)))

/** `Easter 2005`, `Easter`, `Christmas 2004`, `Whitsun`, with a holiday word behind. */
const feastAt: Reader = (words, at, years) => {
  const name = text(words, at)
  if (!/^(?:easter|christmas|xmas|whitsun|whit)$/.test(name) || (name === 'whit' && text(words, at + 1) !== 'week')) return null
  const holiday = /^(?:holidays?|vacation|break|week|term|recess)$/.test(text(words, at + 1)) ? at + 2 : at + 1
  const day =
    text(words, holiday) === 'sunday' || text(words, holiday) === 'monday' || text(words, holiday) === 'day' ? holiday + 1 : holiday
  const year = yearAfter(words, day, years)
  const next = year?.next ?? day
  const isChristmas = name === 'christmas' || name === 'xmas'
  const within = year === null ? null : year.pair && !isChristmas ? year.year + 1 : year.year
  if (isChristmas) return moment(at, next, 'day', within, (y) => oneDay(dayOf(y, 12, 25)))
  if (name !== 'easter') return moment(at, next, 'week', within, springBankHolidayWeek)
  if (text(words, holiday) === 'sunday') return moment(at, next, 'day', within, (y) => oneDay(easterSunday(y)))
  if (text(words, holiday) === 'monday') return moment(at, next, 'day', within, (y) => oneDay(addDays(easterSunday(y), 1)))
  return moment(at, next, 'week', within, easterWeek)
}

const oneDay = (day: Day | null): Span | null => (day ? { first: day, last: day } : null)

/** `October half term 2004`, `February half-term`. */
const monthHalfTermAt: Reader = (words, at, years) => {
  const month = words[at]?.kind === 'letters' ? monthNamed(text(words, at)) : null
  const half = isHalf(words, at + 1)
  if (month === null || half < 0 || text(words, half) !== 'term') return null
  const year = yearAfter(words, half + 1, years)
  return moment(at, year?.next ?? half + 1, 'month', year?.year ?? null, (y) => ({
    first: dayOf(y, month, 1) as Day,
    last: monthEnd(y, month),
  }))
}

/** `financial year 2004/05`, `FY 04/05`, `2004-05`, `2004/05 academic year`, `2005`, `calendar year 2005`. */
const yearAt: Reader = (words, at, years) => {
  let place = at
  const kind = yearKind(text(words, place))
  if (kind) place += 1 + (text(words, place + 1) === 'year' ? 1 : 0)
  else if (text(words, place) === 'year') place++
  while (place > at && /^(?:of|-|:|\()$/.test(text(words, place))) place++
  const run = yearsRunAt(words, place, at)
  if (run) return run
  const pair = longYearAt(words, place) ?? shortPairAt(words, place, years)
  if (!pair || (kind !== null && place === at + 1 && kind !== 'financial' && text(words, at + 1) !== 'year' && !pair.pair)) return null
  const short = words[place]?.kind === 'digits' && words[place]?.text.length === 2
  const behindKind = yearKind(text(words, pair.next))
  const behind = behindKind && text(words, pair.next + 1) === 'year' ? pair.next + 2 : pair.next
  const which = kind ?? (behind > pair.next ? behindKind : null)
  const unsure =
    short && which === null
      ? `It was read as the financial year ${pair.year}/${text(words, place + 2)}; a month of ${pair.year + 1} may be meant.`
      : null
  if (which === 'academic') return moment(at, behind, 'year', pair.pair ? pair.year : pair.year - 1, academicYear)
  if (which === 'municipal' && pair.pair)
    return moment(
      at,
      behind,
      'year',
      pair.year,
      (y) => monthsSpan(y, 5, 17),
      'A municipal year ends at the annual meeting in May; the last day of May was taken.',
    )
  if (pair.pair) return moment(at, behind, 'year', pair.year, financialYear, unsure)
  if (which === 'financial')
    return moment(at, behind, 'year', pair.year - 1, financialYear, `It was read as the financial year that ends in March ${pair.year}.`)
  return mayStandAlone(words, at, behind) || which !== null || place > at
    ? moment(at, behind, 'year', pair.year, (y) => monthsSpan(y, 1, 12))
    : null
}

/** `2004-2007`: several years. Whether they end in March or in December is not said. */
function yearsRunAt(words: Words, place: number, at: number): WrittenMoment | null {
  const [first, mark, second] = [words[place], words[place + 1], words[place + 2]]
  if (!first || !second || !/^[-/]$/.test(mark?.text ?? '') || !/^(?:19|20)\d\d$/.test(first.text) || !/^(?:19|20)\d\d$/.test(second.text))
    return null
  const [from, to] = [Number(first.text), Number(second.text)]
  if (to <= from + 1) return null
  const span = (year: number): Span => monthsSpan(year, 1, 12 * (to - from + 1))
  return moment(at, place + 3, 'year', from, span, `Whether the years end in March or in December ${to} is not said; December was taken.`)
}

function yearKind(word: string): 'financial' | 'academic' | 'calendar' | 'municipal' | null {
  if (word === 'financial' || word === 'fy' || word === 'fiscal') return 'financial'
  if (word === 'academic' || word === 'school') return 'academic'
  return word === 'calendar' || word === 'municipal' ? word : null
}

/** A bare year is a time where a preposition leads to it or nothing else is written; behind a name (`Children Act 2004`) it is part of it. */
function mayStandAlone(words: Words, at: number, behind: number): boolean {
  if (
    /^[-/.]$/.test(text(words, behind)) &&
    words[behind]?.gap === 'none' &&
    words[behind + 1]?.kind === 'digits' &&
    words[behind + 1]?.gap === 'none'
  )
    return false
  if (words[at]?.gap === 'none' && words[at - 1]?.kind === 'mark' && !(words[at - 1]?.text === '-' && words[at - 2]?.kind === 'letters'))
    return false
  return at === 0
    ? !words[behind] || words[behind]?.kind === 'mark' || /^(?:onwards?|and|to|or)$/.test(text(words, behind))
    : /^(?:by|in|during|end|of|early|mid|late|until|till|throughout|from|since|before|after|to|for|through|-|&|and|or|;|:|\()$/.test(
        text(words, at - 1),
      )
}

const readers: readonly Reader[] = [monthHalfTermAt, seasonAt, quarterAt, feastAt, yearAt]

/** A season, school term, quarter, half-year, feast or year at a place of a text; null where none stands there. */
export function periodAt(words: Words, at: number, years: Years): WrittenMoment | null {
  for (const read of readers) {
    const found = read(words, at, years)
    if (found) return found
  }
  return null
}
