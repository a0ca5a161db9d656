import { dayOf, onlyDay } from './day.ts'
import type { WrittenMoment } from './moment.ts'
import { monthNamed, weekdayNamed } from './months.ts'
import { monthAbroad } from './months-abroad.ts'
import { numericDay, shortNumericDay } from './numeric-days.ts'
import { isGlued, type Word } from './words.ts'
import { inPair, longYearAt, shortPairAt, yearBehind } from './year-words.ts'
import type { Years } from './years.ts'

const ordinals = new Set(['st', 'nd', 'rd', 'th', 'er'])

/** A number behind one of these names something and is no day: `Phase 2 Mar 2004` is March. */
const numbered = new Set(
  'phase phases stage stages wave tranche step steps year years part parts priority level tier group band grade area ward zone team no nos number task tasks action actions item items objective objectives recommendation recommendations aim goal option key ks'.split(
    ' ',
  ),
)

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
  const abroad = abroadBehind(words, place)
  if (abroad) place = abroad.at
  const month = abroad?.month ?? (words[place]?.kind === 'letters' ? monthNamed(words[place]?.text ?? '') : null)
  if (month === null) return null
  const dot =
    words[place + 1]?.text === '.' &&
    isGlued(words, place + 1) &&
    words[place]?.text.length !== undefined &&
    (words[place]?.text.length ?? 9) <= 4
  const joined = dot || (abroad !== null && /^del?$/.test(words[place + 1]?.text ?? ''))
  const year = yearBehind(words, place + 1, years) ?? (joined ? yearBehind(words, place + 2, years) : null)
  return {
    from: at,
    next: year?.next ?? place + 1,
    grain: 'day',
    year: inPair(year, month),
    span: (of) => {
      const first = onlyDay(dayOf(of, month, day))
      const last = later ? onlyDay(dayOf(of, month, later.day)) : first
      return first && last && first.first <= last.last ? { first: first.first, last: last.last } : null
    },
    unsure: null,
  }
}

/** A month of another language behind a day's number: `März` of `31. März`, `marzo` of `31 de marzo`. */
function abroadBehind(words: readonly Word[], at: number): { month: number; at: number } | null {
  const place = words[at]?.gap !== 'line' && /^(?:\.|de|di|o)$/.test(words[at]?.text ?? '') ? at + 1 : at
  const word = words[place]
  if (word?.kind !== 'letters' || word.gap === 'line') return null
  // `1. April` counts a list in English; behind a German word that leads to a day it is one
  const german = words[at]?.text === '.' && /^(?:dem|zum|am|bis|ab|vor|den)$/.test(words[at - 2]?.text ?? '')
  const month = monthAbroad(word.text) ?? (german ? monthNamed(word.text) : null)
  return month === null ? null : { month, at: place }
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
    return { from: at, next: year.next, grain: 'day', year: year.year, span: (of) => onlyDay(dayOf(of, month, number.day)), unsure: null }
  if (number.ordinal)
    return { from: at, next: number.next, grain: 'day', year: null, span: (of) => onlyDay(dayOf(of, month, number.day)), unsure: null }
  // Two bare digits behind a month are most often its year (`Mar 05`), and a figure before a thing is a target (`June 21 adoptions`).
  if (yearBehind(words, at + 1, years) || shortPairAt(words, place, years)) return null
  if (behind && !(behind.kind === 'mark' && !/^[%£/.:-]$/.test(behind.text))) return null
  return {
    from: at,
    next: number.next,
    grain: 'day',
    year: null,
    span: (of) => onlyDay(dayOf(of, month, number.day)),
    unsure: 'The number behind the month was read as its day.',
  }
}
