import crypto from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { afterAll, inject } from 'vitest'
import { configOf, connect } from '../src/store/connect.ts'

/**
 * A store of this test file's own: a migrated database without a row in it, on the run's PostgreSQL, dropped after the file's last test. Call it in
 * `beforeAll`, or at the top of the file with `await`.
 */
// biome-ignore lint/suspicious/noExplicitAny: the caller names the schema
export async function freshStore<Schema = any>(): Promise<Kysely<Schema>> {
  return (await ownDatabase<Schema>(inject('postgres').template)).db
}

/** A database without a table in it, as a new one from any other PostgreSQL is, and its address as DATABASE_URL would give it. */
// biome-ignore lint/suspicious/noExplicitAny: it has no schema yet
export async function bareDatabase<Schema = any>(): Promise<{ db: Kysely<Schema>; url: string }> {
  return ownDatabase<Schema>('template0')
}

async function ownDatabase<Schema>(template: string): Promise<{ db: Kysely<Schema>; url: string }> {
  const { address } = inject('postgres')
  const name = `t_${crypto.randomBytes(6).toString('hex')}`
  const outer = connect({ ...configOf(address, 'postgres'), max: 1 })
  await sql`create database ${sql.id(name)} template ${sql.id(template)}`.execute(outer)
  const db = connect<Schema>({ ...configOf(address, name), max: 4 })
  afterAll(async () => {
    await db.destroy()
    await sql`drop database ${sql.id(name)} with (force)`.execute(outer)
    await outer.destroy()
  })
  return { db, url: `postgres://${address.user}@/${name}?host=${encodeURIComponent(address.host)}` }
}
