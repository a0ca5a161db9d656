import { AsyncLocalStorage } from 'node:async_hooks'
import type { Kysely, Transaction } from 'kysely'
import { refuseWithoutRoom } from './room.ts'

const inside = new AsyncLocalStorage<string>()

/**
 * Runs `work` in one transaction: all of it is kept or none. Inside there is only `tx`; a query through the outer `db` would run on another connection,
 * see none of the changes, and with enough of them at once wait for a connection for ever: it throws instead. So does a second transaction inside.
 * Given a `tx` in place of `db`, the work becomes a part of that transaction, and stays or goes with it: where it throws, whoever holds the
 * transaction must let it go too. Rejects with what `work` threw or PostgreSQL said; `refusalOf` tells what a user should hear of it.
 */
export async function inTransaction<Schema, Result>(
  db: Kysely<Schema>,
  work: (tx: Transaction<Schema>) => Promise<Result>,
): Promise<Result> {
  if (isTransaction(db)) return work(db)
  refuseOutside()
  await refuseWithoutRoom(db)
  return db.transaction().execute((tx) => inside.run('transaction', () => work(tx)))
}

function isTransaction<Schema>(db: Kysely<Schema>): db is Transaction<Schema> {
  return db.isTransaction
}

/** Throws inside a transaction; whatever hands out connections asks it first. */
export function refuseOutside(): void {
  if (inside.getStore() === undefined) return
  throw new Error('inside a transaction there is only tx: this query went through the outer db')
}
