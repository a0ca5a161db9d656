import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { Viewer } from '../domain/access.ts'
import type { Database, JournalRow } from './schema.ts'
import { seal } from './seal.ts'
import { type SealedRows, type SealedTable, type Seals, sealedTables } from './sealed.ts'

/** The end of an organisation's chain, held by this transaction until it ends; moves on with each record written. */
export interface JournalHead {
  readonly organisation: string
  seq: number
  hash: string
}

/** One record: who did it and when are added by `writeJournal`. */
export interface JournalEntry {
  /** What was done, as a sentence says it: `record progress`, `re-date an action`. */
  readonly deed: string
  /** The id (or number) of what it was done to. */
  readonly subject: string
  readonly before?: object | null
  readonly after?: object | null
  /** New rows: written by the same statement as the record, so that there is none without the other. */
  readonly rows?: SealedRows
  /** Seals of rows that this transaction has written otherwise. */
  readonly seals?: Seals
}

/** What the first record of a chain leans on. */
export const firstHash = '0'.repeat(64)

/**
 * Takes the end of the organisation's chain and holds it until the transaction ends, so that records stand one behind the other in a line. Ask
 * for it before reading anything the deed depends on: what is read afterwards cannot change under it. Undefined where there is no such organisation.
 */
export async function lockJournal(tx: Transaction<Database>, organisation: string): Promise<JournalHead | undefined> {
  const { rows } = await sql<JournalHead>`
    select organisation_id as organisation, seq, hash from journal_head where organisation_id = ${organisation} for update`.execute(tx)
  return rows[0]
}

/** The hash of the organisation's last record, without holding the journal. Undefined where there is no such organisation. */
export async function readHead(db: Kysely<Database>, organisation: string): Promise<string | undefined> {
  const { rows } = await sql<{ hash: string }>`select hash from journal_head where organisation_id = ${organisation}`.execute(db)
  return rows[0]?.hash
}

/** Writes new rows and the record that vouches for them in one statement, and moves the head on. `now` is the instant, ISO. */
export async function writeJournal(
  tx: Transaction<Database>,
  head: JournalHead,
  viewer: Viewer,
  entry: JournalEntry,
  now: string,
): Promise<void> {
  const rows = entry.rows ?? {}
  const record: Omit<JournalRow, 'hash' | 'at' | 'before' | 'after' | 'seals'> & JournalContent = {
    organisation_id: head.organisation,
    seq: head.seq + 1,
    at: new Date(now).toISOString(),
    who_id: viewer.person.id,
    who_name: viewer.person.name,
    deed: entry.deed,
    subject: entry.subject,
    before: entry.before ?? null,
    after: entry.after ?? null,
    seals: { ...entry.seals, ...sealsOf(rows) },
    previous: head.hash,
  }
  const hash = seal(record)
  const inserts = [...tablesOf(rows).map((table) => insertInto(table, rows[table] ?? [])), insertInto('journal', [{ ...record, hash }])]
  const moved = await sql`
    with ${sql.join(inserts)}
    update journal_head set seq = ${record.seq}, hash = ${hash} where organisation_id = ${head.organisation} and seq = ${head.seq}`.execute(
    tx,
  )
  if (moved.numAffectedRows !== 1n) throw new Error(`the journal of ${head.organisation} moved on while its head was held`)
  head.seq = record.seq
  head.hash = hash
}

/** What the hash of a record is taken over, apart from its names. */
interface JournalContent {
  readonly at: string
  readonly before: object | null
  readonly after: object | null
  readonly seals: Seals
}

/** The seal of each row, by table and key. */
export function sealsOf(rows: SealedRows): Seals {
  const seals: Seals = {}
  for (const table of tablesOf(rows)) {
    const key = sealedTables[table]
    seals[table] = Object.fromEntries((rows[table] ?? []).map((row) => [String((row as Record<string, unknown>)[key]), seal(row)]))
  }
  return seals
}

function tablesOf(rows: SealedRows): SealedTable[] {
  return (Object.keys(sealedTables) as SealedTable[]).filter((table) => (rows[table]?.length ?? 0) > 0)
}

/** One parameter however many rows: hundreds of rows as separate parameters would cost more than all the rest of the deed. */
function insertInto(table: string, rows: readonly object[]): RawBuilder<unknown> {
  return sql`${sql.ref(`kept_${table}`)} as (
    insert into ${sql.table(table)} select * from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json))`
}
