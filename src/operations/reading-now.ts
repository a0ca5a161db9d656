import type { Arrival } from '../store/arrivals.ts'

type Key = Pick<Arrival, 'batch' | 'number'>

/** A file that this process has taken in hand: it waits its turn, or is being read. */
interface InHand {
  readonly giveUp: AbortController
  reading: boolean
}

// Batches bear random ids, so that files of several stores in one process never meet here.
const inHand = new Map<string, InHand>()
let stopped = false

const nameOf = ({ batch, number }: Key) => `${batch}/${number}`

/** Takes a file in hand; undefined where it is in hand already, or the program is about to end. */
export function takeInHand(key: Key): InHand | undefined {
  if (stopped || inHand.has(nameOf(key))) return undefined
  const hand: InHand = { giveUp: new AbortController(), reading: false }
  inHand.set(nameOf(key), hand)
  return hand
}

export function letGo(key: Key): void {
  inHand.delete(nameOf(key))
}

/** Ends the reading of a file that is in hand here. */
export function giveUpHere(key: Key): void {
  inHand.get(nameOf(key))?.giveUp.abort()
}

/**
 * What this process is doing with the files of a batch, by their numbers; a file that waits and is not among them is read by nobody, because Milepost was
 * started anew in between. Ask before the store is asked: a file that is settled between the two would otherwise look like one that nobody reads.
 */
export function inHandOf(batch: string): ReadonlyMap<number, 'in turn' | 'being read'> {
  const own = [...inHand].filter(([name]) => name.startsWith(`${batch}/`))
  return new Map(own.map(([name, { reading }]) => [Number(name.slice(batch.length + 1)), reading ? 'being read' : 'in turn'] as const))
}

/** Ends every reading because the program ends. The files stay in the store, to be read another time. */
export function stopReading(): void {
  stopped = true
  for (const { giveUp } of inHand.values()) giveUp.abort()
}

/** Whether a reading ended because the program ends, and not because a person gave it up. */
export const isStopped = (): boolean => stopped
