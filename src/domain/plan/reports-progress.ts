import type { Action, Plan, Section } from './plan.ts'

/** Whether the paper has a column for progress, or tells any: then its silence about an action is part of what it says. */
export function reportsProgress(plan: Plan): boolean {
  if (plan.columns?.some(({ field }) => field === 'progress')) return true
  const told = (action: Action): boolean => action.progress.text !== '' || action.actions.some(told)
  const within = (section: Section): boolean =>
    section.actions.some(told) ||
    section.objectives.some((objective) => objective.progress.length > 0 || objective.actions.some(told)) ||
    section.sections.some(within)
  return plan.sections.some(within)
}
