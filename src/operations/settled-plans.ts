import type { Action, Objective, Plan, Section } from '../domain/plan/plan.ts'
import { readDeed } from '../domain/progress/deed.ts'
import type { HeldPaper } from '../store/papers.ts'
import { doubtedField } from './doubted-field.ts'
import { mendedAction } from './mended-field.ts'
import { done, type Outcome } from './outcome.ts'

/** The plans of a draft with what was settled of its doubts put in: what a person said the paper says of an action stands for what was read. */
export function settledPlans({ reading, settled, day }: HeldPaper): Outcome<Plan[]> {
  const said = new Map<Action | Objective, Action>()
  for (const [place, doubt] of reading.doubts.entries()) {
    const value = settled[place]?.value
    const found = value === undefined ? undefined : doubtedField(reading, doubt)
    if (value === undefined || !found || !('text' in found.of)) continue
    const before = said.get(found.of) ?? found.of
    const period = reading.plans.find((plan) => plan.sections.some((section) => holds(section, found.of)))?.period ?? ''
    const mended = mendedAction(before, found.field, value, { period, paperDay: day })
    if (!mended.ok) return mended
    said.set(found.of, withField(before, found.field, mended.value))
  }
  return done(
    said.size === 0
      ? [...reading.plans]
      : reading.plans.map((plan) => ({ ...plan, sections: plan.sections.map((one) => within(one, said)) })),
  )
}

function withField(action: Action, field: string, { to, value }: { readonly to: string; readonly value?: object }): Action {
  if (field === 'progress') return { ...action, progress: readDeed(to, action) }
  if (field === 'owners')
    return {
      ...action,
      owners: to
        .split('; ')
        .filter(Boolean)
        .map((name) => ({ name })),
    }
  return { ...action, ...(value ?? { [field]: to }) }
}

type Said = ReadonlyMap<Action | Objective, Action>

function within(section: Section, said: Said): Section {
  const action = (one: Action): Action => ({ ...(said.get(one) ?? one), actions: one.actions.map(action) })
  return {
    ...section,
    actions: section.actions.map(action),
    objectives: section.objectives.map((objective) => ({ ...objective, actions: objective.actions.map(action) })),
    sections: section.sections.map((below) => within(below, said)),
  }
}

function holds(section: Section, it: Action | Objective): boolean {
  const has = (action: Action): boolean => action === it || action.actions.some(has)
  return (
    section.actions.some(has) ||
    section.objectives.some(({ actions }) => actions.some(has)) ||
    section.sections.some((below) => holds(below, it))
  )
}
