import { addDays, type Day, dayOf, monthEnd, type Span } from './day.ts'
import type { WrittenMoment } from './moment.ts'
import { monthNamed, weekdayNamed } from './months.ts'
import type { Word } from './words.ts'
import { fullYear, isNear, longYearAt, shortPairAt, yearBehind } from './year-words.ts'
import type { Years } from './years.ts'

const ordinals = new Set(['st', 'nd', 'rd', 'th'])

/** A number behind one of these names something and is no day: `Phase 2 Mar 2004` is March. */
const numbered = new Set(
  'phase phases stage stages wave tranche step steps year years part parts priority level tier group band grade area ward zone team no nos number task tasks action actions item items objective objectives recommendation recommendations aim goal option key ks'.split(
    ' ',
  ),
)

const oneDay = (day: Day | null): Span | null => (day ? { first: day, last: day } : null)

function isGlued(words: readonly Word[], at: number): boolean {
  return words[at]?.gap === 'none'
}

/**
 * A day at a place: `1 July 2004`, `31st of March, 2005`, `Thursday 1 July`, `1-Jul-04`, `July 1st, 2004`, `1/7/2004`, `31.03.05`,
 * `2004-07-01`, `1-3 July 2004`. Null where none stands there.
 */
export function dayAt(words: readonly Word[], at: number, years: Years): WrittenMoment | null {
  const word = words[at]
  if (!word) return null
  if (word.kind === 'digits') {
    const numeric = numericDay(words, at, years)
    if (isInsideNumber(words, at, numeric !== null)) return null
    return numeric ?? shortNumericDay(words, at) ?? dayThenMonth(words, at, years)
  }
  if (word.kind !== 'letters') return null
  if (weekdayNamed(word.text) !== null) {
    let next = at + 1
    while (next < at + 3 && /^[.,]$/.test(words[next]?.text ?? '')) next++
    if (words[next]?.text === 'the') next++
    const day = words[next] && weekdayNamed(words[next]?.text ?? '') === null ? dayAt(words, next, years) : null
    return day?.grain === 'day' ? { ...day, from: at } : null
  }
  return monthThenDay(words, at, years)
}

/** A figure tied to one before it is part of that (`7.2 May`, `£5`); only a whole date may follow a hyphen (`01/04/04-31/03/05`). */
function isInsideNumber(words: readonly Word[], at: number, wholeDate: boolean): boolean {
  const mark = words[at - 1]?.text ?? ''
  if (!isGlued(words, at) || !/^[-./:£]$/.test(mark)) return false
  return mark === '£' || (words[at - 2]?.kind === 'digits' && !(mark === '-' && wholeDate))
}

/** `1/7/2004`, `31.03.05`, `2004-07-01`, with the time of day behind it passed over. */
function numericDay(words: readonly Word[], at: number, years: Years): WrittenMoment | null {
  const [one, mark, two, again, three] = [words[at], words[at + 1], words[at + 2], words[at + 3], words[at + 4]]
  if (!one || !mark || !/^[-/.]$/.test(mark.text) || two?.kind !== 'digits' || again?.text !== mark.text || three?.kind !== 'digits')
    return null
  const tight = [mark, two, again, three].every((word) => word.gap === 'none')
  if (!tight && mark.text !== '/') return null
  if (
    words[at + 5]?.gap === 'none' &&
    (words[at + 5]?.kind === 'digits' || (words[at + 5]?.text === mark.text && words[at + 6]?.kind === 'digits'))
  )
    return null
  const next = behindTime(words, at + 5)
  const given = (year: number, month: number, day: number, unsure: string | null = null): WrittenMoment => ({
    from: at,
    next,
    grain: 'day',
    year,
    span: (of) => oneDay(dayOf(of, month, day)),
    unsure,
  })
  if (/^(?:19|20)\d\d$/.test(one.text) && two.text.length <= 2 && three.text.length <= 2)
    return given(Number(one.text), Number(two.text), Number(three.text))
  if (one.text.length > 2 || two.text.length > 2) return null
  const year = /^(?:19|20)\d\d$/.test(three.text) ? Number(three.text) : three.text.length === 2 ? fullYear(three.text, years) : null
  if (year === null) return null
  const [day, month] = [Number(one.text), Number(two.text)]
  if (month > 12 && day <= 12 && dayOf(year, day, month))
    return given(year, day, month, 'There is no such month, so the month was read before the day.')
  // Two figures and a two-digit year parted by points may just as well be a reference (`7.2.10`): only a real day counts.
  if (mark.text === '.' && three.text.length === 2 && !dayOf(year, month, day)) return null
  return given(year, month, day)
}

