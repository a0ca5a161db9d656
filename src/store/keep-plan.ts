import type { Action, Objective, Plan, Section } from '../domain/plan/plan.ts'
import { reportsProgress } from '../domain/plan/reports-progress.ts'
import type { Progress, Told } from '../domain/plan/told.ts'
import { newId } from './ids.ts'
import { keepUpdates, type NewUpdate } from './keep-update.ts'
import type { Said } from './said.ts'
import type { SealedRow, SealedRows } from './sealed.ts'

/** A plan about to be adopted out of a paper. */
export interface NewPlan extends Said {
  readonly plan: Plan
  readonly paper: string
  /** Who confirmed it; `by` is who the paper says it is from. */
  readonly adoptedBy: string
  /** Its place among the plans of the paper, from 1. */
  readonly position: number
}

/** A plan as rows, and what it is called by from now on. */
export interface KeptPlan {
  readonly id: string
  readonly rows: SealedRows
  /** The permanent address of each action and objective of the plan as it was given. */
  readonly ids: ReadonlyMap<Action | Objective, string>
  readonly counts: { readonly sections: number; readonly objectives: number; readonly actions: number; readonly updates: number }
}

interface Growing {
  readonly plan: SealedRow<'plan'>
  readonly section: SealedRow<'section'>[]
  readonly objective: SealedRow<'objective'>[]
  readonly action: SealedRow<'action'>[]
  readonly said: NewUpdate[]
  readonly ids: Map<Action | Objective, string>
  readonly asked: boolean
  readonly of: NewPlan
}

/**
 * A read plan as rows to be written together with their record: every action and objective with a new permanent address, and what the paper says
 * of each as its first update. Where the paper reports progress at all, an action it says nothing of gets an update without words: its silence is
 * part of what the paper said that day.
 */
export function keepPlan(of: NewPlan): KeptPlan {
  const id = newId()
  const { plan, viewer } = of
  const row: SealedRow<'plan'> = {
    organisation_id: viewer.organisation,
    id,
    paper_id: of.paper,
    position: of.position,
    title: plan.title,
    kind: plan.kind,
    period: plan.period,
    columns: plan.columns ? [...plan.columns] : null,
    day: of.day,
    adopted_by: of.adoptedBy,
    recorded_at: new Date(of.now).toISOString(),
  }
  const growing: Growing = { plan: row, section: [], objective: [], action: [], said: [], ids: new Map(), asked: reportsProgress(plan), of }
  for (const section of plan.sections) growSection(growing, section, null)
  const { section, objective, action } = growing
  const updates = keepUpdates(growing.said)
  return {
    id,
    rows: { plan: [row], section, objective, action, ...updates.rows },
    ids: growing.ids,
    counts: { sections: section.length, objectives: objective.length, actions: action.length, updates: updates.ids.length },
  }
}

function growSection(growing: Growing, section: Section, parent: string | null): void {
  const id = newId()
  growing.section.push({
    organisation_id: growing.plan.organisation_id,
    plan_id: growing.plan.id,
    id,
    parent_id: parent,
    position: growing.section.length + 1,
    ref: section.ref,
    title: section.title,
    anchor: section.anchor,
  })
  for (const objective of section.objectives) growObjective(growing, objective, id)
  for (const action of section.actions) growAction(growing, action, { section: id, objective: null, parent: null })
  for (const below of section.sections) growSection(growing, below, id)
}

function growObjective(growing: Growing, objective: Objective, section: string): void {
  const id = newId()
  growing.ids.set(objective, id)
  growing.objective.push({
    organisation_id: growing.plan.organisation_id,
    id,
    plan_id: growing.plan.id,
    section_id: section,
    position: growing.objective.length + 1,
    ref: objective.ref,
    title: objective.title,
    relevant_plans: objective.relevantPlans,
    baseline: objective.baseline,
    outcome: objective.outcome,
    targets: objective.targets,
    phase: objective.phase,
    funding: objective.funding,
    cross_reference: objective.crossReference,
    anchor: objective.anchor,
    anchors: objective.anchors,
  })
  objective.progress.forEach((line, i) => {
    growing.said.push(saidOf(growing, 'objective', id, line, i + 1, line.ref))
  })
  for (const action of objective.actions) growAction(growing, action, { section, objective: id, parent: null })
}

function growAction(growing: Growing, action: Action, place: { section: string; objective: string | null; parent: string | null }): void {
  const id = newId()
  growing.ids.set(action, id)
  growing.action.push({
    organisation_id: growing.plan.organisation_id,
    id,
    plan_id: growing.plan.id,
    section_id: place.section,
    objective_id: place.objective,
    parent_id: place.parent,
    position: growing.action.length + 1,
    ref: action.ref,
    text: action.text,
    deadline_text: action.deadline.text,
    deadline_parts: action.deadline.parts,
    owners: action.owners.map(({ name }) => name),
    measures: action.measures,
    status: action.status,
    anchor: action.anchor,
    anchors: action.anchors,
    added_on: null,
  })
  // a part that says nothing is answered with its whole, and is not silent by itself
  const told = action.history ?? []
  growing.said.push(...told.map((one, i) => toldOf(growing, id, one, i + 1)))
  const repeats = told.some(({ text }) => text === action.progress.text)
  if (growing.asked && !repeats && (place.parent === null || action.progress.text !== ''))
    growing.said.push(saidOf(growing, 'action', id, action.progress, told.length + 1))
  for (const part of action.actions) growAction(growing, part, { ...place, parent: id })
}

function saidOf(growing: Growing, kind: 'action' | 'objective', id: string, progress: Progress, number: number, ref = ''): NewUpdate {
  const { viewer, by, day, now, paper } = growing.of
  return { of: { kind, id, planId: growing.plan.id }, viewer, by, day, now, number, progress, paper, ref }
}

/** What a column of its own time says, as an update of that day; of the paper's day where it names none, or one still to come when the paper was said. */
function toldOf(growing: Growing, id: string, told: Told, number: number): NewUpdate {
  const update = saidOf(growing, 'action', id, told, number)
  return { ...update, day: told.day !== '' && told.day < update.day ? told.day : update.day, declared: told.status }
}
