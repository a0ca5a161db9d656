import type { Kysely } from 'kysely'
import type { Mapping } from '../domain/plan/mapping.ts'
import type { ColumnField } from '../domain/plan/plan.ts'
import { type Said, saidColumns } from './said.ts'
import type { Database } from './schema.ts'
import type { SealedRows } from './sealed.ts'

/** What a person once said the columns of a layout hold. */
export interface HeldMapping {
  readonly layout: string
  readonly fields: readonly (ColumnField | null)[]
  readonly by: string
  readonly day: string
  readonly recordedAt: string
}

/** Every setting right of columns in an organisation, the first first. */
export function listMappings(db: Kysely<Database>, organisation: string): Promise<HeldMapping[]> {
  return db
    .selectFrom('column_mapping')
    .select(['layout', 'fields', 'said_by as by', 'day', 'recorded_at as recordedAt'])
    .where('organisation_id', '=', organisation)
    .orderBy('number')
    .execute()
}

/** What holds for each layout: the last that was said of it. */
export async function readMapping(db: Kysely<Database>, organisation: string): Promise<Mapping> {
  return new Map((await listMappings(db, organisation)).map(({ layout, fields }) => [layout, fields]))
}

/** A setting right of columns to be written together with its record. */
export function keepMapping(
  mapping: Said & { readonly number: number; readonly layout: string; readonly fields: readonly (ColumnField | null)[] },
): SealedRows {
  const { viewer, number, layout, fields } = mapping
  return { column_mapping: [{ organisation_id: viewer.organisation, number, layout, fields, ...saidColumns(mapping) }] }
}
