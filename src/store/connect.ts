import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Address } from './embedded/lease.ts'
import { prepareOn, statementNames } from './prepared.ts'
import { refuseOutside } from './transaction.ts'
import { valueTypes } from './values.ts'

/** Connections a program keeps at most; several programs may share one PostgreSQL of 60. */
const poolSize = 10

/** Longest that one statement may take before PostgreSQL breaks it off, ms. */
const statementMs = 30_000

/** A store of whatever schema: for what looks at every table (backup), at none (room) or at those of another day (migrations). */
// biome-ignore lint/suspicious/noExplicitAny: a Kysely of one schema goes where any is asked for, and into no narrower type
export type AnyDb = Kysely<any>

/**
 * Kysely over a pool of connections, with the guard that holds every query inside a transaction to its `tx`.
 * @param ready given for the PostgreSQL that Milepost runs itself, which may be starting again: resolves when it can be asked. No pooler stands
 * before that one, so its statements are kept prepared.
 */
// biome-ignore lint/suspicious/noExplicitAny: the caller names the schema
export function connect<Schema = any>(config: pg.PoolConfig, ready?: () => Promise<void>): Kysely<Schema> {
  const pool = new pg.Pool({
    max: poolSize,
    statement_timeout: statementMs,
    application_name: 'milepost',
    idleTimeoutMillis: 60_000,
    types: valueTypes,
    ...config,
  })
  // A connection that breaks says so as an event besides failing its query; unheard, that event would end the whole program. The pool hears those of
  // idle connections only, and replaces them; one that breaks between two statements of a transaction would have nobody.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const nameOf = statementNames()
  const guarded = {
    options: pool.options,
    connect: () => {
      refuseOutside()
      return ready ? connectWhenReady(pool, ready).then((client) => prepareOn(client, nameOf)) : pool.connect()
    },
    end: () => pool.end(),
  }
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: guarded as unknown as pg.Pool }) })
  connectors.set(db, guarded.connect)
  return db
}

const connectors = new WeakMap<object, () => Promise<pg.PoolClient>>()

/** A bare connection of this store's pool, for what Kysely has no words for (COPY). Release it, with `true` where it was left in the middle of something. */
export function bareConnection(db: AnyDb): Promise<pg.PoolClient> {
  const connector = connectors.get(db)
  if (!connector) throw new Error('only a db made by connect has bare connections; a transaction has none')
  return connector()
}

/** The connection settings of a database of the embedded PostgreSQL. */
export function configOf(address: Address, database: string): pg.PoolConfig {
  return { host: address.host, port: address.port, user: address.user, password: address.password ?? '', database, ssl: false }
}

/** Not answering yet: starting or stopping (57P03, 57P01), or its socket is not there (ENOENT, ECONNREFUSED) or breaks (ECONNRESET). */
const away = new Set(['57P03', '57P01', 'ENOENT', 'ECONNREFUSED', 'ECONNRESET'])

/** A PostgreSQL that was killed is back within a second or so: whoever asks meanwhile waits for it, up to ten seconds, instead of failing. */
async function connectWhenReady(pool: pg.Pool, ready: () => Promise<void>): Promise<pg.PoolClient> {
  const until = Date.now() + 10_000
  for (;;) {
    await Promise.race([ready(), pause(Math.max(0, until - Date.now()))])
    try {
      return await pool.connect()
    } catch (error) {
      if (!away.has(String((error as { code?: string }).code)) || Date.now() > until) throw error
    }
    await pause(50)
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms).unref())
}
