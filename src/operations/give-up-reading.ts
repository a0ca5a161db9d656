import type { Viewer } from '../domain/access.ts'
import { listArrivals } from '../store/arrivals.ts'
import { settleArrival } from '../store/keep-arrivals.ts'
import { done, type House, type Outcome, refuse } from './outcome.ts'
import { perform } from './perform.ts'
import { giveUpHere } from './reading-now.ts'

export interface GiveUp {
  readonly batch: string
  /** One file of the batch; all that wait or are being read unless given. */
  readonly number?: number
}

/**
 * Gives up files that wait or are being read: reading ends at once, and their bytes are let go. What was read before stays.
 * Refusals: `not found`; `conflict` (read or refused in the meantime).
 */
export async function giveUpReading(house: House, viewer: Viewer, { batch, number }: GiveUp): Promise<Outcome<{ files: number }>> {
  const outcome = await perform(house, viewer, 'import a paper', async ({ tx, record }) => {
    const meant = (await listArrivals(tx, viewer, batch)).filter((one) => number === undefined || one.number === number)
    if (meant.length === 0) return refuse('not found', 'There is no such file here: nothing was given up.')
    const waiting = meant.filter(({ state }) => state === 'waiting')
    if (waiting.length === 0)
      return refuse('conflict', 'Reading had ended before it could be given up: nothing was changed; what was read is listed here.')
    for (const arrival of waiting) await settleArrival(tx, viewer, arrival, { state: 'given up' })
    await record({ deed: 'give up reading', subject: batch, after: { files: waiting.map(({ name }) => name) } })
    return done({ waiting })
  })
  if (!outcome.ok) return outcome
  const { waiting } = outcome.value
  // Only now: what is ended before it is written down would look like a file that nobody reads.
  for (const arrival of waiting) giveUpHere(arrival)
  return done({ files: waiting.length })
}
