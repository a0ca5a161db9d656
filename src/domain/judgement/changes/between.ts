import { sayDay } from '../../calendar/say.ts'
import type { Change } from '../../plan/plan.ts'
import type { AboutDifference, Difference, Patch } from './comparison.ts'
import type { Kind } from './kinds.ts'
import type { Standing } from './standing.ts'

/** One promise at both moments. */
export interface Pair {
  readonly before: Standing
  readonly after: Standing
}

export function aboutOf({ of, key, id, place, text }: Standing): AboutDifference {
  return { of, key, id, ...place, text }
}

interface Told {
  readonly before: string
  readonly after: string
  readonly sentence: string
  readonly how?: string
  readonly evidence?: string
  readonly recorded?: Change | undefined
  readonly patch: Patch
}

/** A difference of one promise, with all that says which. */
export function differenceOf(kind: Kind, { before, after }: Pair, told: Told): Difference {
  const { recorded } = told
  return {
    kind,
    plan: after.plan,
    about: aboutOf(after),
    before: told.before,
    after: told.after,
    status: { before: before.status, after: after.status },
    sentence: told.sentence,
    ...(told.how ? { how: told.how } : {}),
    evidence: told.evidence ?? recorded?.reason ?? '',
    day: recorded?.day ?? null,
    by: recorded?.by ?? null,
    reason: recorded?.reason ?? null,
    anchor: after.anchor,
    patch: told.patch,
  }
}

/** The recorded changes that one moment knows of and the other does not, of these fields, oldest first. */
export function recordedBetween({ before, after }: Pair, fields: readonly string[]): readonly Change[] {
  const come = beyond(after.changes, before.changes, fields)
  return come.length > 0 ? come : beyond(before.changes, after.changes, fields)
}

function beyond(some: readonly Change[], others: readonly Change[], fields: readonly string[]): Change[] {
  const known = new Set(others.map(nameOf))
  return some.filter((change) => fields.includes(change.field) && !known.has(nameOf(change)))
}

const nameOf = ({ recordedAt, kind, field, from, to, day }: Change): string => JSON.stringify([recordedAt, kind, field, from, to, day])

/** `by the Director on 10 September 2026: the contract is let again`, or that nothing of it is recorded. */
export function sayRecorded(changes: readonly Change[]): string {
  const last = changes.at(-1)
  if (!last) return 'No decision on it is recorded.'
  const mended = last.kind === 'mended' ? 'A misreading was put right' : 'Agreed'
  return `${mended} by ${last.by} on ${sayDay(last.day)}: ${ended(last.reason)}`
}

export const ended = (text: string): string => (text === '' || /[.!?]$/.test(text) ? text : `${text}.`)
