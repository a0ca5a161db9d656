import type { Day } from '../domain/calendar/day.ts'
import { readDeadline } from '../domain/plan/deadline.ts'
import type { Action, Objective } from '../domain/plan/plan.ts'
import type { ChangedValue } from '../store/as-changed.ts'
import { namesGiven } from './names-given.ts'
import { done, type Outcome, refuse } from './outcome.ts'
import { longestUpdate, wordsGiven, wordsIfAny } from './words-given.ts'

/** A field as it was read and as it should have been. */
export interface MendedField {
  readonly from: string
  readonly to: string
  readonly value?: ChangedValue
}

interface Paper {
  readonly period: string
  readonly paperDay: Day
}

/** Fields of an action that can have been misread, and how each is read again. */
export function mendedAction(action: Action, field: string, value: string, paper: Paper): Outcome<MendedField> {
  switch (field) {
    case 'text':
      return simple(action.text, wordsGiven(value, 'value', 'the wording'))
    case 'ref':
      return simple(action.ref, wordsIfAny(value, 'value', 100))
    case 'progress':
      return simple(action.progress.text, wordsIfAny(value, 'value', longestUpdate))
    case 'status': {
      const words = wordsIfAny(value, 'value', 200)
      if (!words.ok) return words
      return done({ from: action.status ?? '', to: words.value, value: { status: words.value || null } })
    }
    case 'deadline': {
      const words = wordsIfAny(value, 'value')
      if (!words.ok) return words
      const read = readDeadline(words.value, { ...paper, wording: action.text })
      const others = action.measures.filter((measure) => measure.from !== 'deadline')
      return done({
        from: action.deadline.text,
        to: words.value,
        value: { deadline: read.deadline, measures: [...read.measures, ...others] },
      })
    }
    case 'owners': {
      const names = namesGiven(value.split(/[\n;]/), 'value')
      if (!names.ok) return names
      return done({ from: action.owners.map(({ name }) => name).join('; '), to: names.value.join('; '), value: { owners: names.value } })
    }
    default:
      return unknownField(field, 'text, ref, deadline, owners, progress or status')
  }
}

const objectiveTexts = ['title', 'ref', 'baseline', 'outcome', 'targets', 'phase', 'funding', 'crossReference'] as const

/** Fields of an objective that can have been misread. */
export function mendedObjective(objective: Objective, field: string, value: string): Outcome<MendedField> {
  const words = wordsIfAny(value, 'value', longestUpdate)
  if (!words.ok) return words
  if (field === 'relevantPlans') {
    const relevantPlans = words.value.split('\n').filter(Boolean)
    return done({ from: objective.relevantPlans.join('\n'), to: words.value, value: { relevantPlans } })
  }
  if (field === 'progress') return simple(objective.progress.map(({ text }) => text).join('\n'), words)
  const known = objectiveTexts.find((name) => name === field)
  return known ? simple(objective[known], words) : unknownField(field, `${objectiveTexts.join(', ')}, relevantPlans or progress`)
}

function simple(from: string, to: Outcome<string>): Outcome<MendedField> {
  return to.ok ? done({ from, to: to.value }) : to
}

function unknownField(field: string, known: string) {
  return refuse('invalid', `Nothing was changed, because no field is called “${field}”: name ${known}.`, 'field')
}
