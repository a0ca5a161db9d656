import type { Measures } from '../../../domain/judgement/measures/measures-of.ts'
import { ownKeys } from '../../../domain/judgement/measures/named.ts'
import type { FigureAnswer, FigureDoubt, Measure, Value } from '../../../domain/measure/kept-measure.ts'
import { nameOf } from '../../../domain/measure/measure-name.ts'
import type { Action, Objective } from '../../../domain/plan/plan.ts'
import { mayCount } from '../../../domain/progress/figures.ts'

/** What is known of the measures of one promise, and of every figure told of it. */
export interface FiguresOf {
  /** The measures that it names. */
  readonly named: readonly Measure[]
  readonly values: readonly { readonly value: Value; readonly measure: Measure }[]
  readonly doubts: readonly FigureDoubt[]
  /** Figures that a person said are no value of any measure. */
  readonly none: readonly FigureAnswer[]
  /** The measures that a figure can be said to be a value of, its own first, then those of its plan. */
  readonly choices: readonly { readonly value: string; readonly text: string }[]
}

/** More than these are not offered in a list: who looks for another names its measure in the plan. */
const mostChoices = 80

/** Whether there is anything to show, before all measures are read for it. */
export function mayHaveFigures({ of, action, objective }: Promise): boolean {
  const told = (of === 'action' ? action : objective)?.updates ?? []
  return ownKeys(action, objective).length > 0 || told.some(({ text }) => mayCount(text))
}

interface Promise {
  readonly of: 'action' | 'objective'
  readonly id: string
  readonly planId: string
  readonly action: Action | null
  readonly objective: Objective | null
}

/** Picks out of all measures what belongs to one promise. */
export function figuresOf(measures: Measures, promise: Promise): FiguresOf {
  const { of, id, planId, action, objective } = promise
  const isHere = (source: { of: string; id: string | null }) => source.of === of && source.id === id
  const own = ownKeys(action, objective)
  const named = [...new Set(own.flatMap((key) => measures.byKey(key) ?? []))]
  const values = measures.all.flatMap((measure) => measure.values.flatMap((value) => (isHere(value.source) ? [{ value, measure }] : [])))
  const doubts = measures.doubts.filter(({ source }) => isHere(source))
  const near = doubts.flatMap((doubt) => doubt.near.flatMap((key) => measures.byKey(key) ?? []))
  const ofPlan = measures.all.filter(({ namedIn }) => namedIn.some(({ plan }) => plan.id === planId))
  const choices = [...new Set([...named, ...near, ...ofPlan])].slice(0, mostChoices).map((measure) => ({
    // the key that the promise itself uses, so that judging it knows its own measure again
    value: own.find((key) => measure.keys.includes(key)) ?? measure.key,
    text: [measure.codes.join(' = '), measure.phrase].filter(Boolean).join(' – ') || nameOf(measure),
  }))
  return { named, values, doubts, none: standingNone((of === 'action' ? action : objective)?.figures ?? []), choices }
}

/** Those whose latest answer says so. */
function standingNone(answers: readonly FigureAnswer[]): FigureAnswer[] {
  const last = new Map(answers.map((answer) => [`${answer.update} ${answer.nth} ${answer.mark}`, answer]))
  return [...last.values()].filter(({ measure }) => measure === null)
}
