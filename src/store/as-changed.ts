import type { Selectable } from 'kysely'
import type { MeasureMention } from '../domain/measure/measure.ts'
import type { Change, Deadline } from '../domain/plan/plan.ts'
import type { ChangeRow } from './schema.ts'

/** The new value of a changed field where its text does not say it all. */
export interface ChangedValue {
  readonly deadline?: Deadline
  readonly measures?: readonly MeasureMention[]
  readonly owners?: readonly string[]
  readonly relevantPlans?: readonly string[]
  readonly status?: string | null
}

/** What a change can touch, by the field's name. */
export interface Changeable {
  readonly [field: string]: unknown
}

/**
 * Brings an adopted promise to what it has become. A mending speaks of the paper, which said so from the first day on: mendings come first,
 * whatever their day. Changes of the promise itself follow in the order of the days they were said.
 */
export function asChanged<Promised extends Changeable>(adopted: Promised, changes: readonly Selectable<ChangeRow>[]): Promised {
  if (changes.length === 0) return adopted
  const now: Record<string, unknown> = { ...adopted }
  for (const change of inForce(changes)) {
    const value = change.value as ChangedValue | null
    if (value) Object.assign(now, value)
    else if (change.field in now) now[change.field] = change.to_text
  }
  return now as Promised
}

/** Mendings first, then by day said, then as recorded. */
export function inForce(changes: readonly Selectable<ChangeRow>[]): Selectable<ChangeRow>[] {
  const rank = (change: Selectable<ChangeRow>) => (change.kind === 'mended' ? '' : change.day)
  return changes.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : a.number - b.number))
}

/** The row as the domain speaks of it. */
export function changeOf(row: Selectable<ChangeRow>): Change {
  return {
    kind: row.kind,
    field: row.field,
    from: row.from_text,
    to: row.to_text,
    reason: row.reason,
    by: row.said_by,
    day: row.day,
    recordedAt: new Date(row.recorded_at).toISOString(),
  }
}
