import type { Viewer } from '../domain/access.ts'
import { isReviewed } from '../domain/judgement/voices.ts'
import { done, type House, type Outcome, refuse } from './outcome.ts'
import { type ReviewInput, reviewAction } from './review-action.ts'

/** Takes back the challenge or the override that stands on that day on an action; it stays on record. Refusals as `reviewAction`, and `conflict` where none stands. */
export function liftReview(house: House, viewer: Viewer, input: ReviewInput): Promise<Outcome<undefined>> {
  return reviewAction(house, viewer, input, 'lift a review', ({ action }, day) => {
    if (!isReviewed(action, day))
      return refuse('conflict', 'Nobody challenges or overrides the status of this action: there was nothing to take back.')
    return done({ kind: 'lifted', status: null, until: null })
  })
}
