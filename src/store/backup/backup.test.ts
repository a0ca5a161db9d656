import crypto from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import zlib from 'node:zlib'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bareDatabase, freshStore } from '../../../tests/house-store.ts'
import { appliedMigrations, migrate } from '../migrate.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { rowsIn } from './manifest.ts'
import { checkBackup } from './read.ts'
import { restoreBackup } from './restore.ts'
import { writeBackup } from './write.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'milepost-backup-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))
const file = (name: string) => path.join(folder, name)
const at = '2004-07-01T09:30:00.000Z'

/** What COPY could trip over: its own end mark, its escapes, its word for null, line ends, quotes, tabs, letters of four bytes. */
const awkward = [
  '\\.',
  'a\\nb',
  '\\N',
  'line one\nline two\r\n\\.\nline three',
  'tab\there',
  `"quoted" 'and' so on`,
  '🏛 Thornmere — “Größe”',
  '',
]
const bytes = crypto.randomBytes(3_000_000)

const store = await freshStore<Database>()
beforeAll(async () => {
  await inTransaction(store, async (tx) => {
    for (const [i, name] of awkward.entries()) {
      await tx
        .insertInto('organisation')
        .values({ organisation_id: `o${i}`, name, recorded_at: at })
        .execute()
      await tx
        .insertInto('journal_head')
        .values({ organisation_id: `o${i}`, seq: i, hash: String(i).repeat(64) })
        .execute()
    }
    await tx
      .insertInto('person')
      .values({ organisation_id: 'o0', id: 'p', name: 'A Clerk', roles: ['director', 'a,"b"\\'], recorded_at: at })
      .execute()
    await sql`insert into paper (organisation_id, id, sha256, name, kind, bytes, document, reading, day, state, received_by, received_at, settled)
      values ('o0', 'x', 'y', 'plan.txt', 'text', ${bytes}, '{"b" :1,  "a":"\\u0041"}', '[]', '2004-02-29', 'draft', 'p', '2004-07-01 10:30:00.123456+01', '{}')`.execute(
      tx,
    )
  })
})

