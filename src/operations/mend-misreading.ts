import type { Viewer } from '../domain/access.ts'
import { type MendInput, mend } from './mend.ts'
import type { House, Outcome } from './outcome.ts'
import { perform } from './perform.ts'

/**
 * Sets right what was misread in a paper. It holds for every day, since the paper said so from the first; a change of the promise itself is
 * reworded, re-dated or re-owned instead. What was read first is kept beside it.
 * Refusals: `not found`; `invalid` (no reason, no such field, nothing given); `conflict` where it says so already.
 */
export function mendMisreading(house: House, viewer: Viewer, input: MendInput): Promise<Outcome<undefined>> {
  return perform(house, viewer, 'mend a misreading', (work) => mend(work, input))
}
