import type { Viewer } from '../domain/access.ts'
import { movePaper, recordedSince } from '../store/keep-paper.ts'
import { getPaper } from '../store/papers.ts'
import { editionsIn } from './editions-in.ts'
import { done, type House, type Outcome, refuse } from './outcome.ts'
import { perform } from './perform.ts'
import { wordsGiven } from './words-given.ts'

export interface WithdrawInput {
  readonly paperId: string
  readonly reason: string
  /** Also where people have recorded updates or changes on its plans. */
  readonly evenIfUsed?: boolean
}

/**
 * Withdraws a paper that should not have been brought in: its plans are shown no more, and nothing is deleted. Where people have since said
 * or changed something on those plans, their words would go out of sight with them, so it is refused unless asked for knowingly.
 * Refusals: `not found`; `invalid` (no reason); `conflict` (withdrawn already, used, or applied as a later edition: its changes are part of another's plan).
 */
export function withdrawPaper(house: House, viewer: Viewer, input: WithdrawInput): Promise<Outcome<undefined>> {
  return perform(house, viewer, 'withdraw an import', async ({ tx, now, record }) => {
    const reason = wordsGiven(input.reason, 'reason', 'the reason')
    if (!reason.ok) return reason
    const paper = await getPaper(tx, viewer, input.paperId)
    if (!paper) return refuse('not found', 'There is no such paper here: nothing was withdrawn.')
    if (paper.state === 'withdrawn') return refuse('conflict', `“${paper.name}” was withdrawn before: nothing was changed.`)
    if (editionsIn(paper.settled).length > 0) {
      return refuse(
        'conflict',
        `Nothing was withdrawn, because “${paper.name}” was applied as a later edition: what it changed stands in the record of its plan. Where it was wrong, mend or change those actions one by one; the paper stays as their source.`,
      )
    }
    const { updates, changes } = await recordedSince(tx, viewer.organisation, paper.id)
    if (updates + changes > 0 && !input.evenIfUsed) {
      return refuse(
        'conflict',
        `Nothing was withdrawn, because people have recorded ${updates} updates and ${changes} changes on the plans of “${paper.name}”, which would no longer be shown: say that you withdraw it all the same, or mend the plans instead.`,
      )
    }
    const seals = await movePaper(tx, viewer, paper.id, { state: 'withdrawn', withdrawnBecause: reason.value }, now)
    const after = { state: 'withdrawn', reason: reason.value, planIds: paper.planIds, updates, changes }
    await record({ deed: 'withdraw an import', subject: paper.id, before: { state: paper.state }, after, seals })
    return done(undefined)
  })
}
