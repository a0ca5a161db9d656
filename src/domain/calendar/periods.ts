import { addDays, type Day, dayOf, laterOf, monthEnd, monthOf, type Span, weekdayOf, yearOf } from './day.ts'
import { easterSunday } from './easter.ts'

/** Whole months: from the first of one to the end of another. Months may run on past December (13 is January of the next year). */
export function monthsSpan(year: number, from: number, to: number): Span {
  const shift = (month: number): [number, number] => [year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1]
  const [firstYear, firstMonth] = shift(from)
  return { first: dayOf(firstYear, firstMonth, 1) as Day, last: monthEnd(...shift(to)) }
}

/** A local authority's financial year, 1 April to 31 March, by the year it begins in. */
export function financialYear(start: number): Span {
  return monthsSpan(start, 4, 15)
}

/** The year in which the financial year of a day began: 2004 for 2005-03-31. */
export function financialYearOf(day: Day): number {
  return monthOf(day) >= 4 ? yearOf(day) : yearOf(day) - 1
}

/** `2004/05` for the financial year that began in 2004. */
export function sayFinancialYear(start: number): string {
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`
}

/** A quarter (1 to 4) of the financial year that began in `start`: the first is April to June. */
export function financialQuarter(start: number, quarter: number): Span {
  return monthsSpan(start, 3 * quarter + 1, 3 * quarter + 3)
}

/** A half (1 or 2) of the financial year that began in `start`: the first ends 30 September. */
export function financialHalf(start: number, half: number): Span {
  return monthsSpan(start, 6 * half - 2, 6 * half + 3)
}

export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

/** Spring ends 31 May, summer 31 August, autumn 30 November; winter begins in December of `year` and ends with the next February. */
export function season(name: Season, year: number): Span {
  const from = { spring: 3, summer: 6, autumn: 9, winter: 12 }[name]
  return monthsSpan(year, from, from + 2)
}

/**
 * A school term, by the calendar year it lies in. Councils set their own term dates and a paper seldom says them, so each ends on the last
 * day on which schools are still at work anywhere in England: autumn 31 December, spring the Thursday before Easter but never before
 * 31 March, summer 31 July. Too early an end would call a promise late that is not.
 */
export function schoolTerm(name: 'spring' | 'summer' | 'autumn', year: number): Span {
  if (name === 'autumn') return monthsSpan(year, 9, 12)
  const springEnd = laterOf(addDays(easterSunday(year), -3), monthEnd(year, 3))
  return name === 'spring'
    ? { first: dayOf(year, 1, 1) as Day, last: springEnd }
    : { first: addDays(springEnd, 1), last: monthEnd(year, 7) }
}

/** A school's year, 1 September to 31 August, by the year it begins in. */
export function academicYear(start: number): Span {
  return monthsSpan(start, 9, 20)
}

/** The week, Monday to Sunday, of the last Monday in May: the half term at Whitsun. */
export function springBankHolidayWeek(year: number): Span {
  const last = monthEnd(year, 5)
  const monday = addDays(last, 1 - weekdayOf(last))
  return { first: monday, last: addDays(monday, 6) }
}
