/**
 * A day of the council's calendar as ISO text, `2004-07-01`. Text and not an object, because a day travels through the store, the published
 * shapes and the pages, and because ISO days compare with `<`. All arithmetic on them lives in this room.
 */
export type Day = string

/** From `first` to `last`, both included. */
export interface Span {
  readonly first: Day
  readonly last: Day
}

const iso = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day that ISO text names, or null where it is not of that form or the calendar has no such day (`2004-06-31`). */
export function parseDay(text: string): Day | null {
  const match = iso.exec(text)
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null
}

/** The day with these numbers (month 1 to 12), or null where the calendar has none. Years 1 to 9999. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null
  if (day > 28 && day > daysIn(year, month)) return null
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The last day of a month (1 to 12). */
export function monthEnd(year: number, month: number): Day {
  return dayOf(year, month, daysIn(year, month)) as Day
}

/** Counted and not asked of Temporal: each date of a paper needs it, some of them many times. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The day so many days later, or earlier where `days` is negative. */
export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** The same day so many months later; the last of the month where that month is shorter. */
export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString()
}

/** Days from the first to the second: 1 from a day to its morrow, negative where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  if (from === to) return 0
  // days are all of one length in UTC, in which ISO text of ten letters is read; whatever else comes is for Temporal to refuse
  const days = from.length === 10 && to.length === 10 ? (Date.parse(to) - Date.parse(from)) / 86_400_000 : Number.NaN
  return Number.isInteger(days) ? days : Temporal.PlainDate.from(from).until(to).days
}

/** For sorting, earliest first. */
export function compareDays(a: Day, b: Day): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0
}

export function earlierOf(a: Day, b: Day): Day {
  return compareDays(a, b) <= 0 ? a : b
}

export function laterOf(a: Day, b: Day): Day {
  return compareDays(a, b) >= 0 ? a : b
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek
}

/** The year and the month (1 to 12) a day lies in, read off its text. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

export function monthOf(day: Day): number {
  return Number(day.slice(5, 7))
}

/** The span of a single day; null where there is none. */
export function onlyDay(day: Day | null): Span | null {
  return day ? { first: day, last: day } : null
}
