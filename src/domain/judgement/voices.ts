import type { Day } from '../calendar/day.ts'
import { sayDay } from '../calendar/say.ts'
import type { Action } from '../plan/plan.ts'
import type { Review } from '../plan/told.ts'
import { type Challenge, type Status, statuses, type Voices } from './judgement.ts'
import { quote } from './say.ts'
import type { Ruling } from './statuses/ruling.ts'

/**
 * Sets beside what the facts say what the owner declares and what a reviewer says. An override holds up to its last day and no longer: nobody has to remember
 * to take it back. The later of a challenge and an override stands, and a lifting ends either.
 */
export function voicesOn(action: Action, computed: Status, asAt: Day): Voices {
  const reviews = (action.reviews ?? []).filter(({ day }) => day <= asAt)
  const last = reviews.findLast(({ kind }) => kind !== 're-test')
  const said = last && last.kind !== 'lifted' ? challengeOf(last) : null
  const until = last?.kind === 'overridden' ? last.until : null
  const test = reviews.findLast(({ kind }) => kind === 're-test')
  return {
    declared: declaredOf(action, asAt),
    computed,
    challenged: said && last?.kind === 'challenged' ? said : null,
    overridden: said && until !== null && asAt <= until ? { ...said, until } : null,
    retest: test?.until ? { day: test.until, by: test.by, reason: test.reason } : null,
  }
}

function challengeOf({ status, reason, by, day }: Review): Challenge | null {
  const known = statuses.find((each) => each === status)
  return known ? { status: known, reason, by, day } : null
}

function declaredOf(action: Action, asAt: Day): Voices['declared'] {
  const last = action.updates?.findLast(({ day, declared }) => day <= asAt && declared !== null)
  if (last?.declared) return { status: last.declared, by: last.by, day: last.day }
  return action.status ? { status: action.status, by: '', day: '' } : null
}

/** What is shown: the facts, or whoever overrides them, who is named with the reason before the facts’ own. A stopped action stays stopped. */
export function shownBy({ overridden }: Voices, computed: Ruling): Ruling {
  if (!overridden || computed.status === 'stopped') return computed
  const { status, by, until, reason } = overridden
  const sentence = `${by} set it to “${status}” until ${sayDay(until)}: ${quote(reason)}. The facts say “${computed.status}”.`
  return { status, reasons: [{ rule: 'overridden', sentence, evidence: reason }, ...computed.reasons] }
}
