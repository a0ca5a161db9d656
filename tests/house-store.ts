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
  const { address, template } = inject('postgres')
  const name = `t_${crypto.randomBytes(6).toString('hex')}`
  const outer = connect(configOf(address, 'postgres'))
  await sql`create database ${sql.id(name)} template ${sql.id(template)}`.execute(outer)
  const db = connect<Schema>({ ...configOf(address, name), max: 4 })
  afterAll(async () => {
    await db.destroy()
    await sql`drop database ${sql.id(name)} with (force)`.execute(outer)
    await outer.destroy()
  })
  return db
}
