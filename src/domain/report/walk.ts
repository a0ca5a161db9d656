import type { JudgedAction, Judgement } from '../judgement/judgement.ts'
import type { Action, Objective, Plan, Section } from '../plan/plan.ts'
import { sectionsIn } from '../plan/sections.ts'

/** An action with everything it stands in. */
export interface PlacedAction {
  readonly plan: Plan
  readonly section: Section
  readonly objective: Objective | null
  readonly action: Action
}

/** Every action of a plan that is no part of another one, in the order in which a report prints them. */
export function* actionsOf(plan: Plan): Generator<PlacedAction> {
  for (const section of sectionsOf(plan)) {
    for (const action of section.actions) yield { plan, section, objective: null, action }
    for (const objective of section.objectives) for (const action of objective.actions) yield { plan, section, objective, action }
  }
}

/** Every section of a plan, each before the sections inside it. */
export const sectionsOf = ({ sections }: { readonly sections: readonly Section[] }): Generator<Section> => sectionsIn(sections)

/** What was judged of each action. */
export type JudgedOf = (action: Action) => JudgedAction | undefined

/**
 * Finds the judgement of each action: by its id once the plan is adopted, else by plan, objective and number. Printed numbers repeat, so among
 * equals they are taken in printed order, as a judge meets them.
 */
export function judgedIn(plans: readonly Plan[], judgement: Judgement): JudgedOf {
  const byId = new Map<string, JudgedAction>()
  const byPlace = new Map<string, JudgedAction[]>()
  for (const judged of judgement.actions) {
    if (judged.id) byId.set(judged.id, judged)
    const key = JSON.stringify([judged.plan, judged.objective, judged.ref])
    const equals = byPlace.get(key)
    if (equals) equals.push(judged)
    else byPlace.set(key, [judged])
  }
  const found = new Map<Action, JudgedAction | undefined>()
  for (const plan of plans) {
    for (const { action, objective } of actionsOf(plan)) {
      const held = action.id ? byId.get(action.id) : undefined
      found.set(action, held ?? byPlace.get(JSON.stringify([plan.title, objective?.ref ?? null, action.ref]))?.shift())
    }
  }
  return (action) => found.get(action)
}
