import type { Span } from './day.ts'
import type { Moment, WrittenMoment } from './moment.ts'
import { momentAt } from './moment-words.ts'
import { type Word, wordsOf } from './words.ts'
import { readYears, supplyYear, type YearSource, type Years } from './years.ts'

type Words = readonly Word[]

/**
 * Every time that a text names, in order: days, weeks, months, seasons, terms, quarters, years, with what leads to them ("end of", "mid").
 * A year that is not written is taken from a neighbour it is joined to (`June and Sept 2004`), else supplied, with a doubt.
 */
export function findMoments(text: string, source: YearSource): Moment[] {
  return momentsIn(text, wordsOf(text), readYears(source))
}

/** The same for a text already cut into words. */
export function momentsIn(whole: string, words: Words, years: Years): Moment[] {
  const written: WrittenMoment[] = []
  for (let at = 0; at < words.length; ) {
    const found = momentAt(words, at, years)
    if (found) written.push(found)
    at = found ? found.next : at + 1
  }
  const settled = written.map((moment) => ({ moment, year: moment.year, supplied: null as string | null }))
  const joins = written.map((moment, index) => joinedBy(words, written[index - 1], moment))
  // From the end: a month without a year takes that of the next one it is joined to.
  for (let index = settled.length - 2; index >= 0; index--) {
    const [one, next] = [settled[index], settled[index + 1]]
    if (!one || !next || one.year !== null || next.year === null || joins[index + 1] === null) continue
    const until = next.moment.span(next.year)
    const same = one.moment.span(next.year)
    one.year = until && same && same.last > until.last ? next.year - 1 : next.year
  }
  for (const [index, one] of settled.entries()) {
    const before = settled[index - 1]
    if (one.year !== null) continue
    const earlier =
      before && before.year !== null && joins[index] !== null && (before.supplied === null || joins[index] === 'to')
        ? before.moment.span(before.year)
        : null
    if (earlier && before?.year !== undefined && before.year !== null) {
      const same = one.moment.span(before.year)
      one.year = same && same.last < earlier.last ? before.year + 1 : before.year
      one.supplied = 'it was taken from the date before it'
    } else {
      const supply = supplyYear(one.moment.span, years)
      one.year = supply?.year ?? null
      one.supplied = supply?.why ?? null
    }
  }
  return settled.map(({ moment, year, supplied }, index) => settle(whole, words, moment, year, supplied, joins[index] ?? null))
}

function settle(
  whole: string,
  words: Words,
  moment: WrittenMoment,
  year: number | null,
  supplied: string | null,
  joined: Moment['joined'],
): Moment {
  const start = words[moment.from]?.start ?? 0
  const end = words[moment.next - 1]?.end ?? start
  const span = year === null ? null : safely(moment.span, year)
  const doubts: string[] = []
  if (year === null) doubts.push("No year is written, and neither the plan's period nor the paper's day gives one.")
  else if (!span) doubts.push(moment.unsure ?? 'The calendar has no such day.')
  else if (supplied) doubts.push(`No year is written: ${supplied}.`)
  if (moment.unsure && span) doubts.push(moment.unsure)
  return { text: whole.slice(start, end), start, end, from: moment.from, next: moment.next, grain: moment.grain, span, doubts, joined }
}

function safely(span: (year: number) => Span | null, year: number): Span | null {
  return year >= 1000 && year < 9990 ? span(year) : null
}

function joinedBy(words: Words, before: WrittenMoment | undefined, moment: WrittenMoment): Moment['joined'] {
  if (!before) return null
  const between = words.slice(before.next, moment.from).map((word) => word.text)
  const line = between.join(' ').replace(/ (?:by|the|in|at|for)$/, '')
  if (/^(?:-|to|until|till|through|up to|through to|right through to)$/.test(line)) return 'to'
  if (/^(?:\/|or|and \/ or)$/.test(line)) return 'or'
  return /^(?:&|and|,|, and|, &|\+|, then|then|and then|;)$/.test(line) ? 'and' : null
}
