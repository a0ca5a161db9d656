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

test('a file that waited in one row waits in pieces, byte for byte, and goes on being read', async () => {
  const name = `t_pieces_${process.pid}`
  await sql`create database ${sql.id(name)}`.execute(outer)
  const old: Kysely<unknown> = connect(configOf(address, name))
  try {
    const steps = Object.entries(migrations)
    for (const [step, { up }] of steps) if (step < '0013') await up(old)
    await sql`insert into organisation (organisation_id, name, recorded_at) values ('o', 'Thornmere', now())`.execute(old)
    await sql`
      insert into arrival (organisation_id, batch, number, name, sha256, size, bytes, convert, state, sentence, brought_by, received_at)
      select 'o', 'b', n, 'a.docx', '', size, convert_to(repeat('0123456789abcde', size / 15), 'UTF8'), false, 'waiting', '', 'Iris Vale', now()
      from (values (1, 1500000), (2, 15), (3, 0)) as files (n, size)`.execute(old)
    for (const [step, { up }] of steps) if (step >= '0013') await up(old)
    const { rows } = await sql<{ number: number; pieces: number; whole: boolean }>`
      select number, count(*)::integer as pieces,
        string_agg(bytes, ''::bytea order by piece) = convert_to(repeat('0123456789abcde', sum(length(bytes))::integer / 15), 'UTF8') as whole
      from arrival_piece group by number order by number`.execute(old)
    expect(rows).toEqual([
      { number: 1, pieces: 3, whole: true },
      { number: 2, pieces: 1, whole: true },
    ])
    const { rows: sizes } = await sql<{ size: number }>`select sum(length(bytes))::integer as size from arrival_piece`.execute(old)
    expect(sizes).toEqual([{ size: 1_500_015 }])
  } finally {
    await old.destroy()
    await sql`drop database ${sql.id(name)} with (force)`.execute(outer)
  }
})
