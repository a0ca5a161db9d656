import type { Change } from '../domain/plan/plan.ts'
import type { ChangedValue } from './as-changed.ts'
import { newId } from './ids.ts'
import { type Said, saidColumns } from './said.ts'
import type { SealedRows } from './sealed.ts'

/** A change of an adopted promise, not yet recorded. */
export interface NewChange extends Said {
  readonly of: { readonly kind: 'action' | 'objective'; readonly id: string; readonly planId: string }
  /** The next in its plan, from 1. */
  readonly number: number
  readonly kind: Change['kind']
  readonly field: string
  readonly from: string
  readonly to: string
  /** What the new value means, where its text does not say it all. */
  readonly value?: ChangedValue
  readonly reason: string
}

/** A change to be written together with its record. */
export function keepChange(change: NewChange): SealedRows {
  const { of } = change
  return {
    change: [
      {
        organisation_id: change.viewer.organisation,
        id: newId(),
        plan_id: of.planId,
        number: change.number,
        action_id: of.kind === 'action' ? of.id : null,
        objective_id: of.kind === 'objective' ? of.id : null,
        kind: change.kind,
        field: change.field,
        from_text: change.from,
        to_text: change.to,
        value: change.value ?? null,
        reason: change.reason,
        ...saidColumns(change),
      },
    ],
  }
}
