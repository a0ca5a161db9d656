import type { Viewer } from '../domain/access.ts'
import { type Day, parseDay } from '../domain/calendar/day.ts'
import { sayDay } from '../domain/calendar/say.ts'
import { readWrittenDay } from '../domain/calendar/written-day.ts'
import type { Review } from '../domain/plan/told.ts'
import { getAction, type HeldAction } from '../store/actions.ts'
import { keepReview } from '../store/keep-review.ts'
import { nextNumber } from '../store/next-number.ts'
import { daySaid } from './day-said.ts'
import { done, type House, type Outcome, refuse } from './outcome.ts'
import { perform } from './perform.ts'
import { wordsGiven, wordsIfAny } from './words-given.ts'

/** What every review needs: of which action, why, and, where not today by the viewer, when and by whom. */
export interface ReviewInput {
  readonly actionId: string
  readonly reason: string
  /** The day it was said; today unless given. */
  readonly day?: string
  /** Who said it; the viewer unless given. */
  readonly by?: string
}

/** A review as one verb makes it. */
export type Reviewed = Pick<Review, 'kind' | 'status' | 'until'>

/**
 * Records what a reviewer says of where an action stands. Neither the owner's word nor what the facts say is touched: it stands beside them, with its reason.
 * @param deed what the journal calls it
 * @param review makes the review out of the action as it stands on that day
 * Refusals: `not found`; `invalid` (no reason, a day to come, whatever `review` finds); `conflict` where the action is stopped, or is a part: those are judged within their action.
 */
export function reviewAction(
  house: House,
  viewer: Viewer,
  input: ReviewInput,
  deed: string,
  review: (held: HeldAction, day: Day) => Outcome<Reviewed>,
): Promise<Outcome<undefined>> {
  return perform(house, viewer, 'review a status', async ({ tx, now, today, record }) => {
    const reason = wordsGiven(input.reason, 'reason', 'the reason')
    if (!reason.ok) return reason
    const day = daySaid(input.day, today)
    if (!day.ok) return day
    const by = wordsIfAny(input.by, 'by', 200)
    if (!by.ok) return by
    const held = await getAction(tx, viewer, input.actionId, { asAt: day.value })
    if (!held)
      return refuse(
        'not found',
        'There was no action at this address on that day: nothing was changed; open it from its plan and try again.',
      )
    if (held.parent)
      return refuse(
        'conflict',
        'This is a part of an action, and is judged within it: nothing was changed; review the whole action instead.',
      )
    const { stopped } = held.action
    if (stopped)
      return refuse(
        'conflict',
        `This action was stopped on ${sayDay(stopped.day)}: nothing was changed, there is no status left to review.`,
      )
    const made = review(held, day.value)
    if (!made.ok) return made
    const number = await nextNumber(tx, viewer.organisation, { reviewsOf: held.plan.id })
    const said = { day: day.value, by: by.value || viewer.person.name }
    const rows = keepReview({
      ...made.value,
      ...said,
      viewer,
      now,
      of: { id: input.actionId, planId: held.plan.id },
      number,
      reason: reason.value,
    })
    await record({ deed, subject: input.actionId, after: { ...made.value, reason: reason.value, ...said }, rows })
    return done(undefined)
  })
}

/** A day that lies ahead, as ISO text or as people write it. Refusals: `invalid` where there is none, or it is not ahead. */
export function dayAhead(given: string, day: Day, field: string, what: string): Outcome<Day> {
  const read = parseDay(given.trim()) ?? readWrittenDay(given)
  if (read === null)
    return refuse(
      'invalid',
      `Nothing was changed, because ${what} is missing or is no day of the calendar: write it as ${sayDay(day)}.`,
      field,
    )
  if (read <= day) return refuse('invalid', `Nothing was changed, because ${sayDay(read)} is not ahead: give a later day.`, field)
  return done(read)
}
