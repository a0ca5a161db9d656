import { challengeStatus } from '../../../operations/challenge-status.ts'
import { liftReview } from '../../../operations/lift-review.ts'
import type { Outcome } from '../../../operations/outcome.ts'
import { overrideStatus } from '../../../operations/override-status.ts'
import { setRetestDay } from '../../../operations/set-retest-day.ts'
import { getAction, type HeldAction } from '../../../store/actions.ts'
import { actionHref } from '../../addresses.ts'
import type { Asked, Door, PageHandler } from '../../door.ts'
import { statusOfSlug } from '../../milepost/status.tsx'
import { notFound } from '../../refusal.tsx'
import { statusOf } from '../../refusal-status.ts'
import { isReview, type ReviewForm, type ReviewWord, readReviewForm } from './form.ts'
import { ReviewView } from './view.tsx'

const gone = 'There is nothing to review at this address. Open the action from its plan.'

async function asked(c: Asked, { house, viewer }: Door): Promise<{ held: HeldAction; review: ReviewWord } | undefined> {
  const review = c.req.param('review') ?? ''
  const held = isReview(review) && (await getAction(house.db, viewer, c.req.param('id') ?? '', { asAt: house.today() }))
  return held ? { held, review } : undefined
}

/** GET /actions/:id/review/:review. */
export function reviewPage(door: Door): PageHandler {
  return async (c) => {
    const seen = await asked(c, door)
    const form = { status: '', until: '', reason: '' }
    return seen ? c.html(<ReviewView frame={c.var.frame} today={door.house.today()} {...seen} form={form} />) : notFound(c, gone)
  }
}

/** POST to the same address. */
export function makeReview(door: Door): PageHandler {
  return async (c) => {
    const seen = await asked(c, door)
    if (!seen) return notFound(c, gone)
    const form = readReviewForm(await c.req.parseBody())
    const id = c.req.param('id') ?? ''
    const outcome = await carryOut(door, seen.review, id, form)
    if (outcome.ok) return c.redirect(`${actionHref(id)}?done=reviewed`, 303)
    const today = door.house.today()
    return c.html(
      <ReviewView frame={c.var.frame} today={today} {...seen} form={form} refusal={outcome.refusal} />,
      statusOf(outcome.refusal),
    )
  }
}

function carryOut({ house, viewer }: Door, review: ReviewWord, actionId: string, form: ReviewForm): Promise<Outcome<unknown>> {
  const { until, reason } = form
  const status = statusOfSlug(form.status) ?? ''
  switch (review) {
    case 'challenge':
      return challengeStatus(house, viewer, { actionId, status, reason })
    case 'override':
      return overrideStatus(house, viewer, { actionId, status, until, reason })
    case 're-test':
      return setRetestDay(house, viewer, { actionId, until, reason })
    case 'lift':
      return liftReview(house, viewer, { actionId, reason })
  }
}
