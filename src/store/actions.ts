import type { Kysely } from 'kysely'
import type { Viewer } from '../domain/access.ts'
import type { Action, Objective, Plan, Section } from '../domain/plan/plan.ts'
import { type AsAt, getPlanWithin, type HeldPlan, updatesByAction } from './plans.ts'
import type { Database } from './schema.ts'
import { readHistory } from './update-rows.ts'

/** One action as at a day, with all its updates and changes, and where it stands. */
export interface HeldAction extends Place {
  /** Null where it hangs on its section. */
  readonly objective: Objective | null
  readonly action: Action
  /** The action it is a part of. */
  readonly parent: { readonly id: string; readonly ref: string; readonly text: string } | null
}

/** One objective as at a day, with all its updates, and where it stands. */
export interface HeldObjective extends Place {
  readonly objective: Objective
}

interface Place {
  readonly plan: { readonly id: string; readonly title: string; readonly kind: string; readonly period: string }
  readonly section: { readonly ref: string; readonly title: string }
  readonly paper: HeldPlan['paper']
}

/** An action by its permanent address, or one of its parts by its own. Undefined where the viewer's organisation shows none of that id on that day. */
export async function getAction(db: Kysely<Database>, viewer: Viewer, actionId: string, at: AsAt): Promise<HeldAction | undefined> {
  const place = await db
    .selectFrom('action')
    .select(['plan_id', 'section_id as sectionId', 'objective_id as objectiveId'])
    .where('organisation_id', '=', viewer.organisation)
    .where('id', '=', actionId)
    .executeTakeFirst()
  const held = place && (await getPlanWithin(db, viewer, place.plan_id, at, place))
  const found = held && findAction(held.plan.sections, actionId)
  if (!found) return undefined
  const { section, objective, parent } = found
  const action = await withHistory(db, viewer, found.action, at)
  return { ...placeOf(held, section), objective, action, parent: parent && { id: parent.id ?? '', ref: parent.ref, text: parent.text } }
}

/** An objective by its permanent address, as `getAction`. */
export async function getObjective(
  db: Kysely<Database>,
  viewer: Viewer,
  objectiveId: string,
  at: AsAt,
): Promise<HeldObjective | undefined> {
  const place = await db
    .selectFrom('objective')
    .select(['plan_id', 'section_id as sectionId', 'id as objectiveId'])
    .where('organisation_id', '=', viewer.organisation)
    .where('id', '=', objectiveId)
    .executeTakeFirst()
  const held = place && (await getPlanWithin(db, viewer, place.plan_id, at, place))
  for (const section of held ? sectionsWithin(held.plan.sections) : []) {
    const objective = section.objectives.find(({ id }) => id === objectiveId)
    if (held && objective) return { ...placeOf(held, section), objective }
  }
  return undefined
}

/** The action and its parts with everything ever said of them up to the day. */
async function withHistory(db: Kysely<Database>, viewer: Viewer, action: Action, at: AsAt): Promise<Action> {
  const updates = updatesByAction(await readHistory(db, viewer.organisation, idsWithin(action), at))
  const filled = (one: Action): Action => ({ ...one, updates: updates.get(one.id ?? '') ?? [], actions: one.actions.map(filled) })
  return filled(action)
}

function idsWithin(action: Action): string[] {
  return [...(action.id ? [action.id] : []), ...action.actions.flatMap(idsWithin)]
}

function placeOf({ plan, paper }: { plan: Plan; paper: HeldPlan['paper'] }, section: Section): Place {
  return {
    plan: { id: plan.id ?? '', title: plan.title, kind: plan.kind, period: plan.period },
    section: { ref: section.ref, title: section.title },
    paper,
  }
}

interface FoundAction {
  readonly section: Section
  readonly objective: Objective | null
  readonly parent: Action | null
  readonly action: Action
}

function findAction(sections: readonly Section[], id: string): FoundAction | undefined {
  for (const section of sectionsWithin(sections)) {
    for (const objective of [null, ...section.objectives]) {
      const found = findBelow(objective ? objective.actions : section.actions, null, id)
      if (found) return { section, objective, ...found }
    }
  }
  return undefined
}

function findBelow(actions: readonly Action[], parent: Action | null, id: string): { action: Action; parent: Action | null } | undefined {
  for (const action of actions) {
    if (action.id === id) return { action, parent }
    const found = findBelow(action.actions, action, id)
    if (found) return found
  }
  return undefined
}

function sectionsWithin(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...sectionsWithin(section.sections)])
}
