import type { Action, Objective, Section } from '../domain/plan/plan.ts'
import type { Doubt, Reading } from '../domain/plan/reading.ts'

/** The field of an action or objective that a doubt speaks of. */
export interface DoubtedField {
  readonly of: Action | Objective
  readonly field: string
}

/** What a doubt calls a field, at the end of what it is about. */
const called: Readonly<Record<string, string>> = {
  wording: 'text',
  deadline: 'deadline',
  owners: 'owners',
  owner: 'owners',
  progress: 'progress',
  answer: 'progress',
  title: 'title',
}

/**
 * Finds the one field that stands where the doubt's words stand. Undefined where the place is shared by several, or by none: then it takes a
 * person to say which of them is meant.
 */
export function doubtedField(reading: Reading, doubt: Doubt): DoubtedField | undefined {
  const word = doubt.about.split(',').at(-1)?.trim().toLowerCase() ?? ''
  const field = Object.hasOwn(called, word) ? called[word] : undefined
  const fields = reading.plans.flatMap((plan) => plan.sections.flatMap(itemsWithin)).flatMap((of) => fieldsAt(of, doubt.anchor, field))
  return fields.length === 1 ? fields[0] : undefined
}

function fieldsAt(of: Action | Objective, anchor: string, field: string | undefined): DoubtedField[] {
  const here = Object.entries(of.anchors).filter(([name, place]) => place === anchor && name !== 'ref' && name !== 'measures')
  if (field !== undefined) {
    if (!(field === 'title' ? 'title' in of : field === 'progress' || 'text' in of)) return []
    // a deadline taken from the wording has no place of its own: the action's stands for it
    return here.some(([name]) => name === field) || (of.anchors[field] === undefined && of.anchor === anchor) ? [{ of, field }] : []
  }
  return here.map(([name]) => ({ of, field: name }))
}

function itemsWithin(section: Section): (Action | Objective)[] {
  const below = section.objectives.flatMap((objective) => [objective, ...objective.actions.flatMap(partsWithin)])
  return [...below, ...section.actions.flatMap(partsWithin), ...section.sections.flatMap(itemsWithin)]
}

function partsWithin(action: Action): Action[] {
  return [action, ...action.actions.flatMap(partsWithin)]
}
