import type { Kysely } from 'kysely'
import { readHead } from './journal.ts'
import type { Database } from './schema.ts'

/** What was read, and the head of the journal it was read under. */
interface Remembered {
  readonly head: string
  readonly value: Promise<unknown>
  /** How much it weighs; 0 until it has been read. */
  weight: number
}

/** Weight kept at most for one store; an action weighs 1, and takes about 2.4 kB. */
const heaviest = 8_000

const memories = new WeakMap<object, Map<string, Remembered>>()

/**
 * Gives what was read before for the same question, as long as nothing has been recorded in the organisation since. Every change there is moves
 * the head of its journal in the same transaction, so the head alone says whether an answer is still true; asking for it costs a fiftieth of
 * reading a plan. What is given is shared by all who ask: nobody may change it. Inside a transaction nothing is remembered, since what it has
 * written may yet be undone.
 */
export async function remembered<Value>(
  db: Kysely<Database>,
  organisation: string,
  question: string,
  read: () => Promise<Value>,
  weigh: (value: Value) => number,
): Promise<Value> {
  if (db.isTransaction) return read()
  const head = await readHead(db, organisation)
  if (head === undefined) return read()
  const memory = memories.get(db) ?? new Map<string, Remembered>()
  memories.set(db, memory)
  const key = `${organisation} ${question}`
  const known = memory.get(key)
  memory.delete(key)
  // whatever stands last was asked for last
  const entry = known?.head === head ? known : { head, value: read(), weight: 0 }
  memory.set(key, entry)
  try {
    const value = (await entry.value) as Value
    entry.weight = weigh(value)
    if (entry.weight <= heaviest) forget(memory)
    else if (memory.get(key) === entry) memory.delete(key)
    return value
  } catch (error) {
    if (memory.get(key) === entry) memory.delete(key)
    throw error
  }
}

/** Lets go of what was asked for longest ago until the rest is light enough. */
function forget(memory: Map<string, Remembered>): void {
  let weight = 0
  for (const entry of memory.values()) weight += entry.weight
  for (const [key, entry] of memory) {
    if (weight <= heaviest) return
    weight -= entry.weight
    if (entry.weight > 0) memory.delete(key)
  }
}
