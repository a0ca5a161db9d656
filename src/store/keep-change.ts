import type { Change } from '../domain/plan/plan.ts'
import type { ChangedSection, ChangedValue } from './as-changed.ts'
import { newId } from './ids.ts'
import { type Said, saidColumns } from './said.ts'
import type { SectionChangeRow } from './schema.ts'
import type { SealedRows } from './sealed.ts'

/** A change of an adopted promise, not yet recorded. */
export interface NewChange extends Said {
  readonly of: { readonly kind: 'action' | 'objective' | 'section'; readonly id: string; readonly planId: string }
  /** The next in its plan, from 1; those of sections are counted by themselves. */
  readonly number: number
  readonly kind: Change['kind']
  readonly field: string
  readonly from: string
  readonly to: string
  /** What the new value means, where its text does not say it all. */
  readonly value?: ChangedValue | ChangedSection
  readonly reason: string
}

/** A change to be written together with its record. */
export function keepChange(change: NewChange): SealedRows {
  const { of } = change
  const row = {
    organisation_id: change.viewer.organisation,
    id: newId(),
    plan_id: of.planId,
    number: change.number,
    kind: change.kind,
    field: change.field,
    from_text: change.from,
    to_text: change.to,
    value: change.value ?? null,
    reason: change.reason,
    ...saidColumns(change),
  }
  if (of.kind === 'section') return { section_change: [{ ...row, kind: change.kind as SectionChangeRow['kind'], section_id: of.id }] }
  const about = { action_id: of.kind === 'action' ? of.id : null, objective_id: of.kind === 'objective' ? of.id : null }
  return { change: [{ ...row, ...about }] }
}
