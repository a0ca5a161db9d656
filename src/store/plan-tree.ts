import type { Selectable } from 'kysely'
import type { Action, Objective, Plan, Section } from '../domain/plan/plan.ts'
import type { Progress, Review, Update } from '../domain/plan/told.ts'
import { asChanged, type ChangedSection, type ChangedValue, changeOf, headingAsChanged, inForce } from './as-changed.ts'
import { namedOwners, standingNames } from './owner-names.ts'
import type { ActionAsSaid, FrameRow } from './plan-rows.ts'
import type { ChangeRow, ObjectiveRow, SectionChangeRow, SectionRow, StatusReviewRow, UpdateRow } from './schema.ts'
import { updateOf } from './update-rows.ts'

/** Nothing was said. */
const silence: Progress = { text: '', deed: 'not-stated', rule: 'nothing-written' }

/**
 * Puts the rows of one plan together to the plan as it stood on the day they were read for.
 * @param updates what was said of an action, oldest first, where more than the latest word was read
 */
export function planOf(frame: FrameRow, actions: readonly ActionAsSaid[], updates: ReadonlyMap<string, readonly Update[]>): Plan {
  const stands = standingNames(frame.merges ?? [])
  const changesOf = Map.groupBy(frame.changes ?? [], (change) => change.action_id ?? change.objective_id ?? '')
  const reviewsOf = Map.groupBy(frame.reviews ?? [], (review) => review.action_id)
  const parts = Map.groupBy(actions, (action) => action.parent_id ?? '')
  const whole = parts.get('') ?? []
  const moved = placesMoved(frame.changes ?? [])
  // what moved stands behind those that were there
  const inOrder = moved.size === 0 ? whole : [...whole.filter(({ id }) => !moved.has(id)), ...whole.filter(({ id }) => moved.has(id))]
  const actionsOf = Map.groupBy(inOrder, (action) => {
    const place = moved.get(action.id)
    return place ? (place.objectiveId ?? place.sectionId) : (action.objective_id ?? action.section_id)
  })
  const objectivesOf = Map.groupBy(frame.objectives ?? [], (objective) => moved.get(objective.id)?.sectionId ?? objective.section_id)
  const ofSection = Map.groupBy(frame.section_changes ?? [], (change) => change.section_id)
  const sectionsOf = Map.groupBy(frame.sections ?? [], (section) => parentOf(section, ofSection.get(section.id) ?? []))
  const saidOf = Map.groupBy(frame.said_below ?? [], (said) => said.objective_id ?? '')

  const action = (row: ActionAsSaid): Action => {
    const said = updates.get(row.id) ?? latestOf(row)
    const reviews = reviewsOf.get(row.id)
    const held = actionOf(row, changesOf.get(row.id) ?? [], stands, said, (parts.get(row.id) ?? []).map(action))
    return reviews ? { ...held, reviews: reviews.map(reviewOf) } : held
  }
  const objective = (row: Selectable<ObjectiveRow>): Objective =>
    objectiveOf(row, changesOf.get(row.id) ?? [], saidOf.get(row.id) ?? [], (actionsOf.get(row.id) ?? []).map(action))
  const section = (row: Selectable<SectionRow>): Section => ({
    id: row.id,
    ...headingAsChanged(row, ofSection.get(row.id) ?? []),
    objectives: (objectivesOf.get(row.id) ?? []).map(objective),
    actions: (actionsOf.get(row.id) ?? []).map(action),
    sections: (sectionsOf.get(row.id) ?? []).map(section),
    anchor: row.anchor,
    changes: inForce(ofSection.get(row.id) ?? []).map(changeOf),
  })
  return {
    id: frame.id,
    title: frame.title,
    kind: frame.kind,
    period: frame.period,
    ...(frame.columns ? { columns: frame.columns } : {}),
    ...(frame.paper_id === null ? {} : { paper: frame.paper_id }),
    adopted: { day: frame.day, by: frame.adopted_by },
    ...(frame.reported ? { reported: frame.reported } : {}),
    sections: (sectionsOf.get('') ?? []).map(section),
  }
}

