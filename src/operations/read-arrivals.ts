import type { Viewer } from '../domain/access.ts'
import { type Arrival, getArrivalBytes, listArrivals } from '../store/arrivals.ts'
import { settleArrival } from '../store/keep-arrivals.ts'
import { refusalOf } from '../store/refusal.ts'
import { importPaper } from './import-paper.ts'
import { done, type House, type Outcome, type Refusal, refuse } from './outcome.ts'
import { forbidden, perform } from './perform.ts'
import { isStopped, letGo, takeInHand } from './reading-now.ts'

/** Files of one batch that are read at a time; the machine reads no more at once, whoever asks. */
const lanes = 2

/**
 * Begins to read the files of a batch that wait, each into a draft of its own, and returns at once; `ended` resolves when all of them were read, refused
 * or given up. One that this process has in hand already is left to it. Refusal: `forbidden`; `not found` (no such batch).
 */
export async function readArrivals(house: House, viewer: Viewer, batch: string): Promise<Outcome<{ ended: Promise<void> }>> {
  const denied = forbidden(viewer, 'import a paper')
  if (denied) return denied
  const arrivals = await listArrivals(house.db, viewer, batch)
  if (arrivals.length === 0) return refuse('not found', 'No files were handed in under this address: nothing was read.')
  const taken = arrivals
    .filter(({ state }) => state === 'waiting')
    .flatMap((arrival) => {
      const hand = takeInHand(arrival)
      return hand ? [{ arrival, hand }] : []
    })
  const lane = async () => {
    for (let next = taken.shift(); next; next = taken.shift()) {
      const { arrival, hand } = next
      hand.reading = true
      try {
        await readArrival(house, viewer, arrival, hand.giveUp.signal)
      } catch (error) {
        // The file still lies in the store, and its page says that it was not read yet.
        if (!isStopped() && !refusalOf(error)) console.error(error)
      } finally {
        letGo(arrival)
      }
    }
  }
  return done({ ended: Promise.all(Array.from({ length: lanes }, lane)).then(() => undefined) })
}

async function readArrival(house: House, viewer: Viewer, arrival: Arrival, signal: AbortSignal): Promise<void> {
  const file = signal.aborted ? undefined : await getArrivalBytes(house.db, viewer, arrival)
  if (!file) return
  const outcome = await importPaper(house, viewer, { ...file, arrival }, { signal })
  // Given up, it is settled by whoever gave it up; with a full disk, or at the end of the program, it stays to be read another time.
  if (outcome.ok || signal.aborted || outcome.refusal.kind === 'full') return
  await refuseArrival(house, viewer, arrival, outcome.refusal)
}

async function refuseArrival(house: House, viewer: Viewer, arrival: Arrival, { sentence }: Refusal): Promise<void> {
  await perform(house, viewer, 'import a paper', async ({ tx, record }) => {
    const settled = await settleArrival(tx, viewer, arrival, { state: 'refused', sentence })
    if (settled) await record({ deed: 'refuse a paper', subject: arrival.batch, after: { name: arrival.name, sentence } })
    return done(undefined)
  })
}
