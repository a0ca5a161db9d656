import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshStore } from '../../tests/house-store.ts'
import { instant } from './values.ts'

const db = await freshStore()

test.each<[string, unknown]>([
  ["'9007199254740991'::int8", 9007199254740991],
  ["'13.10'::numeric", '13.10'],
  ["'2004-02-29'::date", '2004-02-29'],
  ["'2004-07-01 10:30:00+01'::timestamptz", '2004-07-01T09:30:00.000Z'],
  ["'2004-07-01 09:30:00.5Z'::timestamptz", '2004-07-01T09:30:00.500Z'],
  ["array['2004-02-29', null]::date[]", ['2004-02-29', null]],
  ['array[1, 2]::int8[]', [1, 2]],
  [`'{"a": [1]}'::jsonb`, { a: [1] }],
  ["'\\xdeadbeef'::bytea", Buffer.from('deadbeef', 'hex')],
  ['true', true],
])('%s arrives as %j', async (expression, value) => {
  const { rows } = await sql<{ it: unknown }>`select ${sql.raw(expression)} as it`.execute(db)
  expect(rows[0]?.it).toEqual(value)
})

test('a count beyond what a number holds exactly is refused', async () => {
  await expect(sql`select 9007199254740993::int8 as it`.execute(db)).rejects.toThrow('larger than a number holds')
})

test.each([
  ['2004-07-01 09:30:00+00', '2004-07-01T09:30:00.000Z'],
  ['2004-07-01 09:30:00.123456+00', '2004-07-01T09:30:00.123456Z'],
  ['2004-07-01 05:30:00.25-04', '2004-07-01T09:30:00.250Z'],
  ['2004-07-01 15:00:00+05:30', '2004-07-01T09:30:00.000Z'],
  ['infinity', 'infinity'],
])('the instant %s is %s', (written, read) => {
  expect(instant(written)).toBe(read)
})
