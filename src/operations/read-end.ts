import { type Day, parseDay } from '../domain/calendar/day.ts'
import { sayDay } from '../domain/calendar/say.ts'
import { readWrittenDay } from '../domain/calendar/written-day.ts'
import type { End } from '../domain/judgement/changes/comparison.ts'
import { done, type Outcome, refuse } from './outcome.ts'

/**
 * What one end of a comparison is asked for by: `2026-02-02`, `2 February 2026`, `today`, or a kept report as `report 3` or `report-3`. For a report the
 * day is its own and not known yet: it comes as `''`.
 * Refusals: `invalid`, for the named field.
 */
export function readEnd(words: string, today: Day, field: 'from' | 'to'): Outcome<End> {
  const asked = words.trim()
  if (asked === '' || asked === 'today') return done({ asAt: today, report: null })
  const report = /^report[\s-]?(\d{1,9})$/i.exec(asked)?.[1]
  if (report) return done({ asAt: '', report: Number(report) })
  const day = parseDay(asked) ?? readWrittenDay(asked)
  if (day === null)
    return refuse(
      'invalid',
      `Nothing was compared, because “${asked}” is neither a day nor a kept report: write it as ${today}, or as report 1.`,
      field,
    )
  if (day > today)
    return refuse('invalid', `Nothing was compared, because ${sayDay(day)} has not come yet: choose today or an earlier day.`, field)
  return done({ asAt: day, report: null })
}
