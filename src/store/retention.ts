import type { Kysely } from 'kysely'
import type { Retention } from '../domain/document/retention.ts'
import { type Said, saidColumns } from './said.ts'
import type { Database } from './schema.ts'
import type { SealedRows } from './sealed.ts'

/** What was said of how long originals are kept. */
export interface HeldRetention {
  readonly months: Retention
  readonly by: string
  readonly day: string
  readonly recordedAt: string
}

/** Everything an organisation ever said of it, the first first. */
export function listRetentions(db: Kysely<Database>, organisation: string): Promise<HeldRetention[]> {
  return db
    .selectFrom('retention')
    .select(['months', 'said_by as by', 'day', 'recorded_at as recordedAt'])
    .where('organisation_id', '=', organisation)
    .orderBy('number')
    .execute()
}

/** How long an organisation keeps originals: the last that was said; for ever where nobody has said anything. */
export async function readRetention(db: Kysely<Database>, organisation: string): Promise<Retention> {
  return (await listRetentions(db, organisation)).at(-1)?.months ?? null
}

/** A new saying, to be written together with its record. */
export function keepRetention(retention: Said & { readonly number: number; readonly months: Retention }): SealedRows {
  const { viewer, number, months } = retention
  return { retention: [{ organisation_id: viewer.organisation, number, months, ...saidColumns(retention) }] }
}
