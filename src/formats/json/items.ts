import { z } from 'zod'
import type { Action, Objective, Plan, Section } from '../../domain/plan/plan.ts'

const value = z.string().min(1).nullable()

/** The published shape of a flat list of actions: every value a text, or null where the paper says nothing. */
export const items = z.array(
  z.object({
    plan: value,
    section: value,
    objective: value,
    ref: value,
    action: value,
    deadline: value,
    owner: value,
    progress: value,
    status: value,
  }),
)

export type Item = z.infer<typeof items>[number]

/** Takes a reading, or anything with plans, and returns one item for each action that is no part of another, in printed order. */
export function itemsOf({ plans }: { readonly plans: readonly Plan[] }): Item[] {
  return plans.flatMap((plan) => plan.sections.flatMap((section) => inSection(plan, section)))
}

function inSection(plan: Plan, section: Section): Item[] {
  return [
    ...section.actions.map((action) => itemOf(plan, section, null, action)),
    ...section.objectives.flatMap((objective) => objective.actions.map((action) => itemOf(plan, section, objective, action))),
    ...section.sections.flatMap((inner) => inSection(plan, inner)),
  ]
}

function itemOf(plan: Plan, section: Section, objective: Objective | null, action: Action): Item {
  return {
    plan: plan.title || null,
    section: section.title || null,
    objective: objective?.title || null,
    ref: action.ref || null,
    action: wording(action) || null,
    deadline: action.deadline.text || null,
    owner: action.owners.map(({ name }) => name).join(', ') || null,
    progress: action.progress.text || null,
    status: action.status || null,
  }
}

/** The action's own words, then each part on a line behind its bullet. */
function wording({ text, actions }: Action): string {
  return [text, ...actions.map((part) => `• ${wording(part)}`)].filter(Boolean).join('\n')
}