/** `31/3`: only where the first figure cannot be a month, so that no fraction and no month of a year is taken for a day. */
function shortNumericDay(words: readonly Word[], at: number): WrittenMoment | null {
  const [one, two, behind] = [words[at], words[at + 2], words[at + 3]]
  if (
    words[at + 1]?.text !== '/' ||
    !isGlued(words, at + 1) ||
    two?.kind !== 'digits' ||
    !isGlued(words, at + 2) ||
    (behind && behind.kind !== 'mark')
  )
    return null
  if (!one || one.text.length > 2 || two.text.length > 2 || Number(one.text) <= 12 || /^[%/.]$/.test(behind?.text ?? '')) return null
  const [day, month] = [Number(one.text), Number(two.text)]
  if (!dayOf(2000, month, day)) return null
  return { from: at, next: at + 3, grain: 'day', year: null, span: (of) => oneDay(dayOf(of, month, day)), unsure: null }
}

function behindTime(words: readonly Word[], at: number): number {
  let next = at
  const t = words[next]?.text === 't' && isGlued(words, next) ? next + 1 : next
  if (words[t]?.kind === 'digits' && words[t + 1]?.text === ':' && words[t + 2]?.kind === 'digits') {
    next = t + 3
    while (/^[:.]$/.test(words[next]?.text ?? '') && isGlued(words, next) && words[next + 1]?.kind === 'digits' && isGlued(words, next + 1))
      next += 2
    if (words[next]?.text === 'z' && isGlued(words, next)) next++
  }
  return next
}

/** `2` of `Phase 2`, and of `Phases 1 and 2`. */
function isNumbering(words: readonly Word[], at: number): boolean {
  if (words[at]?.gap === 'line') return false
  if (numbered.has(words[at - 1]?.text ?? '')) return true
  const joined = /^(?:and|&|-|,|to|\/)$/.test(words[at - 1]?.text ?? '')
  return joined && words[at - 2]?.kind === 'digits' && numbered.has(words[at - 3]?.text ?? '')
}

/** `1st`, `1`, `31 st` and the place behind it. */
function dayNumberAt(words: readonly Word[], at: number): { day: number; next: number; ordinal: boolean } | null {
  const word = words[at]
  if (word?.kind !== 'digits' || word.text.length > 2) return null
  const day = Number(word.text)
  // 32 to 39 before a month are a slip for a day, and no day; more is a figure.
  if (day < 1 || day > 39) return null
  const ending = words[at + 1]
  const ordinal = ending !== undefined && ordinals.has(ending.text) && ending.gap !== 'line'
  return { day, next: at + (ordinal ? 2 : 1), ordinal }
}

