import type { Day } from '../../calendar/day.ts'
import { alternativesIn, codeKey } from '../../measure/code-key.ts'
import { findCodes } from '../../measure/frameworks.ts'
import type { FigureAnswer, MeasureSource } from '../../measure/kept-measure.ts'
import type { MeasureUnit } from '../../measure/measure.ts'
import type { Action, Objective, Plan } from '../../plan/plan.ts'
import { sectionsIn } from '../../plan/sections.ts'
import { readStated, type Stated } from '../../progress/figures.ts'
import { remembering } from '../../progress/remembering.ts'
import { contentStems } from '../../progress/stems.ts'
import { changeIn } from '../targets.ts'
import { answerTo } from './answer-to.ts'
import { type NamedMeasure, namedInAction, namedInObjective } from './named.ts'
import { stemsOf } from './phrase.ts'

/** A figure as it was told, with what its promise names, before anybody knows which measure it belongs to. */
export interface ToldFigure {
  readonly source: MeasureSource
  readonly update: string | null
  readonly said: Day | ''
  readonly by: string
  readonly stated: Stated
  /** The words of what the figure says it is of, and those of them by which a measure is known. */
  readonly of: readonly string[]
  readonly things: readonly string[]
  /** What stands in its sentence as a code, and what may be one where a plan names it. */
  readonly codes: readonly CodeBeside[]
  /** The measures its own promise names. */
  readonly own: readonly NamedMeasure[]
  /** What a person said it is; absent where nobody did. */
  readonly answer?: FigureAnswer
}

/** A code in a sentence; `sure` where its framework is known. */
export interface CodeBeside {
  readonly code: string
  readonly key: string
  readonly start: number
  readonly end: number
  readonly sure: boolean
}

/** All that one plan says of measures: so little that many plans' can be kept, and put together again when one of them changes. */
export interface MeasuredPlan {
  readonly named: readonly NamedMeasure[]
  readonly told: readonly ToldFigure[]
  /** The changes told ("up by 12%") of promises that aim at a change in the same unit. */
  readonly changes: readonly ToldFigure[]
  /** Codes it prints together as names of one measure. */
  readonly alternatives: readonly (readonly [string, string])[]
}

interface Said {
  readonly id: string | null
  readonly day: Day | ''
  readonly by: string
  readonly text: string
}

/**
 * Takes out of a plan what it names to be measured and every figure told of it. Words that an update only repeats from the one before it state
 * nothing new, and are passed over. Changes ("up by 12%") are no levels, and are kept apart where a change is promised.
 * @param plan with all its updates where a series is wanted; without any (a mere reading) its progress counts, said on `said`
 */
