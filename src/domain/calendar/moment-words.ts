import { addDays, type Day, dayOf, earlierOf, monthEnd, monthOf, type Span, yearOf } from './day.ts'
import { dayAt } from './day-words.ts'
import { betweenAbroad, edgeAbroad } from './edges-abroad.ts'
import type { WrittenMoment } from './moment.ts'
import { monthAt } from './month-words.ts'
import { ownYearAt } from './own-year.ts'
import { periodAt } from './period-words.ts'
import { numberOf, ordinalOf, type Word } from './words.ts'
import type { Years } from './years.ts'

type Words = readonly Word[]
const text = (words: Words, at: number): string => words[at]?.text ?? ''

/** A moment with what leads to it: `end of`, `mid`, `w/c`, `last week of`. */
export function momentAt(words: Words, at: number, years: Years): WrittenMoment | null {
  return weekAt(words, at, years) ?? edgeAt(words, at, years) ?? ownYearAt(words, at, years) ?? bareMomentAt(words, at, years)
}

function bareMomentAt(words: Words, at: number, years: Years): WrittenMoment | null {
  // A half term named by its month must be tried before the month.
  const half = text(words, at + 1) === 'half' ? periodAt(words, at, years) : null
  if (half) return half
  return dayAt(words, at, years) ?? pairFirst(words, at, years) ?? monthAt(words, at, years) ?? periodAt(words, at, years)
}

/** `04/05` and `2004-05` are years before they could be months. */
function pairFirst(words: Words, at: number, years: Years): WrittenMoment | null {
  return words[at]?.kind === 'digits' ? periodAt(words, at, years) : null
}

/** `w/c 5 July 2004`, `week commencing …`, `week ending …`, `w/e`. */
function weekAt(words: Words, at: number, years: Years): WrittenMoment | null {
  let place = at
  let edge: 'first' | 'last' | null = null
  const word = text(words, at)
  if (word === 'w' && text(words, at + 1) === '/' && /^[cbe]$/.test(text(words, at + 2))) {
    edge = text(words, at + 2) === 'e' ? 'last' : 'first'
    place = at + 3
  } else if (word === 'wc' || word === 'wb' || word === 'we') {
    edge = word === 'we' ? 'last' : 'first'
    place = at + 1
  } else if (word === 'week' || word === 'wk') {
    const second = text(words, at + 1)
    edge = /^(?:commencing|comm|beginning|starting|of|from)$/.test(second) ? 'first' : /^(?:ending|ended|end)$/.test(second) ? 'last' : null
    place = at + 2
  }
  if (edge === null) return null
  while (/^(?:the|[:.-])$/.test(text(words, place)) && place < at + 6) place++
  const day = dayAt(words, place, years)
  return day?.grain === 'day' ? weekFrom(day, at, edge) : null
}

/** `end of`, `early`, `mid`, `start of` and the like before a moment, and what they make of it. */
function edgeAt(words: Words, at: number, years: Years): WrittenMoment | null {
  const edge = edgeWord(words, at)
  if (!edge) return null
  const moment = ownYearAt(words, edge.next, years) ?? weekAt(words, edge.next, years) ?? bareMomentAt(words, edge.next, years)
  if (!moment || (moment.grain === 'day' && edge.kind !== 'end')) return null
  const led = { ...moment, from: at }
  if (edge.kind === 'end') return led
  const said = words
    .slice(at, moment.next)
    .map((word) => word.raw)
    .join(' ')
  const months = { month: 1, week: 1, day: 1, term: 1, season: 1, quarter: 1, 'half-year': 1, year: 1 }[moment.grain]
  if (edge.kind === 'start') {
    const span = (year: number): Span | null => firstMonths(moment.span(year), months)
    return {
      ...led,
      grain: moment.grain === 'week' ? 'week' : 'month',
      span,
      unsure: `“${said}” names no last day; the end of its first month was taken.`,
    }
  }
  if (edge.kind === 'week') return weekOfMonth(led, edge.week)
  if (moment.grain !== 'year') return { ...led, unsure: moment.unsure ?? `“${said}” names no last day; the last it could be was taken.` }
  const half = edge.kind === 'early' ? 6 : 9
  return {
    ...led,
    grain: edge.kind === 'early' ? 'half-year' : 'quarter',
    span: (year) => firstMonths(moment.span(year), half),
    unsure: `“${said}” names no last day; the last it could be was taken.`,
  }
}

type Edge = { kind: 'end' | 'start' | 'early' | 'mid'; next: number } | { kind: 'week'; week: number; next: number }

function edgeWord(words: Words, at: number): Edge | null {
  const word = text(words, at)
  const behind = (place: number): number => {
    let next = place
    while (next < place + 3 && /^(?:of|the|in|-|to|:)$/.test(text(words, next))) next++
    return next
  }
  const abroad = edgeAbroad(word)
  if (abroad !== null) {
    let next = behind(at + 1)
    while (next < at + 5 && betweenAbroad.test(text(words, next))) next++
    return { kind: abroad, next }
  }
  if (/^(?:end|late|close|later)$/.test(word)) return { kind: 'end', next: behind(at + 1) }
  if (word === 'latter' && text(words, at + 1) === 'part') return { kind: 'end', next: behind(at + 2) }
  if (word === 'new' && text(words, at + 1) === 'year') return words[at + 2]?.kind === 'digits' ? { kind: 'start', next: at + 1 } : null
  if (/^(?:early|beginning|start|mid|middle)$/.test(word)) {
    const next = behind(at + 1)
    if (/^(?:beginning|start)$/.test(word) && next === at + 1) return null
    // "Start in September" is when it starts, and no edge of September.
    if (word === 'start' && text(words, at + 1) !== 'of') return null
    return { kind: word === 'early' ? 'early' : word.startsWith('mid') ? 'mid' : 'start', next }
  }
  const ordinal =
    ordinalOf(words[at]) ?? (/^(?:st|nd|rd|th)$/.test(text(words, at + 1)) && words[at]?.kind === 'digits' ? numberOf(words[at]) : null)
  const place = ordinalOf(words[at]) === null && word !== 'last' ? at + 2 : at + 1
  if (text(words, place) !== 'week' || !/^(?:of|in)$/.test(text(words, place + 1))) return null
  if (word === 'last') return { kind: 'end', next: behind(place + 1) }
  return ordinal !== null && ordinal >= 1 && ordinal <= 4 ? { kind: 'week', week: ordinal, next: behind(place + 1) } : null
}

function firstMonths(span: Span | null, months: number): Span | null {
  if (!span) return null
  const month = monthOf(span.first) + months - 1
  const last = monthEnd(yearOf(span.first) + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1)
  return { first: span.first, last: earlierOf(last, span.last) }
}

function weekOfMonth(moment: WrittenMoment, week: number): WrittenMoment | null {
  if (moment.grain !== 'month') return null
  const span = (year: number): Span | null => {
    const month = moment.span(year)
    const day = (number: number): Day | null => month && dayOf(yearOf(month.first), monthOf(month.first), number)
    const [first, last] = [day(7 * week - 6), day(7 * week)]
    return first && last ? { first, last } : null
  }
  return { ...moment, grain: 'week', span }
}

/** The week that begins or ends on a day: seven days, or those up to it. */
function weekFrom(day: WrittenMoment, from: number, edge: 'first' | 'last'): WrittenMoment {
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
