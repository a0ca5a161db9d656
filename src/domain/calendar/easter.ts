import { addDays, type Day, dayOf } from './day.ts'

/** Easter Sunday of a year, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): Day {
  const moonCycle = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * moonCycle + century - Math.floor(century / 4) - moonShift + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const lateMoon = Math.floor((moonCycle + 11 * epact + 22 * toSunday) / 451)
  const sum = epact + toSunday - 7 * lateMoon + 114
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1) as Day
}

/** Good Friday to the Sunday that ends Easter Monday's week: what a plan means by "Easter". */
export function easterWeek(year: number): { first: Day; last: Day } {
  const sunday = easterSunday(year)
  return { first: addDays(sunday, -2), last: addDays(sunday, 7) }
}