export function measuredIn(plan: Plan, said: Day | '' = ''): MeasuredPlan {
  const named: NamedMeasure[] = []
  const told: ToldFigure[] = []
  const changes: ToldFigure[] = []
  const alternatives: (readonly [string, string])[] = []
  const inPlan = { id: plan.id ?? null, title: plan.title }
  const addTexts = (texts: readonly string[]) => {
    for (const text of texts) alternatives.push(...alternativesIn(text))
  }
  const addTold = (all: readonly Said[], source: MeasureSource, own: readonly NamedMeasure[], answers: readonly FigureAnswer[] = []) => {
    let before = ''
    for (const { id, day, by, text } of all) {
      if (text === before) continue
      before = text
      addTexts([text])
      const asChange = changesIn(text, day).filter(({ figure }) => aimsAtChange(own, figure.unit).length > 0)
      for (const stated of [...levelsIn(text, day), ...asChange]) {
        const answer = id === null ? undefined : answerTo(answers, id, stated)
        const of = contentStems(stated.figure.of).filter((stem) => !/[%£]/.test(stem))
        const words = { of, things: stemsOf(stated.figure.of), codes: codesIn(stated.clause, '') }
        const to = changeIn(stated.figure) === undefined ? told : changes
        to.push({ source, update: id, said: day, by, stated, ...words, own, ...(answer ? { answer } : {}) })
      }
    }
  }
  const addAction = (action: Action, within: string, inherited: readonly NamedMeasure[]) => {
    const ref = [within, action.ref].filter(Boolean).join(' ')
    const source: MeasureSource = { plan: inPlan, of: 'action', id: action.id ?? null, ref, words: action.text }
    const names = namedInAction(action, source)
    const own = names.length > 0 ? names : inherited
    named.push(...names)
    addTexts([action.deadline.text, action.text])
    for (const part of action.actions) addAction(part, ref, own)
    addTold(saidOf(action, said), source, own, action.figures)
  }
  for (const section of sectionsIn(plan.sections)) {
    for (const action of section.actions) addAction(action, '', [])
    for (const objective of section.objectives) {
      const { id = null, ref, title, targets, baseline, outcome } = objective
      const source: MeasureSource = { plan: inPlan, of: 'objective', id, ref, words: title }
      const own = namedInObjective(objective, source)
      named.push(...own)
      addTexts([title, targets, baseline, outcome])
      for (const action of objective.actions) addAction(action, ref, own)
      addTold(saidBelow(objective, said), source, own, objective.figures)
    }
  }
  return { named, told, changes, alternatives }
}

const local = /(?<![\w£])[A-Z]{1,6}[\s/-]?\d{1,4}(?:\.\d{1,3})*[a-z]?(?![\w%])/g

/** The codes of a sentence: those of the frameworks, and what looks like one: nothing but a plan that names it tells that from a place or a form. */
/** A sentence of many figures is asked for its codes by each of them. */
const codesIn = remembering(readCodes, 500)

function readCodes(clause: string): readonly CodeBeside[] {
  const found = findCodes(clause).flatMap(({ code, start, end }) =>
    code === null ? [] : [{ code, key: codeKey(code), start, end, sure: true }],
  )
  for (const { 0: code, index } of clause.matchAll(local))
    if (!found.some(({ start, end }) => index < end && index + code.length > start))
      found.push({ code, key: codeKey(code), start: index, end: index + code.length, sure: false })
  return found.sort((a, b) => a.start - b.start)
}

const changesIn = (text: string, day: Day | ''): Stated[] =>
  readStated(text, { paperDay: day }).filter(({ figure }) => changeIn(figure) !== undefined)

/** Those of some measures that are to change by so much in a unit. */
export const aimsAtChange = (own: readonly NamedMeasure[], unit: MeasureUnit): NamedMeasure[] =>
  own.filter(({ targets }) => targets.some((target) => target.relative && target.unit === unit))

/** The levels that a text states. Two numbers beside the percentage they come to are told once. */
function levelsIn(text: string, day: Day | ''): Stated[] {
  const all = readStated(text, { paperDay: day }).filter(({ figure }) => changeIn(figure) === undefined)
  const isOfShare = ({ kind, behind }: Stated) =>
    kind === 'numbers' &&
    all.some((one) => one.figure.unit === '%' && one.behind?.part === behind?.part && one.behind?.whole === behind?.whole)
  return all.filter((one) => !isOfShare(one))
}

function saidOf({ updates, history, progress }: Action, said: Day | ''): Said[] {
  if (updates && updates.length > 0) return updates.map(({ id, day, by, text }) => ({ id, day, by, text }))
  if (history && history.length > 0) return history.map(({ day, text }) => ({ id: null, day, by: '', text }))
  return progress.text === '' ? [] : [{ id: null, day: said, by: '', text: progress.text }]
}

function saidBelow({ updates, progress }: Objective, said: Day | ''): Said[] {
  if (updates && updates.length > 0) return updates.map(({ id, day, by, text }) => ({ id, day, by, text }))
  return progress.map(({ text }) => ({ id: null, day: said, by: '', text }))
}
