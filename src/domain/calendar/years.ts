import { type Day, daysBetween, earlierOf, laterOf, parseDay, type Span, yearOf } from './day.ts'
import { isOneYear, readPeriod } from './period.ts'
import { sayDay } from './say.ts'

/** What a paper says of its own time: from this a date without a year takes one. */
export interface YearSource {
  /** As printed, `2004/05`; `''` where the paper names none. */
  readonly period?: string
  /** The paper's own day; empty where it has none. */
  readonly paperDay?: Day | '' | null
}

/** The source, read once for a whole text. */
export interface Years {
  readonly periodText: string
  readonly period: Span | null
  readonly paperDay: Day | null
  /** 2000 where a year written `04` is 2004. */
  readonly century: number
}

export function readYears(source: YearSource): Years {
  const periodText = source.period ?? ''
  const period = readPeriod(periodText)
  const given = parseDay(source.paperDay ?? '')
  // A paper of the year 12 or 9998 is a slip; reckoning from it would leave the calendar.
  const paperDay = given && given >= '1800' && given < '2200' ? given : null
  const known = paperDay ?? period?.first
  const century = known === undefined ? 2000 : yearOf(known) - (yearOf(known) % 100)
  return { periodText, period, paperDay, century }
}

/** A year supplied where none was written, and why it is this one, as the end of a sentence. */
export interface SuppliedYear {
  readonly year: number
  readonly why: string
}

/**
 * The year of a date written without one: the one that puts most of it into the plan's period (of several, the first not over on the
 * paper's day); else the first not over on the paper's day; null where neither is known.
 * @param span the days meant, if the year were this one; null where that year has no such day.
 */
export function supplyYear(span: (year: number) => Span | null, years: Years): SuppliedYear | null {
  const { period, paperDay } = years
  if (period) {
    const inside: { year: number; span: Span; share: number }[] = []
    for (let year = yearOf(period.first) - 2; year <= yearOf(period.last) + 1; year++) {
      const days = span(year)
      const share = days ? shareInside(days, period) : 0
      if (days && share > 0) inside.push({ year, span: days, share })
    }
    const most = Math.max(...inside.map((one) => one.share))
    const likely = inside.filter((one) => one.share >= Math.min(most, 0.5))
    const chosen = likely.find((one) => paperDay !== null && one.span.last >= paperDay) ?? likely[0]
    if (chosen) {
      const several = likely.length > 1 && !isOneYear(period)
      return {
        year: chosen.year,
        why: `it was taken from the plan's period, ${years.periodText.trim()}${several ? ', which holds several' : ''}`,
      }
    }
  }
  if (paperDay) {
    for (let year = yearOf(paperDay) - 1; year <= yearOf(paperDay) + 9; year++) {
      const days = span(year)
      if (days && days.last >= paperDay)
        return { year, why: `the first one on or after the paper's own day, ${sayDay(paperDay)}, was taken` }
    }
  }
  return null
}

function shareInside(days: Span, period: Span): number {
  const first = laterOf(days.first, period.first)
  const last = earlierOf(days.last, period.last)
  return last < first ? 0 : (daysBetween(first, last) + 1) / (daysBetween(days.first, days.last) + 1)
}
