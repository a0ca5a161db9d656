import { type Kysely, sql } from 'kysely'
import { may, type Viewer } from '../domain/access.ts'
import type { Database } from './schema.ts'

/** Whether the organisation holds more actions than `most`, parts counted; stops counting there. False for a viewer who may not read plans. */
export async function holdsMoreActions(db: Kysely<Database>, viewer: Viewer, most: number): Promise<boolean> {
  if (!may(viewer, 'read plans')) return false
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (select from action where organisation_id = ${viewer.organisation} limit ${most + 1}) counted`.execute(
    db,
  )
  return (rows[0]?.n ?? 0) > most
}
