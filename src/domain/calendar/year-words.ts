import { monthEnd, yearOf } from './day.ts'
import { monthNamed } from './months.ts'
import { textAt, type Word } from './words.ts'
import type { Years } from './years.ts'

/** A year read at a place of a text. */
export interface WrittenYear {
  readonly year: number
  /** `2004/05`: a year from one spring or autumn to the next, begun in `year`. */
  readonly pair: boolean
  /** The place behind it. */
  readonly next: number
}

const isYear = (word: Word | undefined): boolean => word?.kind === 'digits' && /^(?:19|20)\d\d$/.test(word.text)
const isTwoDigits = (word: Word | undefined): boolean => word?.kind === 'digits' && word.text.length === 2

/** The full year of two digits: `04` is 2004 in a paper of that century. */
export function fullYear(digits: string, years: Years): number {
  return years.century + Number(digits)
}

/** `2004`, `2004/05`, `2004-05`, `2004/2005` at a place; null where no four-digit year stands there. */
export function longYearAt(words: readonly Word[], at: number): WrittenYear | null {
  const word = words[at]
  if (!word || !isYear(word)) return null
  // `2004` glued to what goes before or behind by a point or more digits is a reference or a sum of money.
  if (word.gap === 'none' && words[at - 1]?.text === '£') return null
  const year = Number(word.text)
  return pairAt(words, at, year) ?? { year, pair: false, next: at + 1 }
}

/** `04/05` or `04-05` at a place: two digits and the next two. */
export function shortPairAt(words: readonly Word[], at: number, years: Years): WrittenYear | null {
  const word = words[at]
  return word && isTwoDigits(word) ? pairAt(words, at, fullYear(word.text, years)) : null
}

function pairAt(words: readonly Word[], at: number, year: number): WrittenYear | null {
  const mark = words[at + 1]
  const second = words[at + 2]
  if (!mark || !second || (mark.text !== '/' && mark.text !== '-') || (words[at + 3]?.kind === 'digits' && words[at + 3]?.gap === 'none'))
    return null
  const expected = year + 1
  const written = isYear(second) ? Number(second.text) : isTwoDigits(second) ? year - (year % 100) + Number(second.text) : Number.NaN
  if (
    second.kind === 'digits' &&
    second.text.length === 1 &&
    second.gap === 'none' &&
    Number(second.text) === expected % 10 &&
    year > 1000 &&
    !isYearPart(words, at + 3)
  )
    return { year, pair: true, next: at + 3 }
  if (written !== expected && !(isTwoDigits(second) && Number(second.text) === expected % 100)) return null
  // `2004-05-12` is a day, not a year and a half.
  const third = words[at + 3]
  if (third?.gap === 'none' && third.text === mark.text && words[at + 4]?.kind === 'digits' && words[at + 4]?.gap === 'none') return null
  return { year, pair: true, next: at + 3 }
}

/** `/04` behind `2004/5`: a date turned round. */
function isYearPart(words: readonly Word[], at: number): boolean {
  return words[at]?.gap === 'none' && words[at + 1]?.kind === 'digits' && words[at + 1]?.gap === 'none'
}

/**
 * The year behind a day's or a month's name: `2004`, `-04`, `'04`, `, 2004`, ` 04`, `2004/05`. Two digits of 10 and more are a year only where
 * the paper's own time is near (`Mar 05` is; `June 21 adoptions` is not); null where no year stands there.
 */
export function yearBehind(words: readonly Word[], at: number, years: Years): WrittenYear | null {
  let place = at
  let mark = ''
  while (place < at + 2 && words[place]?.kind === 'mark' && /^[-/.,']$/.test(words[place]?.text ?? '')) {
    mark += words[place]?.text
    place++
  }
  if (words[place]?.text === 'of' && mark === '') place++
  const long = longYearAt(words, place)
  if (long) return mark === '/' && long.pair && words[at]?.gap !== 'none' ? null : long
  const word = words[place]
  if (!word || !isTwoDigits(word) || (mark !== '' && !/^(?:[-/.]|[-.,]?')$/.test(mark))) return null
  const glued = word.gap === 'none'
  // A mark with white space on a side of it lists or parts; it does not tie a year to its month.
  if (/[-/.]/.test(mark) && !mark.endsWith("'") && !(glued && words[at]?.gap === 'none') && !(word.text.startsWith('0') && mark === '-'))
    return null
  if (isAmount(words, place + 1)) return null
  const pair = shortPairAt(words, place, years)
  if (pair) return pair
  const year = fullYear(word.text, years)
  const tied = mark !== '' || glued || word.text.startsWith('0')
  if (!tied && (!isNear(year, years) || isThing(words[place + 1]))) return null
  // `March 31` in a paper of 2026 is the last of March, not the month of 2031.
  if (!tied && isMonthEnd(words[at - 1], word) && !isNear(year, years, 2)) return null
  return { year, pair: false, next: place + 1 }
}

/** Whether the digits before this place go on as an amount or a time of day: `04%`, `10:30`, `04.5`. */
function isAmount(words: readonly Word[], at: number): boolean {
  const mark = words[at]?.text ?? ''
  const digitsFollow = words[at + 1]?.kind === 'digits' && words[at + 1]?.gap === 'none'
  return mark === '%' || ((mark === ':' || mark === '.') && words[at]?.gap === 'none' && digitsFollow)
}

/** A word in small letters that is counted (`21 adoptions`), and not one that goes on about time (`04 onwards`). */
function isThing(word: Word | undefined): boolean {
  if (word?.kind !== 'letters' || word.raw !== word.text || word.gap === 'line') return false
  return !/^(?:and|or|to|then|onwards?|ongoing|on|by|for|at|in|with|but|if|until|end|early|mid|tbc|pi|monthly|quarterly)$/.test(word.text)
}

function isMonthEnd(month: Word | undefined, number: Word): boolean {
  const named = month ? monthNamed(month.text) : null
  return named !== null && number.text === monthEnd(2001, named).slice(8)
}

/** Whether the paper's own time lies so near that two bare digits can be meant as this year. */
export function isNear(year: number, years: Years, ahead = 5): boolean {
  const own = years.period?.first ?? years.paperDay
  return own === undefined || own === null || (year >= yearOf(own) - 2 && year <= yearOf(own) + ahead)
}

/** The year of a month inside a financial year written behind it: `March 2004/05` is March 2005. */
export function inPair(year: { year: number; pair: boolean } | null, month: number): number | null {
  return year === null ? null : year.pair && month < 4 ? year.year + 1 : year.year
}

/** The year behind a season, a term, a quarter or a feast: `2004`, `of 2004`, `2004/05`, `04/05`, `'04`, `04`. */
export function yearAfter(words: readonly Word[], at: number, years: Years): WrittenYear | null {
  let place = at
  while (place < at + 4 && /^(?:of|the|in|,|-|\(|financial|academic|school|year|fy)$/.test(textAt(words, place))) place++
  const year = longYearAt(words, place) ?? shortPairAt(words, place, years)
  if (year) return year
  const quote = textAt(words, place) === "'" ? 1 : 0
  const short = words[place + quote]
  const tied = quote === 1 || (place === at + 1 && textAt(words, at) === '-' && short?.gap === 'none')
  if (short?.kind !== 'digits' || short.text.length !== 2) return null
  const bare = place === at && (short.text.startsWith('0') || (isNear(fullYear(short.text, years), years, 3) && !isThing(words[at + 1])))
  if (!tied && !bare) return null
  return /^[%/.:]$/.test(textAt(words, place + quote + 1))
    ? null
    : { year: fullYear(short.text, years), pair: false, next: place + quote + 1 }
}
