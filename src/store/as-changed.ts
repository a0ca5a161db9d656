import type { Selectable } from 'kysely'
import type { MeasureMention } from '../domain/measure/measure.ts'
import type { Change, Deadline } from '../domain/plan/plan.ts'
import type { ChangeRow, SectionChangeRow } from './schema.ts'

/** The new value of a changed field where its text does not say it all. */
export interface ChangedValue {
  readonly deadline?: Deadline
  readonly measures?: readonly MeasureMention[]
  readonly owners?: readonly string[]
  readonly relevantPlans?: readonly string[]
  readonly status?: string | null
  /** Where an action or objective stands now: in an objective, or in a section without one. */
  readonly place?: { readonly sectionId: string; readonly objectiveId: string | null }
}

/** Of a section that moved: the one it stands in now; null where in none. */
export interface ChangedSection {
  readonly parentId: string | null
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
    // where it stands is no field of it: the tree is put together by that
    if (change.kind === 'moved') continue
    const value = change.value as ChangedValue | null
    if (value) Object.assign(now, value)
    else if (change.field in now) now[change.field] = change.to_text
  }
  return now as Promised
}

/** Mendings first, then by day said, then as recorded. */
export function inForce<Row extends Said>(changes: readonly Row[]): Row[] {
  const rank = (change: Row) => (change.kind === 'mended' ? '' : change.day)
  return changes.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : a.number - b.number))
}

/** A section's heading as it has become. */
export function headingAsChanged(
  adopted: { readonly ref: string; readonly title: string },
  changes: readonly Selectable<SectionChangeRow>[],
) {
  const now = { ref: adopted.ref, title: adopted.title }
  for (const { field, to_text } of inForce(changes)) if (field === 'ref' || field === 'title') now[field] = to_text
  return now
}

type Said = Pick<Selectable<ChangeRow>, 'day' | 'number'> & { readonly kind: Change['kind'] }

/** The row as the domain speaks of it. */
export function changeOf(row: Selectable<ChangeRow> | Selectable<SectionChangeRow>): Change {
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
