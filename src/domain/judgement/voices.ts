import type { Day } from '../calendar/day.ts'
import { sayDay } from '../calendar/say.ts'
import type { Action } from '../plan/plan.ts'
import type { Review } from '../plan/told.ts'
import { lastDeclared } from './declared.ts'
import { type Challenge, type Status, statuses, type Voices } from './judgement.ts'
import { quote } from './say.ts'
import type { Ruling } from './statuses/ruling.ts'

/**
 * Sets beside what the facts say what the owner declares and what a reviewer says. An override holds up to its last day and no longer: nobody has to remember
 * to take it back, and a challenge that it covered and that nobody lifted stands again. A later challenge takes the place of an override, and a lifting ends
 * whichever stood on its day.
 */
export function voicesOn(action: Action, computed: Status, asAt: Day): Voices {
  const reviews = (action.reviews ?? []).filter(({ day }) => day <= asAt)
  const { challenge, override } = standing(reviews)
  const test = reviews.findLast(({ kind }) => kind === 're-test')
  const set = override && holdsOn(override, asAt) ? challengeOf(override) : null
  return {
    declared: declaredOf(action, asAt),
    computed,
    challenged: set || !challenge ? null : challengeOf(challenge),
    overridden: set && override?.until ? { ...set, until: override.until } : null,
    retest: test?.until ? { day: test.until, by: test.by, reason: test.reason } : null,
  }
}

/** Whether a challenge or an override stands on a day, so that somebody can take it back. */
export function isReviewed(action: Action, day: Day): boolean {
  const { challenge, override } = standing((action.reviews ?? []).filter((review) => review.day <= day))
  return challenge !== null || (override !== null && holdsOn(override, day))
}

const holdsOn = ({ until }: Review, day: Day): boolean => until !== null && day <= until

/** The challenge and the override that nobody has lifted or replaced; an override that is over is still among them. */
function standing(reviews: readonly Review[]): { challenge: Review | null; override: Review | null } {
  let challenge: Review | null = null
  let override: Review | null = null
  for (const review of reviews) {
    if (review.kind === 'overridden') override = review
    if (review.kind === 'challenged') [challenge, override] = [review, null]
    if (review.kind === 'lifted') {
      if (!(override && holdsOn(override, review.day))) challenge = null
      override = null
    }
  }
  return { challenge, override }
}

function challengeOf({ status, reason, by, day }: Review): Challenge | null {
  const known = statuses.find((each) => each === status)
  return known ? { status: known, reason, by, day } : null
}

function declaredOf(action: Action, asAt: Day): Voices['declared'] {
  const last = lastDeclared(action, asAt)
  return last && { status: last.status, by: last.by, day: last.day }
}

/** What is shown: the facts, or whoever overrides them, who is named with the reason before the facts’ own. A stopped action stays stopped. */
export function shownBy({ overridden }: Voices, computed: Ruling): Ruling {
  if (!overridden || computed.status === 'stopped') return computed
  const { status, by, until, reason } = overridden
  const sentence = `${by} set it to “${status}” until ${sayDay(until)}: ${quote(reason)}. The facts say “${computed.status}”.`
  return { status, reasons: [{ rule: 'overridden', sentence, evidence: reason }, ...computed.reasons] }
}
