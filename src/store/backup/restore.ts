import type { PoolClient } from 'pg'
import { type AnyDb, bareConnection } from '../connect.ts'
import { appliedMigrations, migrate, unknownMigrations } from '../migrate.ts'
import { StoreRefusal } from '../refusal.ts'
import { copyIn } from './copy.ts'
import { gathered } from './lines.ts'
import { copyStatement, type Manifest, quoted } from './manifest.ts'
import { checkBackup, tablesOf } from './read.ts'
import { chains, copiedTables } from './shape.ts'

/**
 * Puts a backup back into an empty store: all of it or nothing, in the schema it was taken from, and brings that to the present one. Best given a
 * store opened with `migrated: false`. Checks the whole file first, and at the end that each organisation's journal ends where the backup says.
 * Refuses a file that is damaged or newer, and a store that holds anything.
 */
export async function restoreBackup(db: AnyDb, file: string, say: (sentence: string) => void = () => undefined): Promise<Manifest> {
  const manifest = await checkBackup(file)
  say('The backup is whole; putting it back …')
  if (unknownMigrations(manifest.schema).length > 0) {
    throw new StoreRefusal(`The backup ${file} was taken by a newer Milepost: nothing was restored; restore it with that version.`)
  }
  await prepareSchema(db, manifest, file)
  await fill(db, file, manifest)
  await migrate(db)
  return manifest
}

async function prepareSchema(db: AnyDb, manifest: Manifest, file: string): Promise<void> {
  const applied = await appliedMigrations(db)
  const upTo = manifest.schema.at(-1)
  if (applied.length === 0 && upTo) return migrate(db, upTo)
  if (applied.join() === manifest.schema.join()) return
  throw new StoreRefusal(
    `The backup ${file} was taken by another version of Milepost than the one that prepared this store: nothing was restored; restore it into a new, empty folder or database.`,
  )
}

async function fill(db: AnyDb, file: string, manifest: Manifest): Promise<void> {
  const client = await bareConnection(db)
  let whole = false
  try {
    await client.query('begin')
    await client.query('set local statement_timeout = 0')
    await refuseFilled(client)
    const known = new Set(manifest.tables.map(copyStatement))
    for await (const { statement, rows } of tablesOf(file)) {
      // the file was checked a moment ago, but what it says is run: only what its checked manifest names
      if (!known.has(statement)) throw new StoreRefusal(`The backup ${file} was changed while it was read: nothing was restored.`)
      await copyIn(client, statement, gathered(rows))
    }
    for (const { name, value } of manifest.sequences) await client.query('select setval($1::regclass, $2)', [quoted(name), value])
    await refuseDifferent(client, manifest)
    await client.query('commit')
    await client.query('analyze')
    whole = true
  } finally {
    client.release(!whole)
  }
}

async function refuseFilled(client: PoolClient): Promise<void> {
  for (const { name } of await copiedTables(client)) {
    const { rows } = await client.query<{ filled: boolean }>(`select exists (select from ${quoted(name)}) as filled`)
    if (!rows[0]?.filled) continue
    throw new StoreRefusal(
      `The store already holds something (${name}): nothing was restored; restore into an empty folder (MILEPOST_DATA) or database (DATABASE_URL).`,
    )
  }
}

async function refuseDifferent(client: PoolClient, manifest: Manifest): Promise<void> {
  for (const { name, rows: written } of manifest.tables) {
    const { rows } = await client.query<{ n: number }>(`select count(*) as n from ${quoted(name)}`)
    if (rows[0]?.n !== written) throw new StoreRefusal(`Of ${written} rows of ${name} ${rows[0]?.n} came back: nothing was restored.`)
  }
  if (JSON.stringify(await chains(client)) !== JSON.stringify(manifest.chains)) {
    throw new StoreRefusal('The journal would not end where the backup says it does: nothing was restored; use another copy of it.')
  }
}
