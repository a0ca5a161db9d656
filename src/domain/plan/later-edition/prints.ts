import type { Action, Objective, Plan, Section } from '../plan.ts'
import { reportsProgress } from '../reports-progress.ts'
import { sectionsIn } from '../sections.ts'

/** The fields of an objective that a paper prints in columns of their own. */
export const objectiveFields = ['baseline', 'outcome', 'targets', 'phase', 'funding', 'crossReference', 'relevantPlans'] as const
export type ObjectiveField = (typeof objectiveFields)[number]

/**
 * What a paper prints at all. Of what it has no column for it says nothing: an edition without dates takes no date away, and one without objectives has
 * ended none of them.
 */
export interface Prints {
  readonly sections: boolean
  readonly objectives: boolean
  readonly deadlines: boolean
  readonly owners: boolean
  readonly measures: boolean
  readonly progress: boolean
  readonly fields: ReadonlySet<ObjectiveField>
}

const known = new WeakMap<Plan, Prints>()

/** What a plan prints, looked through once. */
export function printsOf(plan: Plan): Prints {
  const prints = known.get(plan) ?? lookThrough(plan)
  known.set(plan, prints)
  return prints
}

function lookThrough(plan: Plan): Prints {
  const sections = [...sectionsIn(plan.sections)]
  const objectives = sections.flatMap((section) => section.objectives)
  const actions = sections
    .flatMap((section) => [...section.actions, ...section.objectives.flatMap((one) => one.actions)])
    .flatMap(withParts)
  return {
    sections: sections.some((section) => !isBare(section)),
    objectives: objectives.length > 0,
    deadlines: actions.some(({ deadline }) => deadline.text !== ''),
    owners: actions.some(({ owners }) => owners.length > 0),
    measures: actions.some((action) => measuresOf(action).length > 0),
    progress: reportsProgress(plan),
    fields: new Set(objectiveFields.filter((field) => objectives.some((one) => wordsOf(one, field) !== ''))),
  }
}

const withParts = (action: Action): Action[] => [action, ...action.actions.flatMap(withParts)]

/** A section without a heading: what was read under none. */
export const isBare = ({ ref, title }: Section): boolean => ref === '' && title === ''

/** A field of an objective as one text. */
export function wordsOf(objective: Objective, field: ObjectiveField): string {
  const value = objective[field]
  return typeof value === 'string' ? value : value.join('; ')
}

/** The measures that are promised, by code or name; those told in a progress text are figures, not promises. */
export const measuresOf = ({ measures }: Action): string[] =>
  [...new Set(measures.filter(({ from }) => from !== 'progress').map(({ code, label, text }) => code ?? (label || text)))].sort()
