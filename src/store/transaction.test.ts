import { type Generated, sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshStore } from '../../tests/house-store.ts'
import { inTransaction } from './transaction.ts'

interface Schema {
  note: { id: Generated<number>; text: string }
}

const db = await freshStore<Schema>()
await db.schema.createTable('note').addColumn('id', 'serial').addColumn('text', 'text').execute()
const count = async () => (await sql<{ n: number }>`select count(*) as n from note`.execute(db)).rows[0]?.n

test('a transaction is kept whole', async () => {
  await inTransaction(db, async (tx) => {
    await tx.insertInto('note').values({ text: 'one' }).execute()
    await tx.insertInto('note').values({ text: 'two' }).execute()
  })
  expect(await count()).toBe(2)
})

test('or not at all', async () => {
  const before = await count()
  const broken = inTransaction(db, async (tx) => {
    await tx.insertInto('note').values({ text: 'three' }).execute()
    throw new Error('changed our mind')
  })
  await expect(broken).rejects.toThrow('changed our mind')
  expect(await count()).toBe(before)
})

test('the outer db inside a transaction throws, however deep', async () => {
  const deep = async () => {
    await Promise.resolve()
    return db.selectFrom('note').selectAll().execute()
  }
  await expect(inTransaction(db, deep)).rejects.toThrow('there is only tx')
})

test('so does a second transaction inside', async () => {
  await expect(inTransaction(db, () => inTransaction(db, async () => 1))).rejects.toThrow('there is only tx')
})

test('work given the tx is a part of its transaction, and goes with it', async () => {
  const add = (text: string) => (tx: typeof db) => inTransaction(tx, (same) => same.insertInto('note').values({ text }).execute())
  const before = await count()
  const broken = inTransaction(db, async (tx) => {
    await add('four')(tx)
    throw new Error('changed our mind')
  })
  await expect(broken).rejects.toThrow('changed our mind')
  expect(await count()).toBe(before)
  await inTransaction(db, async (tx) => {
    await add('four')(tx)
    await add('five')(tx)
  })
  expect(await count()).toBe(Number(before) + 2)
  await sql`delete from note where text in ('four', 'five')`.execute(db)
})

test('a transaction beside another is free to use db afterwards', async () => {
  await Promise.all([inTransaction(db, async (tx) => sql`select pg_sleep(0.05)`.execute(tx)), count()])
  expect(await count()).toBe(2)
})
