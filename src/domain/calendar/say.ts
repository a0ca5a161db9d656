import { type Day, monthOf, yearOf } from './day.ts'
import { monthNames } from './months.ts'

/** A day in words, `1 July 2004`. Text that is no day comes back as it is, so that an empty date prints as nothing. */
export function sayDay(day: Day): string {
  const name = monthNames[monthOf(day) - 1]
  return name ? `${Number(day.slice(8, 10))} ${name} ${yearOf(day)}` : day
}

/** A day in narrow places, `1 Jul 2004`; September is cut to `Sept`, as the GOV.UK style is. */
export function sayDayShort(day: Day): string {
  const name = monthNames[monthOf(day) - 1]
  if (!name) return day
  const short = name === 'September' ? 'Sept' : name.length > 4 ? name.slice(0, 3) : name
  return `${Number(day.slice(8, 10))} ${short} ${yearOf(day)}`
}

/** The month a day lies in, `July 2004`. */
export function sayMonth(day: Day): string {
  const name = monthNames[monthOf(day) - 1]
  return name ? `${name} ${yearOf(day)}` : day
}
