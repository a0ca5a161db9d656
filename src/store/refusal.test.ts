import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshStore } from '../../tests/house-store.ts'
import { refusalOf } from './refusal.ts'
import { StoreFull } from './room.ts'

const withCode = (code: string, message = 'as the store said it') => Object.assign(new Error(message), { code })

test.each<[string, unknown, RegExp]>([
  ['too little room before writing', new StoreFull(), /disk that holds the store is full.*not recorded/],
  ['disk_full', withCode('53100'), /disk that holds the store is full/],
  ['the host saying so', withCode('ENOSPC'), /disk that holds the store is full/],
  ['an I/O error that is a full disk', withCode('58030', 'could not write: No space left on device'), /disk that holds the store is full/],
  ['still starting', withCode('57P03'), /does not answer: nothing was changed/],
  ['nobody there', withCode('ECONNREFUSED'), /does not answer: nothing was changed/],
  ['nobody at any of its addresses', new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNREFUSED')]), /does not answer/],
  ['no connection free', new Error('timeout exceeded when trying to connect'), /does not answer/],
  ['broken off by a shutdown', withCode('57P01'), /look whether it was recorded/],
  ['the connection breaking', new Error('Connection terminated unexpectedly'), /look whether it was recorded/],
  ['too long a statement', withCode('57014'), /took too long.*nothing was changed/],
])('%s is told in a sentence', (_, error, sentence) => {
  expect(refusalOf(error)?.sentence).toMatch(sentence)
})

test.each([withCode('23505'), withCode('42601'), new TypeError('x is undefined'), 'text', undefined])(
  '%s is no trouble of the store',
  (error) => {
    expect(refusalOf(error)).toBeUndefined()
  },
)

test('a statement past the limit, as PostgreSQL itself says it', async () => {
  const db = await freshStore()
  const slow = db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 20`.execute(tx)
    await sql`select pg_sleep(5)`.execute(tx)
  })
  const error = await slow.catch((thrown: unknown) => thrown)
  expect(refusalOf(error)).toMatchObject({ kind: 'away' })
})
