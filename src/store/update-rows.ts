import { type Kysely, sql } from 'kysely'
import type { Day } from '../domain/calendar/day.ts'
import type { Update } from '../domain/plan/told.ts'
import { knownBy, type ReadAt } from './read-at.ts'
import type { Database, UpdateRow } from './schema.ts'

/** One thing said about an action, as these reads bring it: only what an update carries, and what puts it in order. */
export interface SaidRow {
  action_id: string
  id: string
  day: Day
  place: number
  text: string
  deed: Update['deed']
  rule: string
  said_by: string
  recorded_at: string
  declared: string | null
  paper_id: string | null
}

const saidColumns = sql.raw('u.action_id, u.id, u.day, u.place, u.text, u.deed, u.rule, u.said_by, u.recorded_at, u.declared, u.paper_id')

/** Everything said about these actions up to a day, by action, oldest first. */
export async function readHistory(
  db: Kysely<Database>,
  organisation: string,
  actionIds: readonly string[],
  at: ReadAt,
): Promise<SaidRow[]> {
  const { rows } = await sql<SaidRow>`
    select ${saidColumns} from progress_update u
    where u.organisation_id = ${organisation} and u.action_id = any(${actionIds}) and u.day <= ${at.asAt} ${knownBy('u.recorded_at', at)}
    order by u.action_id, u.day, u.place, u.number`.execute(db)
  return rows
}

/**
 * The same, but only from the last update that stated progress on: how long an action has been silent is told by these, and the years before
 * stay where they are.
 */
export async function readSilence(
  db: Kysely<Database>,
  organisation: string,
  planIds: readonly string[],
  actionIds: readonly string[],
  at: ReadAt,
): Promise<SaidRow[]> {
  const { rows } = await sql<SaidRow>`
    select * from (
      select ${saidColumns}, u.number,
        count(*) filter (where u.deed <> 'not-stated' and u.id not in (
          select m.replaces from progress_update m
          where m.organisation_id = ${organisation} and m.plan_id = any(${planIds}) and m.replaces is not null ${knownBy('m.recorded_at', at)}))
        over (partition by u.action_id order by u.day desc, u.place desc, u.number desc rows between unbounded preceding and 1 preceding) as stated_since
      from progress_update u
      where u.organisation_id = ${organisation} and u.plan_id = any(${planIds}) and u.action_id = any(${actionIds}) and u.day <= ${at.asAt} ${knownBy('u.recorded_at', at)}) told
    where stated_since = 0
    order by action_id, day, place, number`.execute(db)
  return rows
}

/** Rows in order as updates: of those at one place only the last stands, since it mends the misreading of the ones before it. */
export function updatesOf(rows: readonly SaidRow[]): Update[] {
  const standing = rows.filter((row, i) => {
    const next = rows[i + 1]
    return next === undefined || next.day !== row.day || next.place !== row.place
  })
  return standing.map(updateOf)
}

/** The row as the domain speaks of it. */
export function updateOf(
  row: Pick<UpdateRow, 'id' | 'day' | 'text' | 'deed' | 'rule' | 'said_by' | 'declared' | 'paper_id'> & { recorded_at: string },
): Update {
  return {
    id: row.id,
    day: row.day,
    text: row.text,
    deed: row.deed,
    rule: row.rule,
    by: row.said_by,
    recordedAt: row.recorded_at,
    declared: row.declared,
    paper: row.paper_id,
  }
}