function dayThenMonth(words: readonly Word[], at: number, years: Years): WrittenMoment | null {
  const number = dayNumberAt(words, at)
  if (!number || (!number.ordinal && isNumbering(words, at))) return null
  const { day, next, ordinal } = number
  // A number alone on its line, or with its point or bracket, counts a list.
  if (!ordinal && words[next]?.gap === 'line') return null
  const later = secondDay(words, next)
  const end = later ? later.next : next
  let place = end
  if (words[place]?.text === 'of') place++
  else if (/^[-/.]$/.test(words[place]?.text ?? '') && isGlued(words, place) && isGlued(words, place + 1)) place++
  else if (words[place]?.text === ',' && words[place + 1]?.gap !== 'line') place++
  const month = words[place]?.kind === 'letters' ? monthNamed(words[place]?.text ?? '') : null
  if (month === null) return null
  const dot =
    words[place + 1]?.text === '.' &&
    isGlued(words, place + 1) &&
    words[place]?.text.length !== undefined &&
    (words[place]?.text.length ?? 9) <= 4
  const year = yearBehind(words, place + 1, years) ?? (dot ? yearBehind(words, place + 2, years) : null)
  return {
    from: at,
    next: year?.next ?? place + 1,
    grain: 'day',
    year: inPair(year, month),
    span: (of) => {
      const first = oneDay(dayOf(of, month, day))
      const last = later ? oneDay(dayOf(of, month, later.day)) : first
      return first && last && first.first <= last.last ? { first: first.first, last: last.last } : null
    },
    unsure: null,
  }
}

/** The year of a month inside a financial year written behind it: `March 2004/05` is March 2005. */
function inPair(year: { year: number; pair: boolean } | null, month: number): number | null {
  return year === null ? null : year.pair && month < 4 ? year.year + 1 : year.year
}

/** The second of two days of one month: `1-3 July`, `1st and 2nd July`. */
function secondDay(words: readonly Word[], at: number): { day: number; next: number } | null {
  if (!/^(?:-|to|and|&|\/)$/.test(words[at]?.text ?? '')) return null
  const second = dayNumberAt(words, at + 1)
  const behind = second && words[second.next]
  return second && behind && (monthNamed(behind.text) !== null || behind.text === 'of') ? second : null
}

/** `July 1st, 2004`, `July 1 2004`, `March 31`. */
function monthThenDay(words: readonly Word[], at: number, years: Years): WrittenMoment | null {
  const month = words[at]?.kind === 'letters' ? monthNamed(words[at]?.text ?? '') : null
  const place = words[at + 1]?.text === 'the' ? at + 2 : at + 1
  const number = month === null || words[place]?.gap === 'line' ? null : dayNumberAt(words, place)
  if (month === null || !number || !dayOf(2000, month, number.day)) return null
  const comma = words[number.next]?.text === ',' ? 1 : 0
  const behind = words[number.next]
  const year = longYearAt(words, number.next + comma)
  if (year)
    return { from: at, next: year.next, grain: 'day', year: year.year, span: (of) => oneDay(dayOf(of, month, number.day)), unsure: null }
  if (number.ordinal)
    return { from: at, next: number.next, grain: 'day', year: null, span: (of) => oneDay(dayOf(of, month, number.day)), unsure: null }
  // Two bare digits behind a month are most often its year (`Mar 05`), and a figure before a thing is a target (`June 21 adoptions`).
  if (yearBehind(words, at + 1, years) || shortPairAt(words, place, years)) return null
  if (behind && !(behind.kind === 'mark' && !/^[%£/.:-]$/.test(behind.text))) return null
  return {
    from: at,
    next: number.next,
    grain: 'day',
    year: null,
    span: (of) => oneDay(dayOf(of, month, number.day)),
    unsure: 'The number behind the month was read as its day.',
  }
}

/** The week that begins or ends on a day: seven days, or those up to it. */
export function weekFrom(day: WrittenMoment, from: number, edge: 'first' | 'last'): WrittenMoment {
  return {
    ...day,
    from,
    grain: 'week',
    span: (year) => {
      const span = day.span(year)
      if (!span) return null
      return edge === 'first' ? { first: span.first, last: addDays(span.first, 6) } : { first: addDays(span.last, -6), last: span.last }
    },
  }
}

