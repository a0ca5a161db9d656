import type { Viewer } from '../domain/access.ts'
import { statusGiven } from './challenge-status.ts'
import { done, type House, type Outcome } from './outcome.ts'
import { dayAhead, type ReviewInput, reviewAction } from './review-action.ts'

/**
 * Puts a reviewer's status in the place of the computed one, up to a day: from the day after it the facts speak again by themselves. Refusals as
 * `reviewAction`, and `invalid` without a status or without a day that lies ahead.
 */
export function overrideStatus(
  house: House,
  viewer: Viewer,
  input: ReviewInput & { readonly status: string; readonly until: string },
): Promise<Outcome<undefined>> {
  return reviewAction(house, viewer, input, 'override a status', (_, day) => {
    const status = statusGiven(input.status)
    if (!status.ok) return status
    const until = dayAhead(input.until, day, 'until', 'the last day it holds')
    return until.ok ? done({ kind: 'overridden', status: status.value, until: until.value }) : until
  })
}
