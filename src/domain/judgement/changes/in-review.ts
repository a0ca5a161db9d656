import { sayDay } from '../../calendar/say.ts'
import type { Challenge, Voices } from '../judgement.ts'
import { quote } from '../say.ts'
import { differenceOf, type Pair } from './between.ts'
import type { Difference } from './comparison.ts'
import { isEqual } from './is-equal.ts'
import type { Reviewed, Standing } from './standing.ts'

/**
 * What a reviewer says otherwise than before: a challenge, an override, a day for testing the effect, or that one of them stands no longer. An override that
 * moves the status shown is told here, with who set it, why and until when, and never as progress: the facts have not moved for it.
 */
export function inReview(pair: Pair): Difference[] {
  const { before, after } = pair
  // a report kept before reviews were noted says nothing of them
  if (before.reviewed === null || after.reviewed === null || isEqual(before.reviewed, after.reviewed)) return []
  const shown = before.facts === after.facts && before.status !== after.status
  const pick = ({ reviewed, status }: Standing) => (shown ? { reviewed, status } : { reviewed })
  const [was, is] = [before.reviewed, after.reviewed]
  const told = [...sayVoice(was, is, after), ...sayTest(was.retest, is.retest)]
  // two reviews that come to the same differ in nothing that a reader sees
  const sentence = told.map((each) => each.sentence).join(' ') || 'It was reviewed again, to the same end.'
  const said = told.findLast(({ by }) => by)
  const difference = differenceOf('reviewed', pair, {
    before: inWords(was),
    after: inWords(is),
    sentence,
    evidence: said?.reason ?? '',
    patch: { does: 'set', from: pick(before), to: pick(after) },
  })
  return [{ ...difference, day: said?.day ?? null, by: said?.by ?? null, reason: said?.reason ?? null }]
}

interface Said {
  readonly sentence: string
  readonly by?: string
  readonly day?: string
  readonly reason?: string
}

function sayVoice(was: Reviewed, is: Reviewed, { facts }: Standing): Said[] {
  const saying = facts === null ? '' : ` The facts say “${facts}”.`
  if (is.overridden) {
    if (isEqual(was.overridden, is.overridden)) return []
    const { by, status, until, reason } = is.overridden
    const why = `: ${quote(reason)}.`
    return [
      { sentence: `${by} set it to “${status}” until ${sayDay(until)} (${sayDay(is.overridden.day)})${why}${saying}`, ...is.overridden },
    ]
  }
  const over = was.overridden ? [sayOver(was, is, was.overridden)] : []
  if (is.challenged) {
    if (isEqual(was.challenged, is.challenged)) return over
    const { by, status, day, reason } = is.challenged
    const verb = over.length > 0 && !isNew(is.challenged, was) ? 'challenge stands again' : 'challenge'
    return [...over, { sentence: `${by} says “${status}” (${sayDay(day)}), a ${verb}: ${quote(reason)}.${saying}`, ...is.challenged }]
  }
  if (over.length > 0) return over.map((each) => ({ ...each, sentence: `${each.sentence}${saying}` }))
  return was.challenged ? [{ ...sayLifted(was, is, `The challenge by ${was.challenged.by} was taken back`) }] : []
}

/** A challenge said only after the override began is a new one. */
const isNew = ({ day }: Challenge, { overridden }: Reviewed): boolean => overridden !== null && day > overridden.day

function sayOver(was: Reviewed, is: Reviewed, { by, status, until }: NonNullable<Voices['overridden']>): Said {
  const what = `${by}’s “${status}”`
  return isEqual(was.lifted, is.lifted)
    ? { sentence: `${what} held until ${sayDay(until)}.` }
    : sayLifted(was, is, `${what} was taken back`)
}

function sayLifted(was: Reviewed, is: Reviewed, what: string): Said {
  const { lifted } = is
  if (!lifted || isEqual(was.lifted, lifted)) return { sentence: `${what}.` }
  return { sentence: `${what} by ${lifted.by} on ${sayDay(lifted.day)}: ${quote(lifted.reason)}.`, ...lifted }
}

function sayTest(was: Voices['retest'], is: Voices['retest']): Said[] {
  if (isEqual(was, is)) return []
  if (!is) return [{ sentence: 'No day is set any more to test its effect.' }]
  return [{ sentence: `${is.by} set ${sayDay(is.day)} as the day to test its effect: ${quote(is.reason)}.`, by: is.by, reason: is.reason }]
}

/** `late, by N Aziz until 20 June 2026; effect tested by 1 September 2026`; `''` where nobody reviewed it. */
function inWords({ challenged, overridden, retest }: Reviewed): string {
  return [
    overridden && `${overridden.status}, by ${overridden.by} until ${sayDay(overridden.until)}`,
    challenged && `challenged as ${challenged.status} by ${challenged.by}`,
    retest && `effect tested by ${sayDay(retest.day)}`,
  ]
    .filter(Boolean)
    .join('; ')
}
