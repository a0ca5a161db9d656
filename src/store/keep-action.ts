import { sql, type Transaction } from 'kysely'
import type { Day } from '../domain/calendar/day.ts'
import type { MeasureMention } from '../domain/measure/measure.ts'
import type { Deadline } from '../domain/plan/plan.ts'
import { newId } from './ids.ts'
import type { Database } from './schema.ts'
import type { SealedRows } from './sealed.ts'

/** Where in a plan a new action can stand. */
export interface PlaceForAction {
  readonly planId: string
  readonly period: string
  readonly sectionId: string
  readonly objectiveId: string | null
  /** The next in the plan; behind all others of its section or objective. */
  readonly position: number
}

/** The place at the end of an objective, or of a section without one, by their ids; undefined where the plan is not shown. */
export async function placeIn(
  tx: Transaction<Database>,
  organisation: string,
  planId: string,
  { sectionId, objectiveId }: Pick<PlaceForAction, 'sectionId' | 'objectiveId'>,
): Promise<PlaceForAction | undefined> {
  const { rows } = await sql<Pick<PlaceForAction, 'period' | 'position'>>`
    select p.period,
      (select coalesce(max(a.position), 0) + 1 from action a where a.organisation_id = p.organisation_id and a.plan_id = p.id) as position
    from plan p left join paper r on r.organisation_id = p.organisation_id and r.id = p.paper_id
    where p.organisation_id = ${organisation} and p.id = ${planId} and (r.state is null or r.state = 'adopted')`.execute(tx)
  const [row] = rows
  return row && { planId, ...row, sectionId, objectiveId }
}

interface PlaceRow {
  id: string
  ref: string
  title: string
  objective: string | null
}

/**
 * Finds the place by an objective's id, or by a section's printed number, else its heading. A plan of one section needs neither. Undefined where
 * the plan is not shown or has no such place, `several` where more than one section answers to the name.
 */
export async function placeForAction(
  tx: Transaction<Database>,
  organisation: string,
  planId: string,
  { sectionRef, objectiveId }: { readonly sectionRef?: string | undefined; readonly objectiveId?: string | undefined },
): Promise<PlaceForAction | 'several' | undefined> {
  const { rows } = await sql<{ period: string; sections: PlaceRow[] | null; position: number }>`
    select p.period,
      (select json_agg(json_build_object('id', s.id, 'ref', s.ref, 'title', s.title, 'objective', o.id) order by s.position)
        from section s left join objective o on o.organisation_id = s.organisation_id and o.section_id = s.id and o.plan_id = s.plan_id
          and o.id = ${objectiveId ?? null}
        where s.organisation_id = p.organisation_id and s.plan_id = p.id) as sections,
      (select coalesce(max(a.position), 0) + 1 from action a where a.organisation_id = p.organisation_id and a.plan_id = p.id) as position
    from plan p left join paper r on r.organisation_id = p.organisation_id and r.id = p.paper_id
    where p.organisation_id = ${organisation} and p.id = ${planId} and (r.state is null or r.state = 'adopted')`.execute(tx)
  const [plan] = rows
  if (!plan) return undefined
  const found = sectionsNamed(plan.sections ?? [], sectionRef, objectiveId)
  if (found.length > 1) return 'several'
  const [section] = found
  if (!section) return undefined
  return { planId, period: plan.period, sectionId: section.id, objectiveId: section.objective, position: plan.position }
}

function sectionsNamed(sections: readonly PlaceRow[], name: string | undefined, objectiveId: string | undefined): PlaceRow[] {
  if (objectiveId !== undefined) return sections.filter(({ objective }) => objective !== null)
  if (name === undefined) return [...sections]
  const byRef = sections.filter(({ ref }) => ref === name)
  return byRef.length > 0 ? byRef : sections.filter(({ title }) => title.toLowerCase() === name.toLowerCase())
}

/** An action added to an adopted plan, not yet recorded. */
export interface NewAction {
  readonly organisation: string
  readonly place: PlaceForAction
  readonly ref: string
  readonly text: string
  readonly deadline: Deadline
  readonly measures: readonly MeasureMention[]
  readonly owners: readonly string[]
  readonly addedOn: Day
  /** The action it is a part of. */
  readonly partOf?: string
}

/** An added action to be written together with its record, and its new permanent address. */
export function keepAction(action: NewAction): { readonly id: string; readonly rows: SealedRows } {
  const { place, deadline } = action
  const id = newId()
  const row = {
    organisation_id: action.organisation,
    id,
    plan_id: place.planId,
    section_id: place.sectionId,
    objective_id: place.objectiveId,
    parent_id: action.partOf ?? null,
    position: place.position,
    ref: action.ref,
    text: action.text,
    deadline_text: deadline.text,
    deadline_parts: deadline.parts,
    owners: action.owners,
    measures: action.measures,
    status: null,
    // it stands in no paper
    anchor: '',
    anchors: {},
    added_on: action.addedOn,
  }
  return { id, rows: { action: [row] } }
}
