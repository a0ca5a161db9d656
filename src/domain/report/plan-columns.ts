import type { Action, ColumnField, Objective, Plan, PlanColumn } from '../plan/plan.ts'
import { runsOn } from './numbered-cell.ts'
import { actionsOf, sectionsOf } from './walk.ts'

/** How a plan is set in its appendix. */
export interface PlanLayout {
  /** Left to right; our own column is not among them. */
  readonly columns: readonly PlanColumn[]
  /** What was said stands in a row below each objective, and not in a column. */
  readonly progressBelow: boolean
  /** Whether an objective's actions stand together in its row, or each in a row of its own. */
  readonly shares: (objective: Objective) => boolean
}

/** The usual order of columns, with a heading for each that a plan has no words of its own for. */
const usual: readonly PlanColumn[] = [
  { field: 'ref', heading: 'No.' },
  { field: 'objective', heading: 'Objective' },
  { field: 'relevantPlans', heading: 'Relevant plan' },
  { field: 'baseline', heading: 'Starting position' },
  { field: 'outcome', heading: 'Outcome' },
  { field: 'targets', heading: 'Targets' },
  { field: 'action', heading: 'Action' },
  { field: 'deadline', heading: 'Deadline' },
  { field: 'funding', heading: 'Funding' },
  { field: 'owners', heading: 'Responsible manager' },
  { field: 'status', heading: 'Status' },
  { field: 'progress', heading: 'Progress' },
]
const order = usual.map(({ field }) => field)

/**
 * The plan's own columns as its paper printed them, and one more for every field that has something to say and no column yet: a field without
 * a column would be lost on paper.
 */
export function layoutOf(plan: Plan): PlanLayout {
  const objectives = [...sectionsOf(plan)].flatMap((section) => section.objectives)
  const all = [...actionsOf(plan)]
  const direct = all.filter(({ objective }) => objective === null).map(({ action }) => action)
  const columns = (plan.columns ?? []).filter(({ field }) => order.includes(field))
  const has = (field: ColumnField) => columns.some((column) => column.field === field)
  // a column of numbers is the actions' own where no objective bears one
  const perAction = has('ref') && objectives.every(({ ref }) => ref === '')
  const shares = ({ actions }: Objective) => actions.length === 0 || (!perAction && canShare(actions))
  const progressBelow = !has('progress') && direct.length === 0 && objectives.length > 0 && objectives.every(shares)
  const wanted = fieldsSaid(
    objectives,
    all.map(({ action }) => action),
  )
  if (direct.some(({ ref }) => ref !== '' && (!plan.columns || !readable.test(ref)))) wanted.add('ref')
  if (progressBelow) wanted.delete('progress')
  else if (!plan.columns) wanted.add('progress')
  for (const column of usual) {
    if (wanted.has(column.field) && !has(column.field)) columns.splice(placeFor(column.field, columns), 0, column)
  }
  return { columns, progressBelow, shares }
}

/** A number that can be told from the wording behind it without a column of its own. */
const readable = /^\d+(\.\d+)*$/

/** Actions can stand in one row when their numbers run on and none of several has a status of its own to show. */
function canShare(actions: readonly Action[]): boolean {
  return runsOn(actions) && (actions.length < 2 || actions.every(({ status }) => status === null))
}

function fieldsSaid(objectives: readonly Objective[], actions: readonly Action[]): Set<ColumnField> {
  const said = new Set<ColumnField>(['action'])
  const note = (field: ColumnField, ...words: readonly (string | null)[]) => {
    if (words.some(Boolean)) said.add(field)
  }
  if (objectives.length) said.add('objective')
  for (const objective of objectives) {
    note('relevantPlans', ...objective.relevantPlans)
    note('baseline', objective.baseline)
    note('outcome', objective.outcome)
    note('targets', objective.targets)
    note('funding', objective.funding)
    note('deadline', objective.phase)
    note('progress', ...objective.progress.map(({ text }) => text))
  }
  for (const action of actions) {
    note('deadline', action.deadline.text, ...action.actions.map((part) => part.deadline.text))
    note('owners', ...action.owners.map(({ name }) => name))
    note('status', action.status)
    note('progress', action.progress.text)
  }
  return said
}

/** Behind the last column that usually stands before this one. */
function placeFor(field: ColumnField, columns: readonly PlanColumn[]): number {
  return columns.findLastIndex((column) => order.indexOf(column.field) < order.indexOf(field)) + 1
}
