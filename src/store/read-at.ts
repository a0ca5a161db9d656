import { sql } from 'kysely'
import type { Day } from '../domain/calendar/day.ts'

/** As at which day, and as it was known at which instant: what was recorded later is left out, whatever day it speaks of. */
export interface ReadAt {
  readonly asAt: Day
  /** ISO; now unless given. */
  readonly recordedBy?: string | undefined
}

/** `and u.recorded_at <= …` where an instant is asked for; nothing otherwise, so that every other read stays as it was. */
export function knownBy(column: `${'p' | 'u' | 'b' | 'd' | 'c' | 'm' | 'v'}.recorded_at` | 'r.composed_at', { recordedBy }: ReadAt) {
  return recordedBy === undefined ? sql`` : sql`and ${sql.raw(column)} <= ${recordedBy}::timestamptz`
}
