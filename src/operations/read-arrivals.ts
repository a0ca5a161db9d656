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
 * or given up. One that this process has in hand already is left to it. `soffice` is the LibreOffice that converts older files where that was asked for. Refusal: `forbidden`; `not found` (no such batch).
 */
export async function readArrivals(
  house: House,
  viewer: Viewer,
  batch: string,
  { soffice = null }: { readonly soffice?: string | null } = {},
): Promise<Outcome<{ ended: Promise<void> }>> {
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
        await readArrival(house, viewer, arrival, { signal: hand.giveUp.signal, soffice })
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

interface How {
  readonly signal: AbortSignal
  readonly soffice: string | null
}

async function readArrival(house: House, viewer: Viewer, arrival: Arrival, { signal, soffice }: How): Promise<void> {
  const file = signal.aborted ? undefined : await getArrivalBytes(house.db, viewer, arrival)
  if (!file) return
  const office = soffice === null ? null : { program: soffice, asked: arrival.convert }
  const outcome = await importPaper(house, viewer, { ...file, arrival, office }, { signal })
  // Given up, it is settled by whoever gave it up; with a full disk, or at the end of the program, it stays to be read another time.
  if (outcome.ok || signal.aborted || outcome.refusal.kind === 'full') return
  await refuseArrival(house, viewer, arrival, outcome.refusal)
}

/** What else can be done about an older file on a machine that has a LibreOffice. */
export const offer = 'Or have it converted here: choose it again with the box “Convert older Word and Excel files” ticked.'

async function refuseArrival(house: House, viewer: Viewer, arrival: Arrival, refusal: Refusal): Promise<void> {
  const sentence = refusal.field === 'convert' ? `${refusal.sentence} ${offer}` : refusal.sentence
  await perform(house, viewer, 'import a paper', async ({ tx, record }) => {
    const settled = await settleArrival(tx, viewer, arrival, { state: 'refused', sentence })
    if (settled) await record({ deed: 'refuse a paper', subject: arrival.batch, after: { name: arrival.name, sentence } })
    return done(undefined)
  })
}
