import { type Kysely, sql } from 'kysely'
import type pg from 'pg'
import { configOf, connect } from './connect.ts'
import { holdServer } from './embedded/hold.ts'
import { migrate } from './migrate.ts'
import { refusalOf, StoreRefusal } from './refusal.ts'
import { watchRoom } from './room.ts'
import type { Database } from './schema.ts'

/** Which PostgreSQL: the one that Milepost brings, in a data folder, or any other by its address. */
export type StorePlace = { readonly dataFolder: string } | { readonly databaseUrl: string }

export interface Store {
  readonly db: Kysely<Database>
  /** For a reader: where the data lie; never a password. */
  readonly describe: string
  /** Lets running queries end, closes the connections and, where this program is its last user, stops the PostgreSQL that Milepost brings. */
  close(): Promise<void>
}

export interface OpenOptions {
  /** Told what takes a while. */
  readonly say?: (sentence: string) => void
  /** False leaves the database as it is: a restore needs it untouched. */
  readonly migrated?: boolean
}

/** Milepost's database in the PostgreSQL that it brings. */
const ownDatabase = 'milepost'

/**
 * Opens the store at its present schema, ready to use. Throws `StoreRefusal` with one sentence where it cannot be reached or used: not started, not
 * answering, wrong password, no such database, older than PostgreSQL 15, made by a newer Milepost.
 */
export async function openStore(place: StorePlace, options: OpenOptions = {}): Promise<Store> {
  return 'databaseUrl' in place ? openElsewhere(place.databaseUrl, options) : openOwn(place.dataFolder, options)
}

async function openOwn(dataFolder: string, { say, migrated = true }: OpenOptions): Promise<Store> {
  const held = await holdServer(dataFolder, say ? { say } : {})
  const db = connect<Database>(configOf(held.address(), ownDatabase), held.ready)
  watchRoom(db, held.folder)
  const close = async () => {
    await db.destroy()
    await held.release()
  }
  try {
    await makeDatabase(configOf(held.address(), 'postgres'))
    if (migrated) await migrate(db)
  } catch (error) {
    await close()
    throw asRefusal(error, held.folder)
  }
  return { db, describe: `${held.folder} (PostgreSQL ${held.version}, brought by Milepost)`, close }
}

async function makeDatabase(config: pg.PoolConfig): Promise<void> {
  const outer = connect(config)
  try {
    const { rows } = await sql`select from pg_database where datname = ${ownDatabase}`.execute(outer)
    if (rows.length === 0) await sql`create database ${sql.id(ownDatabase)}`.execute(outer)
  } catch (error) {
    // another program on this folder made it between the two statements
    if (!['42P04', '23505'].includes(String((error as { code?: string }).code))) throw error
  } finally {
    await outer.destroy()
  }
}

async function openElsewhere(databaseUrl: string, { migrated = true }: OpenOptions): Promise<Store> {
  const describe = describeUrl(databaseUrl)
  let db = connect<Database>({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  try {
    let version: number
    try {
      version = await serverVersion(db)
    } catch (error) {
      // a pooler in between (PgBouncer) may not pass on our statement limit, and then keeps its own
      if (!/unsupported startup parameter/.test(String(error))) throw error
      await db.destroy()
      db = connect<Database>({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000, statement_timeout: false })
      version = await serverVersion(db)
    }
    refuseOld(version, describe)
    await refuseNarrow(db, describe)
    if (migrated) await migrate(db)
  } catch (error) {
    await db.destroy()
    throw asRefusal(error, describe)
  }
  return { db, describe, close: () => db.destroy() }
}

async function serverVersion(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ version: string }>`select current_setting('server_version_num') as version`.execute(db)
  return Number(rows[0]?.version)
}

/** Refuses a PostgreSQL older than 15, whose SQL Milepost does not keep to; `version` as `server_version_num` says it, 150004 for 15.4. */
export function refuseOld(version: number, describe: string): void {
  if (version >= 150_000) return
  const major = Math.floor(version / 10_000)
  throw new StoreRefusal(
    `The database ${describe} runs PostgreSQL ${major}, and Milepost needs 15 or newer: nothing was changed; set DATABASE_URL to a newer one.`,
  )
}

/** Refuses a database whose encoding has no dashes and quotes as papers print them: it would take a plan today and fail on the next. */
async function refuseNarrow(db: Kysely<Database>, describe: string): Promise<void> {
  const { rows } = await sql<{ encoding: string }>`select current_setting('server_encoding') as encoding`.execute(db)
  const encoding = rows[0]?.encoding
  if (encoding === 'UTF8') return
  throw new StoreRefusal(
    `The database ${describe} keeps text as ${encoding}, which cannot hold every character of a paper: nothing was changed; create one with the encoding UTF8 and set DATABASE_URL to it.`,
  )
}

/** Host, port and name of a database, without the password and the options that its address may hold. */
export function describeUrl(databaseUrl: string): string {
  try {
    // name@/database, with the host among the options, is PostgreSQL's own way of writing a socket and no URL to anybody else
    const { hostname, port, pathname, searchParams } = new URL(databaseUrl.replace(/^(\w+:\/\/[^@/]*@)\//, '$1localhost/'))
    const host = searchParams.get('host') || hostname || 'localhost'
    return `${decodeURIComponent(pathname.slice(1)) || 'postgres'} on ${host}${port ? `:${port}` : ''}`
  } catch {
    return 'in DATABASE_URL'
  }
}

function asRefusal(error: unknown, where: string): unknown {
  if (error instanceof StoreRefusal) return error
  const { code, message } = error as { code?: string; message?: string }
  const sentence = {
    '28P01': `The database ${where} does not accept the name or password in DATABASE_URL: nothing was changed; correct it and start again.`,
    '28000': `The database ${where} does not let this account in (${message}): nothing was changed; correct DATABASE_URL, or ask who runs the database.`,
    '3D000': `There is no database ${where}: create it first ("createdb"), or correct DATABASE_URL.`,
    '42501': `The account in DATABASE_URL may not make tables in the database ${where} (${message}): nothing was changed; ask who runs it for that right.`,
    '25006': `The database ${where} takes no changes (it is a read-only copy): nothing was changed; set DATABASE_URL to the one that does.`,
  }[String(code)]
  if (sentence) return new StoreRefusal(sentence)
  const trouble = refusalOf(error)
  if (trouble?.kind === 'full')
    return new StoreRefusal(`The disk of the store ${where} is full: nothing was changed; free some space and start again.`)
  if (trouble)
    return new StoreRefusal(
      `The database ${where} does not answer (${code ?? message}): nothing was changed; see whether it runs, and start again.`,
    )
  return error
}
