import type { Viewer } from '../domain/access.ts'
import { deletableOriginals, type HeldOriginal, keepDeletion, takeBytes } from '../store/originals.ts'
import { getPaper } from '../store/papers.ts'
import { done, type House, type Outcome, refuse } from './outcome.ts'
import { perform, type Work } from './perform.ts'
import { wordsGiven } from './words-given.ts'

export interface DeleteOriginalInput {
  readonly paperId: string
  readonly reason: string
}

/**
 * Deletes the original of a paper: its bytes go from the store, while what was written in it, what was read out of it, its sha256, and who deleted it, when and
 * why stay. Backups taken before still hold it.
 * Refusals: `not found`; `invalid` (no reason); `conflict` for a draft, which nobody has decided about, and where it was deleted before.
 */
export function deleteOriginal(house: House, viewer: Viewer, input: DeleteOriginalInput): Promise<Outcome<undefined>> {
  return perform(house, viewer, 'delete an original', async (work) => {
    const reason = wordsGiven(input.reason, 'because', 'the reason')
    if (!reason.ok) return reason
    const paper = await getPaper(work.tx, viewer, input.paperId)
    if (!paper) return refuse('not found', 'There is no such paper here: nothing was deleted.')
    if (paper.state === 'draft')
      return refuse('conflict', `“${paper.name}” is still a draft: its original was kept; adopt the paper or throw the reading away first.`)
    const [original] = await deletableOriginals(work.tx, viewer, paper.id)
    if (!original) return refuse('conflict', `The original of “${paper.name}” was deleted before: nothing was changed.`)
    await deleteIn(work, original, reason.value)
    return done(undefined)
  })
}

/** Deletes one original within a deed, with a record of its own. */
export async function deleteIn({ tx, viewer, now, today, record }: Work, original: HeldOriginal, reason: string): Promise<void> {
  const { paperId, name, sha256, size } = original
  await record({
    deed: 'delete an original',
    subject: paperId,
    before: { name, sha256, size },
    after: { reason },
    rows: keepDeletion({ viewer, by: viewer.person.name, day: today, now, original, reason }),
  })
  await takeBytes(tx, viewer, paperId)
}
