import { sql, type Transaction } from 'kysely'
import type { Objective, Section } from '../domain/plan/plan.ts'
import { newId } from './ids.ts'
import type { Database } from './schema.ts'
import type { SealedRows } from './sealed.ts'

/** Where in an adopted plan a section or objective is added. */
interface AddedTo {
  readonly organisation: string
  readonly planId: string
  /** The next in the plan, from `nextPosition`. */
  readonly position: number
}

/** A section added to an adopted plan, to be written together with its record, and its new permanent address; `parentId` null where it stands in none. */
export function keepSection(
  { ref, title }: Pick<Section, 'ref' | 'title'>,
  { organisation, planId, position, parentId }: AddedTo & { readonly parentId: string | null },
): { readonly id: string; readonly rows: SealedRows } {
  const id = newId()
  // it does not stand in the paper that the plan was adopted out of
  const row = { organisation_id: organisation, plan_id: planId, id, parent_id: parentId, position, ref, title, anchor: '' }
  return { id, rows: { section: [row] } }
}

/** The same for an objective, without its actions and what is told of it. */
export function keepObjective(
  objective: Objective,
  { organisation, planId, position, sectionId }: AddedTo & { readonly sectionId: string },
): { readonly id: string; readonly rows: SealedRows } {
  const id = newId()
  const { ref, title, relevantPlans, baseline, outcome, targets, phase, funding, crossReference } = objective
  const row = {
    ...{ organisation_id: organisation, id, plan_id: planId, section_id: sectionId, position },
    ...{ ref, title, relevant_plans: relevantPlans, baseline, outcome, targets, phase, funding, cross_reference: crossReference },
    ...{ anchor: '', anchors: {} },
  }
  return { id, rows: { objective: [row] } }
}

/** The next position, behind all others of the plan. */
export async function nextPosition(
  tx: Transaction<Database>,
  organisation: string,
  planId: string,
  table: 'section' | 'objective',
): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(position), 0) + 1 as next from ${sql.table(table)} where organisation_id = ${organisation} and plan_id = ${planId}`.execute(
    tx,
  )
  return rows[0]?.next ?? 1
}
