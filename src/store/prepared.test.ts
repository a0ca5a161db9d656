import { sql } from 'kysely'
import { describe, expect, inject, test } from 'vitest'
import { configOf, connect } from './connect.ts'
import { statementNames } from './prepared.ts'

describe('a statement', () => {
  test('has a name from the second time on, its own and always the same', () => {
    const nameOf = statementNames()
    expect([nameOf('a'), nameOf('b')]).toEqual([undefined, undefined])
    const [a, b] = [nameOf('a'), nameOf('b')]
    expect(new Set([a, b, undefined]).size).toBe(3)
    expect([nameOf('a'), nameOf('b')]).toEqual([a, b])
  })

  test('has none where a hundred have', () => {
    const nameOf = statementNames()
    const named = Array.from({ length: 300 }, (_, i) => [nameOf(`s${i}`), nameOf(`s${i}`)][1]).filter(Boolean)
    expect(new Set(named).size).toBe(100)
    expect(nameOf('s5')).toBe(named[5])
  })

  test('asked for once is forgotten among thousands', () => {
    const nameOf = statementNames()
    nameOf('first')
    for (let i = 0; i < 1000; i++) nameOf(`list of ${i}`)
    expect([nameOf('first'), nameOf('first')]).toEqual([undefined, expect.any(String)])
  })
})

const { address, template } = inject('postgres')
const ask = (db: ReturnType<typeof connect>, n: number) => sql<{ n: number }>`select ${n}::integer + 1 as n`.execute(db)
const keptBy = async (db: ReturnType<typeof connect>) =>
  (await sql<{ n: number }>`select count(*) as n from pg_prepared_statements`.execute(db)).rows[0]?.n

test('Milepost’s own PostgreSQL keeps what is asked again, and gives the same answers', async () => {
  const db = connect({ ...configOf(address, template), max: 1 }, async () => undefined)
  for (const n of [1, 2, 3, 4, 5, 6, 7, 8]) expect((await ask(db, n)).rows).toEqual([{ n: n + 1 }])
  expect(await keptBy(db)).toBe(1)
  await expect(sql`select 1 / ${0}::integer`.execute(db)).rejects.toThrow('division by zero')
  await expect(sql`select 1 / ${0}::integer`.execute(db)).rejects.toThrow('division by zero')
  expect((await ask(db, 9)).rows).toEqual([{ n: 10 }])
  await db.destroy()
})

test('any other keeps nothing: there may be a pooler in between', async () => {
  const db = connect({ ...configOf(address, template), max: 1 })
  for (const n of [1, 2, 3]) expect((await ask(db, n)).rows).toEqual([{ n: n + 1 }])
  expect(await keptBy(db)).toBe(0)
  await db.destroy()
})