/** `June 2004`, `Sept-04`, `Dec '04`, `06/2004`, `12/04`, `2004-09`; a bare month where it is one. Null where none stands there. */
export function monthAt(words: readonly Word[], at: number, years: Years): WrittenMoment | null {
  const word = words[at]
  if (!word) return null
  const wholeMonth =
    (month: number) =>
    (year: number): Span => ({ first: dayOf(year, month, 1) as Day, last: monthEnd(year, month) })
  if (word.kind === 'digits') {
    const numeric = numericMonth(words, at, years)
    return (
      numeric && {
        from: at,
        next: numeric.next,
        grain: 'month',
        year: numeric.year,
        span: numeric.open ? () => null : wholeMonth(numeric.month),
        unsure: numeric.unsure,
      }
    )
  }
  const month = word.kind === 'letters' ? monthNamed(word.text) : null
  if (month === null) return null
  const dot = words[at + 1]?.text === '.' && isGlued(words, at + 1) && word.text.length <= 4
  const year = yearBehind(words, at + 1, years) ?? (dot ? yearBehind(words, at + 2, years) : null)
  if (year) return { from: at, next: year.next, grain: 'month', year: inPair(year, month), span: wholeMonth(month), unsure: null }
  if (!isMonthWord(words, at)) return null
  return { from: at, next: at + 1, grain: 'month', year: null, span: wholeMonth(month), unsure: null }
}

const beforeMonth = /^(?:by|in|during|of|end|from|to|until|till|early|mid|late|before|after|each|every|since|and|or|due|for|-|\/|&|,)$/
const behindMay = /^(?:be|not|also|need|include|have|well|then|result|require|change|still|lead|take|vary|only|apply|follow|wish|become)$/

/** `may` and `march` are everyday words too: a bare one is a month where it is written as a name, or stands where a month does. */
function isMonthWord(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!word) return false
  const before = words[at - 1]?.text ?? ''
  if (word.text === 'may') return word.raw !== 'may' && !behindMay.test(words[at + 1]?.text ?? '')
  if (word.text === 'march' || word.text === 'mar') return word.raw !== word.text || beforeMonth.test(before) || words.length === 1
  return true
}

function numericMonth(
  words: readonly Word[],
  at: number,
  years: Years,
): { year: number; month: number; next: number; unsure: string | null; open?: boolean } | null {
  const [one, mark, two] = [words[at], words[at + 1], words[at + 2]]
  if (!one || !mark || !/^[-/.]$/.test(mark.text) || mark.gap !== 'none' || two?.kind !== 'digits' || two.gap !== 'none') return null
  if (isGlued(words, at) && words[at - 1]?.kind === 'mark' && /^[-/.£:]$/.test(words[at - 1]?.text ?? '')) return null
  const behind = words[at + 3]
  if (
    behind?.gap === 'none' &&
    (/^[%/:]$/.test(behind.text) ||
      behind.kind === 'letters' ||
      (/^[-.]$/.test(behind.text) && words[at + 4]?.kind === 'digits' && isGlued(words, at + 4)))
  )
    return null
  const isMonth = (word: Word): boolean => word.text.length <= 2 && Number(word.text) >= 1 && Number(word.text) <= 12
  if (isMonth(one) && /^(?:19|20)\d\d$/.test(two.text))
    return { year: Number(two.text), month: Number(one.text), next: at + 3, unsure: null }
  if (/^(?:19|20)\d\d$/.test(one.text) && two.text.length === 2 && isMonth(two) && mark.text !== '.') {
    // `2026-09` can only be a month; `2004-09` may be one, and may be six years. `2004-05` never comes here: it is read as a year before.
    const years = Number(two.text) > Number(one.text.slice(2)) && one.text.startsWith('20')
    return {
      year: Number(one.text),
      month: Number(two.text),
      next: at + 3,
      unsure: years ? 'It may be a month or a run of years.' : null,
      open: years,
    }
  }
  // A point makes a reference (`7.04`), a hyphen a range (`10-12`): of the short forms only the stroke is a month and its year.
  if (mark.text !== '/' || two.text.length !== 2 || !isMonth(one) || Number(two.text) === 0) return null
  const year = fullYear(two.text, years)
  return isNear(year, years) ? { year, month: Number(one.text), next: at + 3, unsure: null } : null
}
