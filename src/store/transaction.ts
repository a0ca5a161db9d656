import { AsyncLocalStorage } from 'node:async_hooks'
import type { Kysely, Transaction } from 'kysely'
import { refuseWithoutRoom } from './room.ts'

const inside = new AsyncLocalStorage<string>()

/**
 * Runs `work` in one transaction: all of it is kept or none. Inside there is only `tx`; a query through the outer `db` would run on another connection,
 * see none of the changes, and with enough of them at once wait for a connection for ever: it throws instead. So does a second transaction inside.
 * Rejects with what `work` threw or PostgreSQL said; `refusalOf` tells what a user should hear of it.
 */
export async function inTransaction<Schema, Result>(
  db: Kysely<Schema>,
  work: (tx: Transaction<Schema>) => Promise<Result>,
): Promise<Result> {
  refuseOutside()
  await refuseWithoutRoom(db)
  return db.transaction().execute((tx) => inside.run('transaction', () => work(tx)))
}

/** Throws inside a transaction; whatever hands out connections asks it first. */
export function refuseOutside(): void {
  if (inside.getStore() === undefined) return
  throw new Error('inside a transaction there is only tx: this query went through the outer db')
}
