import type { Selectable } from 'kysely'
import type { Database } from './schema.ts'

/**
 * The tables whose every row is vouched for by the journal, in the order in which a row may lean on another, and what a row of each is called
 * by in its seal.
 */
export const sealedTables = {
  organisation: 'organisation_id',
  person: 'id',
  paper: 'id',
  plan: 'id',
  section: 'id',
  objective: 'id',
  action: 'id',
  progress_update: 'id',
  change: 'id',
  section_change: 'id',
  owner_merge: 'number',
  column_mapping: 'number',
  status_review: 'id',
  judgement_setting: 'number',
  original_deletion: 'paper_id',
  retention: 'number',
  front_sheet: 'number',
  report: 'number',
} as const satisfies { [Table in keyof Database]?: keyof Database[Table] }

export type SealedTable = keyof typeof sealedTables

/** A whole row as it is read back. A paper's bytes stand outside the seal: their sha256 stands in it. */
export type SealedRow<Table extends SealedTable> = Table extends 'paper'
  ? Omit<Selectable<Database['paper']>, 'bytes'>
  : Selectable<Database[Table]>

/** Rows to be written, by table. */
export type SealedRows = { readonly [Table in SealedTable]?: readonly SealedRow<Table>[] }

/** Table → key → sha256 of the row. */
export type Seals = Record<string, Record<string, string>>
