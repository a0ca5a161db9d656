import type { Transaction } from 'kysely'
import { type Deed, may, type Viewer } from '../domain/access.ts'
import type { Day } from '../domain/calendar/day.ts'
import { type JournalEntry, lockJournal, writeJournal } from '../store/journal.ts'
import { refusalOf } from '../store/refusal.ts'
import type { Database } from '../store/schema.ts'
import { inTransaction } from '../store/transaction.ts'
import { type House, type Outcome, refuse } from './outcome.ts'

/** What a deed is done with. The organisation's journal is held: whatever is read here stays so until the deed is done. */
export interface Work {
  readonly tx: Transaction<Database>
  readonly viewer: Viewer
  readonly now: string
  readonly today: Day
  /** The hash of the organisation's last record before this deed: where it is the same, nothing was recorded in between. */
  readonly head: string
  /** Writes rows and the record that vouches for them. */
  readonly record: (entry: JournalEntry) => Promise<void>
}

/**
 * Does one deed: asks whether this viewer may, then runs `work` in one transaction that is kept whole or not at all. A refusal that `work`
 * returns undoes what it had written. A full disk comes back as the refusal `full`; a store that does not answer is thrown.
 */
export async function perform<T>(house: House, viewer: Viewer, deed: Deed, work: (work: Work) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const denied = forbidden(viewer, deed)
  if (denied && !house.db.isTransaction) return denied
  return wholeOrNot(house, async (tx) => {
    if (denied) return denied
    const head = await lockJournal(tx, viewer.organisation)
    if (!head) return refuse('not found', 'There is no such organisation here: nothing was changed.')
    const now = house.now()
    const record = (entry: JournalEntry) => writeJournal(tx, head, viewer, entry, now)
    return work({ tx, viewer, now, today: house.today(), head: head.hash, record })
  })
}

/**
 * Does several deeds in one transaction: `work` is given the house to do them in, and the first of them that is refused undoes all and is what
 * comes back. For what would be a lie half done; whoever else wants to write waits until it has ended.
 */
export function together<T>(house: House, work: (within: House) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  return wholeOrNot(house, (tx) => work({ ...house, db: tx }))
}

async function wholeOrNot<T>({ db }: House, work: (tx: Transaction<Database>) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await inTransaction(db, async (tx) => {
      const outcome = await work(tx)
      if (!outcome.ok) throw new Refused(outcome)
      return outcome
    })
  } catch (error) {
    // a deed among several cannot undo its own part: it goes through to `together`, which undoes all
    if (db.isTransaction) throw error
    if (error instanceof Refused) return error.outcome
    const trouble = refusalOf(error)
    if (trouble?.kind === 'full') return refuse('full', trouble.sentence)
    throw error
  }
}

/** The refusal for a viewer who may not do this; undefined for one who may. */
export function forbidden(viewer: Viewer, deed: Deed) {
  if (may(viewer, deed)) return undefined
  return refuse('forbidden', `Your role does not let you ${deed}: nothing was changed; ask a performance officer to do it.`)
}

/** Carries a refusal out of a transaction, which is rolled back by what is thrown and by nothing else. */
class Refused extends Error {
  readonly outcome: Extract<Outcome<never>, { ok: false }>
  constructor(outcome: Extract<Outcome<never>, { ok: false }>) {
    super(outcome.refusal.sentence)
    this.outcome = outcome
  }
}
