import type { Review } from '../domain/plan/told.ts'
import { newId } from './ids.ts'
import { type Said, saidColumns } from './said.ts'
import type { SealedRows } from './sealed.ts'

/** What a reviewer says of an action's status, not yet recorded. */
export interface NewReview extends Said, Pick<Review, 'kind' | 'status' | 'until' | 'reason'> {
  readonly of: { readonly id: string; readonly planId: string }
  /** The next in its plan, from 1. */
  readonly number: number
}

/** A review to be written together with its record. */
export function keepReview(review: NewReview): SealedRows {
  const { of, number, kind, status, until, reason } = review
  return {
    status_review: [
      {
        organisation_id: review.viewer.organisation,
        id: newId(),
        plan_id: of.planId,
        number,
        action_id: of.id,
        ...{ kind, status, until, reason },
        ...saidColumns(review),
      },
    ],
  }
}
