import { type Day, parseDay } from '../domain/calendar/day.ts'
import { sayDay } from '../domain/calendar/say.ts'
import { done, type Outcome, refuse } from './outcome.ts'

/** The day something was said: today unless given; never one that has not come yet. */
export function daySaid(given: string | undefined, today: Day, field = 'day'): Outcome<Day> {
  if (given === undefined || given === '') return done(today)
  const day = parseDay(given)
  if (day === null)
    return refuse('invalid', `Nothing was changed, because the calendar has no day “${given}”: write it as ${today}.`, field)
  if (day > today)
    return refuse('invalid', `Nothing was changed, because ${sayDay(day)} has not come yet: give today’s date or an earlier one.`, field)
  return done(day)
}
