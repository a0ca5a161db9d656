import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, inject, test } from 'vitest'
import { bareDatabase } from '../../tests/house-store.ts'
import { appliedMigrations } from './migrate.ts'
import { describeUrl, openStore, refuseOld } from './open.ts'
import { StoreRefusal } from './refusal.ts'
import { inTransaction } from './transaction.ts'

const { address } = inject('postgres')
const folders: string[] = []
const folder = () => {
  const made = fs.mkdtempSync(path.join(os.tmpdir(), 'milepost-open-'))
  fs.chmodSync(made, 0o755)
  folders.push(made)
  return made
}
afterAll(() => {
  for (const one of folders) fs.rmSync(one, { recursive: true, force: true })
})

const { db, url } = await bareDatabase()

test('any other PostgreSQL serves as the store by its address', async () => {
  const store = await openStore({ databaseUrl: url })
  expect(await appliedMigrations(store.db)).not.toEqual([])
  expect(store.describe).toMatch(/^t_[0-9a-f]+ on \/.*\/run$/)
  await store.close()
})

test('a store that a newer Milepost has moved on is left alone', async () => {
  await sql`insert into migration (name, timestamp) values ('9999-from-the-future', '2099-01-01')`.execute(db)
  await expect(openStore({ databaseUrl: url })).rejects.toThrow(/newer Milepost .*9999-from-the-future/)
})

test('a database that is not there is named, and no password', async () => {
  const missing = `postgres://${address.user}:secret@/nowhere?host=${encodeURIComponent(address.host)}`
  const error = await openStore({ databaseUrl: missing }).catch((thrown) => thrown)
  expect(error).toBeInstanceOf(StoreRefusal)
  expect(error.message).toMatch(/^There is no database nowhere on /)
  expect(error.message).not.toContain('secret')
})

test('a database that is down is said to be', async () => {
  const probe = net.createServer().listen(0, '127.0.0.1')
  await new Promise((done) => probe.once('listening', done))
  const { port } = probe.address() as net.AddressInfo
  await new Promise((done) => probe.close(done))
  await expect(openStore({ databaseUrl: `postgres://clerk@127.0.0.1:${port}/plans` })).rejects.toThrow(
    `The database plans on 127.0.0.1:${port} does not answer (ECONNREFUSED)`,
  )
})

test('a database that cannot hold the characters of a paper is refused before it holds anything', async () => {
  const narrow = `narrow_${crypto.randomUUID().slice(0, 8)}`
  await sql`create database ${sql.id(narrow)} encoding 'LATIN1' locale 'C' template template0`.execute(db)
  try {
    await expect(openStore({ databaseUrl: url.replace(/t_[0-9a-f]+/, narrow) })).rejects.toThrow(
      /keeps text as LATIN1, .* nothing was changed/,
    )
  } finally {
    await sql`drop database ${sql.id(narrow)} with (force)`.execute(db)
  }
})

test.each([90_600, 140_099])('PostgreSQL %i is too old', (version) => {
  expect(() => refuseOld(version, 'plans')).toThrow(/needs 15 or newer/)
})

test('PostgreSQL 15 is not', () => {
  expect(() => refuseOld(150_000, 'plans')).not.toThrow()
})

test.each([
  ['postgres://clerk:secret@db.example:6432/plans', 'plans on db.example:6432'],
  ['postgresql:///plans?host=/run/postgresql', 'plans on /run/postgresql'],
  ['postgres://clerk@db', 'postgres on db'],
  ['postgres://[', 'in DATABASE_URL'],
])('%s is spoken of as %s', (written, said) => {
  expect(describeUrl(written)).toBe(said)
})

test('an empty folder becomes a store, and opens again with what was written', async () => {
  const at = folder()
  const said: string[] = []
  const first = await openStore({ dataFolder: at }, { say: (sentence) => said.push(sentence) })
  await inTransaction(first.db, (tx) =>
    tx
      .insertInto('organisation')
      .values({ organisation_id: 'o', name: 'Thornmere Borough Council', recorded_at: '2004-07-01T09:30:00.000Z' })
      .execute(),
  )
  await first.close()
  const second = await openStore({ dataFolder: at }, { say: (sentence) => said.push(sentence) })
  expect(await second.db.selectFrom('organisation').select(['name', 'recorded_at']).execute()).toEqual([
    { name: 'Thornmere Borough Council', recorded_at: '2004-07-01T09:30:00.000Z' },
  ])
  await second.close()
  expect(said).toEqual([`Setting up the store in ${fs.realpathSync(at)} (once) …`])
})