/** Everything in a store, as PostgreSQL writes it. */
async function everything(db: Kysely<Database>): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {}
  for (const table of ['organisation', 'person', 'paper', 'journal_head'] as const) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(table)} t order by 1`.execute(db)
    all[table] = rows.map(({ row }) => row)
  }
  return all
}

test('a backup restored into an empty database is the same store', async () => {
  const written = await writeBackup(store, file('whole.gz'), at)
  const { db } = await bareDatabase<Database>()
  const restored = await restoreBackup(db, file('whole.gz'))
  expect(await everything(db)).toEqual(await everything(store))
  expect(await appliedMigrations(db)).toEqual(await appliedMigrations(store))
  expect(restored).toEqual(written)
  expect(restored).toMatchObject({ takenAt: at, chains: expect.arrayContaining([{ organisation: 'o3', seq: 3, hash: '3'.repeat(64) }]) })
  expect(rowsIn(restored)).toBe(2 * awkward.length + 2)
})

test('and into one that is prepared and empty', async () => {
  const db = await freshStore<Database>()
  await restoreBackup(db, file('whole.gz'))
  expect(await everything(db)).toEqual(await everything(store))
})

test('so many rows that they wait for the disk come through as they were', async () => {
  const large = await freshStore<Database>()
  await sql`insert into organisation select 'o' || i, repeat(md5(i::text), 1 + i % 40), now() from generate_series(1, 40000) i`.execute(
    large,
  )
  await writeBackup(large, file('large.gz'), at)
  const { db } = await bareDatabase<Database>()
  await restoreBackup(db, file('large.gz'))
  const sum = async (of: Kysely<Database>) =>
    (await sql`select md5(string_agg(t::text, '|' order by organisation_id)) as sum from organisation t`.execute(of)).rows
  expect(await sum(db)).toEqual(await sum(large))
})

test('what is written while a backup runs is not in it, and does not disturb it', async () => {
  const busy = await freshStore<Database>()
  await inTransaction(busy, (tx) => tx.insertInto('organisation').values({ organisation_id: 'a', name: 'A', recorded_at: at }).execute())
  let stop = false
  const writer = (async () => {
    for (let i = 0; !stop; i++)
      await busy
        .insertInto('organisation')
        .values({ organisation_id: `w${i}`, name: 'W', recorded_at: at })
        .execute()
  })()
  await writeBackup(busy, file('busy.gz'), at)
  stop = true
  await writer
  const manifest = await checkBackup(file('busy.gz'))
  expect(manifest.tables.find(({ name }) => name === 'organisation')?.rows).toBeGreaterThan(0)
})

test('the file is plain text, closed to other accounts, and its name appears only when it is whole', async () => {
  expect(fs.statSync(file('whole.gz')).mode & 0o777).toBe(0o600)
  expect(zlib.gunzipSync(fs.readFileSync(file('whole.gz'))).toString('utf8')).toMatch(/^-- milepost-backup\/1 .*\nCOPY "organisation" /)
  expect(fs.readdirSync(folder).filter((name) => name.includes('.part-'))).toEqual([])
})

test('numbers that a sequence gave out are not given out again', async () => {
  const counted = async (db: Kysely<Database>) => {
    await sql`create table ticket (id bigint generated always as identity primary key, text text)`.execute(db)
  }
  const from = await freshStore<Database>()
  await counted(from)
  await sql`insert into ticket (text) values ('one'), ('two')`.execute(from)
  await writeBackup(from, file('tickets.gz'), at)
  const { db } = await bareDatabase<Database>()
  await migrate(db)
  await counted(db)
  await restoreBackup(db, file('tickets.gz'))
  await sql`insert into ticket (text) values ('three')`.execute(db)
  expect((await sql`select id, text from ticket order by id`.execute(db)).rows).toEqual([
    { id: 1, text: 'one' },
    { id: 2, text: 'two' },
    { id: 3, text: 'three' },
  ])
})

test('a store that holds anything is left as it is', async () => {
  const db = await freshStore<Database>()
  await db.insertInto('organisation').values({ organisation_id: 'mine', name: 'Ours', recorded_at: at }).execute()
  const before = await everything(db)
  await expect(restoreBackup(db, file('whole.gz'))).rejects.toThrow(/already holds something \(organisation\): nothing was restored/)
  expect(await everything(db)).toEqual(before)
})

const damage: [string, (whole: Buffer) => Buffer, RegExp][] = [
  ['cut short', (whole) => whole.subarray(0, whole.length - 20), /damaged \(it ends too early\)/],
  ['cut short between two lines', (whole) => lines(whole, (all) => all.slice(0, -2)), /damaged \(it ends too early\)/],
  [
    'one letter changed',
    (whole) => lines(whole, (all) => all.map((line) => line.replace('A Clerk', 'A Clark'))),
    /its rows of person are not those/,
  ],
  [
    'a row taken out',
    (whole) => lines(whole, (all) => all.filter((line) => !line.startsWith('o3\t'))),
    /its rows of (organisation|journal_head) are not those/,
  ],
  ['bits flipped', (whole) => Buffer.from(whole).fill(0x55, 1_000_000, 1_000_400), /damaged|its rows of paper/],
  ['something else', () => zlib.gzipSync('a letter'), /is not a backup of Milepost/],
  ['not even packed', () => Buffer.from('a letter'), /is not a backup of Milepost/],
  [
    'a statement slipped in',
    (whole) => lines(whole, (all) => [...all.slice(0, 1), `COPY x FROM PROGRAM 'touch /tmp/x';`, '\\.', ...all.slice(1)]),
    /not those|does not name/,
  ],
  [
    'from a later version',
    (whole) => lines(whole, (all) => all.map((line) => line.replace('"schema":[', '"schema":["9999-later",'))),
    /newer Milepost/,
  ],
]

function lines(whole: Buffer, change: (all: string[]) => string[]): Buffer {
  return zlib.gzipSync(change(zlib.gunzipSync(whole).toString('utf8').split('\n')).join('\n'))
}

test.each(damage)('a backup that is %s is refused and nothing is restored', async (name, change, sentence) => {
  const bad = file(`bad ${name}.gz`)
  fs.writeFileSync(bad, change(fs.readFileSync(file('whole.gz'))))
  const db = await freshStore<Database>()
  await expect(restoreBackup(db, bad)).rejects.toThrow(sentence)
  expect((await everything(db))['organisation']).toEqual([])
})

test('a backup that is not there is named', async () => {
  await expect(checkBackup(file('nowhere.gz'))).rejects.toThrow(/nowhere.gz cannot be read \(ENOENT\)/)
})

test('a place that cannot be written is named, and nothing stays there', async () => {
  await expect(writeBackup(store, file('no/such/folder.gz'), at)).rejects.toThrow(/could not be written .*no such folder/)
})