/** Where actions and objectives that moved stand now, by their ids. */
function placesMoved(changes: readonly Selectable<ChangeRow>[]): ReadonlyMap<string, NonNullable<ChangedValue['place']>> {
  const moves = inForce(changes.filter(({ kind }) => kind === 'moved'))
  return new Map(
    moves.flatMap(({ action_id, objective_id, value }) => {
      const place = (value as ChangedValue | null)?.place
      return place ? [[action_id ?? objective_id ?? '', place] as const] : []
    }),
  )
}

/** The id of the section it stands in; `''` where in none. */
function parentOf({ parent_id }: Selectable<SectionRow>, changes: readonly Selectable<SectionChangeRow>[]): string {
  const move = inForce(changes.filter(({ kind }) => kind === 'moved')).at(-1)
  return (move ? (move.value as ChangedSection | null)?.parentId : parent_id) ?? ''
}

function latestOf(row: ActionAsSaid): Update[] {
  if (row.said_id === null) return []
  return [
    {
      id: row.said_id,
      day: row.said_day,
      text: row.said_text,
      deed: row.deed,
      rule: row.rule,
      by: row.said_by,
      recordedAt: row.said_at,
      declared: row.declared,
      paper: row.paper_id,
    },
  ]
}

function actionOf(
  row: ActionAsSaid,
  changes: readonly Selectable<ChangeRow>[],
  stands: ReadonlyMap<string, string>,
  updates: readonly Update[],
  parts: readonly Action[],
): Action {
  const adopted = {
    ref: row.ref,
    text: row.text,
    deadline: { text: row.deadline_text, parts: row.deadline_parts },
    owners: row.owners,
    measures: row.measures,
    status: row.status,
  }
  const now = asChanged(adopted, changes)
  const latest = updates.at(-1)
  const stopped = changes.find((change) => change.kind === 'stopped')
  return {
    id: row.id,
    ...now,
    owners: namedOwners(now.owners, stands).map((name) => ({ name })),
    progress: latest ? { text: latest.text, deed: latest.deed, rule: latest.rule } : silence,
    actions: parts,
    anchor: row.anchor,
    anchors: row.anchors,
    updates,
    ...(row.declared_before === null
      ? {}
      : { declared: { status: row.declared_before, by: row.declared_by ?? '', day: row.declared_on ?? row.said_day } }),
    changes: inForce(changes).map(changeOf),
    ...(stopped ? { stopped: { day: stopped.day, reason: stopped.reason, by: stopped.said_by } } : {}),
  }
}

const reviewOf = ({ kind, status, reason, said_by, day, until, recorded_at }: Selectable<StatusReviewRow>): Review => ({
  ...{ kind, status, reason, by: said_by, day, until, recordedAt: new Date(recorded_at).toISOString() },
})

function objectiveOf(
  row: Selectable<ObjectiveRow>,
  changes: readonly Selectable<ChangeRow>[],
  said: readonly Selectable<UpdateRow>[],
  actions: readonly Action[],
): Objective {
  const adopted = {
    ref: row.ref,
    title: row.title,
    relevantPlans: row.relevant_plans,
    baseline: row.baseline,
    outcome: row.outcome,
    targets: row.targets,
    phase: row.phase,
    funding: row.funding,
    crossReference: row.cross_reference,
  }
  const replaced = new Set(said.map((one) => one.replaces))
  const standing = said.filter((one) => !replaced.has(one.id))
  const last = standing.at(-1)
  // a paper says several lines below an objective, each with its number; a person says one thing
  const together = last?.paper_id ? standing.filter((one) => one.paper_id === last.paper_id) : standing.slice(-1)
  return {
    id: row.id,
    ...asChanged(adopted, changes),
    progress: together.map(({ ref, text, deed, rule }) => ({ ref, text, deed, rule })),
    actions,
    anchor: row.anchor,
    anchors: row.anchors,
    updates: standing.map((one) => updateOf({ ...one, recorded_at: new Date(one.recorded_at).toISOString() })),
    changes: inForce(changes).map(changeOf),
  }
}
