import type { PoolClient } from 'pg'
import type { Chain, SequenceCopy } from './manifest.ts'

/** A table that is copied: what it is put in order by, so that the same rows always give the same file. */
export interface CopiedTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly key: readonly string[]
}

/** Which migrations a store has been through is said in the manifest; the tables that note it are made anew by them. */
const notCopied = ['migration', 'migration_lock']

/** Every table of the store, each after those it refers to, so that rows can be put back in this order. Columns that PostgreSQL computes are left out. */
export async function copiedTables(client: PoolClient): Promise<CopiedTable[]> {
  const { rows: tables } = await client.query<CopiedTable & { needs: string[] }>(
    `select c.relname as name,
       array(select a.attname::text from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
       array(select a.attname::text from pg_index i cross join unnest(i.indkey) with ordinality as k (attnum, place)
         join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
         where i.indrelid = c.oid and i.indisprimary order by k.place) as key,
       array(select distinct r.relname::text from pg_constraint f join pg_class r on r.oid = f.confrelid
         where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
     from pg_class c
     where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> all ($1)
     order by c.relname`,
    [notCopied],
  )
  const waiting = new Map(tables.map((table) => [table.name, table]))
  const placed: CopiedTable[] = []
  while (waiting.size > 0) {
    const next = [...waiting.values()].find(({ needs }) => !needs.some((name) => waiting.has(name)))
    if (!next)
      throw new Error(`these tables refer to each other in a circle and cannot be put back one by one: ${[...waiting.keys()].join(', ')}`)
    waiting.delete(next.name)
    placed.push({ name: next.name, columns: next.columns, key: next.key })
  }
  return placed
}

/** The numbers that sequences have come to; one that has given out none is left out. */
export async function sequences(client: PoolClient): Promise<SequenceCopy[]> {
  const { rows } = await client.query<SequenceCopy>(
    'select sequencename as name, last_value::text as value from pg_sequences where schemaname = current_schema() and last_value is not null order by 1',
  )
  return rows
}

/** The end of each organisation's journal. */
export async function chains(client: PoolClient): Promise<Chain[]> {
  const { rows } = await client.query<Chain>('select organisation_id as organisation, seq, hash from journal_head order by 1')
  return rows
}
