import type { Viewer } from '../domain/access.ts'
import { type Status, statuses } from '../domain/judgement/judgement.ts'
import { done, type House, type Outcome, refuse } from './outcome.ts'
import { type ReviewInput, reviewAction } from './review-action.ts'

/** Says of an action that it stands otherwise than the facts or its owner say; all three are shown together. Refusals as `reviewAction`, and `invalid` without a status. */
export function challengeStatus(
  house: House,
  viewer: Viewer,
  input: ReviewInput & { readonly status: string },
): Promise<Outcome<undefined>> {
  return reviewAction(house, viewer, input, 'challenge a status', () => {
    const status = statusGiven(input.status)
    return status.ok ? done({ kind: 'challenged', status: status.value, until: null }) : status
  })
}

/** One of the statuses a reviewer can give. To stop an action is a change of the promise, and no review. */
export function statusGiven(given: string): Outcome<Status> {
  const status = statuses.find((each) => each === given)
  if (status === undefined) return refuse('invalid', 'Nothing was changed, because no status was chosen: choose the one you see.', 'status')
  if (status === 'stopped')
    return refuse(
      'invalid',
      'Nothing was changed, because an action is stopped by stopping it, with a reason, and not by a review.',
      'status',
    )
  return done(status)
}
