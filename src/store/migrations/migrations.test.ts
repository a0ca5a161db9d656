import { type Kysely, sql } from 'kysely'
import { afterAll, expect, inject, test } from 'vitest'
import { configOf, connect } from '../connect.ts'
import { migrations } from './all.ts'

const { address } = inject('postgres')
const outer = connect(configOf(address, 'postgres'))
const name = `t_steps_${process.pid}`
await sql`create database ${sql.id(name)}`.execute(outer)
const db: Kysely<unknown> = connect(configOf(address, name))

afterAll(async () => {
  await db.destroy()
  await sql`drop database ${sql.id(name)} with (force)`.execute(outer)
  await outer.destroy()
})

test('every step is in the list by the name of its file, and is taken on top of those before it', async () => {
  expect(Object.keys(migrations)).toEqual(Object.keys(migrations).toSorted())
  for (const [step, { up }] of Object.entries(migrations)) {
    await expect(up(db), step).resolves.toBeUndefined()
  }
})

test('every table begins with its organisation, and so does every index', async () => {
  const { rows } = await sql<{ table: string; index: string; first: string }>`
    select t.relname as table, i.relname as index, a.attname as first
    from pg_index x join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
      join pg_namespace n on n.oid = t.relnamespace
      join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
    where n.nspname = 'public'`.execute(db)
  expect(rows.length).toBeGreaterThan(20)
  expect(rows.filter(({ first }) => first !== 'organisation_id')).toEqual([])
})

test('every table has a primary key', async () => {
  const { rows } = await sql<{ table: string }>`
    select c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and not exists (select from pg_index x where x.indrelid = c.oid and x.indisprimary)`.execute(
    db,
  )
  expect(rows).toEqual([])
})
