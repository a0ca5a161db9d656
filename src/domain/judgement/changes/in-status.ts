import { sayDay } from '../../calendar/say.ts'
import { quote } from '../say.ts'
import { differenceOf, ended, type Pair, recordedBetween } from './between.ts'
import type { Difference } from './comparison.ts'
import { isEqual } from './is-equal.ts'
import type { Kind } from './kinds.ts'
import { isSilent, shiftOf } from './shift.ts'
import type { Fields, Standing } from './standing.ts'

/**
 * What differs in where a promise stands and in what is told of it, as one difference: the step to another status; else that it is silent again, or
 * has fallen silent under the status it had; else only the new words.
 * @param apart whether the two moments are of different days: on one day nobody is silent twice
 */
export function inStatus(pair: Pair, apart: boolean): Difference[] {
  const { before, after } = pair
  // A status that only a reviewer moved is told as a review and is no progress.
  const moved = before.facts !== after.facts
  const fields = [...(moved ? (['status', 'facts'] as const) : []), 'reports', 'told', 'stopped'] as const
  const differs = fields.filter((field) => !isEqual(before[field], after[field]))
  const kind = kindOf(pair, differs, apart)
  if (kind === null) return []
  const pick = (standing: Standing) => Object.fromEntries(differs.map((field) => [field, standing[field]])) as Partial<Fields>
  const stop = kind === 'stopped' || kind === 'taken-up' ? recordedBetween(pair, ['stopped']).at(-1) : undefined
  const shown = sayShown(after)
  const step = moved && after.facts !== null
  const difference = differenceOf(kind, pair, {
    before: step ? (before.facts ?? '') : before.told.text,
    after: step ? (after.facts ?? '') : after.told.text,
    sentence: shown ? `${sayStep(kind, pair)} ${shown}` : sayStep(kind, pair),
    evidence: after.told.text,
    recorded: stop,
    patch: { does: 'set', from: pick(before), to: pick(after) },
  })
  const status = { before: before.facts, after: after.facts }
  const told = { ...difference, status, ...(shown ? { shown } : {}) }
  return [stop ? told : { ...told, day: after.told.day, by: after.told.by }]
}

/** The facts are told here, and other pages show what a reviewer set in their place: said beside each other, the two do not contradict. */
function sayShown({ status, facts, reviewed }: Standing): string | null {
  const set = reviewed?.overridden
  if (!set || status === null || status === facts) return null
  return `It is shown as “${status}” by ${set.by} until ${sayDay(set.until)}.`
}

function kindOf({ before, after }: Pair, differs: readonly string[], apart: boolean): Kind | null {
  if (before.facts !== null && after.facts !== null && before.facts !== after.facts)
    return shiftOf({ status: before.facts, reports: before.reports }, { status: after.facts, reports: after.reports })
  if (isSilent({ status: after.facts, reports: after.reports })) {
    if (!isSilent({ status: before.facts, reports: before.reports })) return 'silent'
    if (apart || differs.length > 0) return 'silent-again'
  }
  return differs.length > 0 ? 'told' : null
}

function sayStep(kind: Kind, { before, after }: Pair): string {
  const words = after.told.text ? quote(after.told.text) : 'nothing at all'
  if (kind === 'stopped' && after.stopped)
    return `Stopped by ${after.stopped.by} on ${sayDay(after.stopped.day)}: ${ended(after.stopped.reason)}`
  if (kind === 'silent-again') {
    const running = after.reports > 1 ? `, ${after.reports} reports running` : ''
    return `No progress stated then and none now${running}: ${words}.`
  }
  if (kind === 'silent' && before.facts === after.facts) return `It said what happened before, and now ${words}.`
  if (kind === 'told')
    return after.told.text ? `${after.told.by ? `${after.told.by} says` : 'Said'}: ${words}.` : 'Nothing is said of it any more.'
  return after.why || `It was ${before.facts} and is ${after.facts}.`
}
