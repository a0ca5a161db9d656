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
  const fields = ['status', 'reports', 'told', 'stopped'] as const
  const differs = fields.filter((field) => !isEqual(before[field], after[field]))
  const kind = kindOf(pair, differs, apart)
  if (kind === null) return []
  const pick = (standing: Standing) => Object.fromEntries(differs.map((field) => [field, standing[field]])) as Partial<Fields>
  const stop = kind === 'stopped' || kind === 'taken-up' ? recordedBetween(pair, ['stopped']).at(-1) : undefined
  const step = before.status !== after.status && after.status !== null
  const difference = differenceOf(kind, pair, {
    before: step ? (before.status ?? '') : before.told.text,
    after: step ? (after.status ?? '') : after.told.text,
    sentence: sayStep(kind, pair),
    evidence: after.told.text,
    recorded: stop,
    patch: { does: 'set', from: pick(before), to: pick(after) },
  })
  return [stop ? difference : { ...difference, day: after.told.day, by: after.told.by }]
}

function kindOf({ before, after }: Pair, differs: readonly string[], apart: boolean): Kind | null {
  if (before.status !== null && after.status !== null && before.status !== after.status)
    return shiftOf({ status: before.status, reports: before.reports }, { status: after.status, reports: after.reports })
  if (isSilent(after)) {
    if (!isSilent(before)) return 'silent'
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
  if (kind === 'silent' && before.status === after.status) return `It said what happened before, and now ${words}.`
  if (kind === 'told')
    return after.told.text ? `${after.told.by ? `${after.told.by} says` : 'Said'}: ${words}.` : 'Nothing is said of it any more.'
  return after.why || `It was ${before.status} and is ${after.status}.`
}
