import { z } from 'zod'
import type { Day } from '../domain/calendar/day.ts'

const isoDay = z.iso.date()

/** A day given on the command line, `2026-09-10`, or `today`; where the option is absent, `today` as the council's calendar has it. */
export function dayOption(
  option: string,
  given: string | undefined,
  today: Day,
): { readonly ok: true; readonly day: Day } | { readonly ok: false; readonly sentence: string } {
  if (given === undefined || given === 'today') return { ok: true, day: today }
  const read = isoDay.safeParse(given)
  if (read.success) return { ok: true, day: read.data }
  return { ok: false, sentence: `"${given}" is not a day of the calendar: write ${option} as year, month, day, for example ${today}.` }
}
