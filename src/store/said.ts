import type { Viewer } from '../domain/access.ts'
import type { Day } from '../domain/calendar/day.ts'

/** Who said something and when, beside who recorded it and when. */
export interface Said {
  readonly viewer: Viewer
  /** The name of who said it. */
  readonly by: string
  readonly day: Day
  /** The instant of recording. */
  readonly now: string
}

/** The columns that every said row ends with. */
export function saidColumns({ viewer, by, day, now }: Said) {
  return { said_by: by, recorded_by: viewer.person.id, day, recorded_at: new Date(now).toISOString() }
}
