import type { Viewer } from '../domain/access.ts'
import { done, type House, type Outcome } from './outcome.ts'
import { dayAhead, type ReviewInput, reviewAction } from './review-action.ts'

/**
 * Sets the day by which somebody looks whether a finished action has had its effect; when it has passed and nothing shows one, the action comes back as a
 * finding. Refusals as `reviewAction`, and `invalid` without a day that lies ahead.
 */
export function setRetestDay(house: House, viewer: Viewer, input: ReviewInput & { readonly until: string }): Promise<Outcome<undefined>> {
  return reviewAction(house, viewer, input, 'set a re-test day', (_, day) => {
    const until = dayAhead(input.until, day, 'until', 'the day of the test')
    return until.ok ? done({ kind: 're-test', status: null, until: until.value }) : until
  })
}
