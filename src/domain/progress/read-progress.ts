import type { Action, Objective, Plan, Section } from '../plan/plan.ts'
import type { Reading } from '../plan/reading.ts'
import type { Progress } from '../plan/told.ts'
import { readDeed } from './deed.ts'

/** Reads out of every progress text of a reading what it reports, and returns the reading with the deeds and the rules that told them. */
export function readProgress(reading: Reading): Reading {
  return { ...reading, plans: reading.plans.map(planWithDeeds) }
}

function planWithDeeds(plan: Plan): Plan {
  return { ...plan, sections: plan.sections.map(sectionWithDeeds) }
}

function sectionWithDeeds(section: Section): Section {
  return {
    ...section,
    objectives: section.objectives.map(objectiveWithDeeds),
    actions: section.actions.map(actionWithDeed),
    sections: section.sections.map(sectionWithDeeds),
  }
}

function objectiveWithDeeds(objective: Objective): Objective {
  const promise = { text: objective.title, deadline: { text: '', parts: [] } }
  return {
    ...objective,
    progress: objective.progress.map(({ text, ...line }) => ({ ...line, ...readDeed(text, promise) })),
    actions: objective.actions.map(actionWithDeed),
  }
}

function actionWithDeed(action: Action): Action {
  const { history } = action
  return {
    ...action,
    progress: toldByDay(action) ?? readDeed(action.progress.text, action),
    ...(history ? { history: history.map((told) => ({ ...told, ...readDeed(told.text, action) })) } : {}),
    actions: action.actions.map(actionWithDeed),
  }
}

/** A day in a column of its own for when things were done says so, whatever the words beside it are. */
function toldByDay({ completed, progress }: Action): Progress | null {
  if (!completed?.day) return null
  return { text: progress.text, deed: 'done', rule: `date-completed: ${completed.text}` }
}
