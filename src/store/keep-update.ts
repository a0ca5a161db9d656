import type { Progress } from '../domain/plan/told.ts'
import { newId } from './ids.ts'
import { type Said, saidColumns } from './said.ts'
import type { SealedRow, SealedRows } from './sealed.ts'

/** Something said of an action or an objective, not yet recorded. */
export interface NewUpdate extends Said {
  readonly of: { readonly kind: 'action' | 'objective'; readonly id: string; readonly planId: string }
  /** The next in the order of recording, from 1. */
  readonly number: number
  readonly progress: Progress
  readonly declared?: string | null
  readonly paper?: string | null
  /** The printed number of a line below an objective. */
  readonly ref?: string
  /** The update whose misreading this one mends, and where that one stands. */
  readonly replaces?: { readonly id: string; readonly place: number }
}

/** Updates to be written together with their record, and the id of each. */
export function keepUpdates(updates: readonly NewUpdate[]): { readonly ids: readonly string[]; readonly rows: SealedRows } {
  const rows = updates.map(rowOf)
  return { ids: rows.map((row) => row.id), rows: { progress_update: rows } }
}

function rowOf(update: NewUpdate): SealedRow<'progress_update'> {
  const { of, progress, viewer } = update
  return {
    organisation_id: viewer.organisation,
    id: newId(),
    plan_id: of.planId,
    action_id: of.kind === 'action' ? of.id : null,
    objective_id: of.kind === 'objective' ? of.id : null,
    number: update.number,
    place: update.replaces?.place ?? update.number,
    ref: update.ref ?? '',
    text: progress.text,
    deed: progress.deed,
    rule: progress.rule,
    declared: update.declared ?? null,
    ...saidColumns(update),
    paper_id: update.paper ?? null,
    replaces: update.replaces?.id ?? null,
  }
}
