import type { Figure, Target } from '../measure/measure.ts'
import { readTarget } from '../measure/target.ts'
import { clauses } from '../progress/clauses.ts'
import { mayCount, readFigures, readStated } from '../progress/figures.ts'
import { mayBeMissingIn } from '../progress/missing.ts'
import { remembering } from '../progress/remembering.ts'
import { isAbout } from '../progress/short-of.ts'
import { contentStems, share } from '../progress/stems.ts'
import { isToldDone } from '../progress/told-done.ts'
import { wordingTarget } from '../progress/wording-target.ts'
import type { AimedAt, ByPart, Case } from './case.ts'
import { answerTo } from './measures/answer-to.ts'
import { ownKeys } from './measures/named.ts'

type Judged = Pick<Case, 'action' | 'objective' | 'told' | 'said' | 'byStatusWord' | 'asAt' | 'read'>

/** The dated parts that are over and unmet: no stated figure reaches the part's target, and nothing tells that its own thing is done. */
export function unmetParts(one: Judged): ByPart[] {
  const { parts } = one.action.deadline
  const over: ByPart[] = []
  for (const part of parts) if (part.kind === 'by' && part.day < one.asAt) over.push(part)
  if (over.length === 0) return over
  const days = parts.filter(({ kind }) => kind === 'by').length
  const runs = one.told.deed === 'recurring-running' && parts.some((part) => part.kind === 'ongoing' || part.kind === 'recurring')
  return over.filter((part) => {
    // The wording's own aim belongs to the only date there is.
    const aim = part.target ? { target: part.target, byFigureAlone: true } : days === 1 ? targetsOf(one)[0] : undefined
    const reached = aim?.byFigureAlone ? reaching(one, aim.target) : null
    // What runs, as was to go on, is met unless it runs short of its figure.
    if (reached || (runs && reached === null)) return false
    return !(part.label !== '' && parts.length > 1 && isToldDone(one.told.text, part.label))
  })
}

/** Every dated target, the wording's own for a single day without one; and where there is none, the aims that bear no day. */
export function targetsOf(one: Judged): readonly AimedAt[] {
  one.read.targets ??= aimedAt(one)
  return one.read.targets
}

function aimedAt(one: Judged): AimedAt[] {
  const days = one.action.deadline.parts.filter((part) => part.kind === 'by')
  const dated = days.flatMap((part) => (part.target ? [{ target: part.target, by: part.day, byFigureAlone: true }] : []))
  if (dated.length > 0) return dated
  const own = wordingTarget(one.action.text)
  if (own) return [{ target: own, by: days.at(-1)?.day ?? null, byFigureAlone: own.unit === '%' }]
  const shared = one.objective?.targets ? targetOfAll(one.objective.targets, '') : null
  return shared ? [{ target: shared, by: null, byFigureAlone: false }] : []
}

/** The targets of an objective stand over all its actions. */
const targetOfAll = remembering(readTarget, 500)

/** Whether any figure may be told, before anything is read. */
export function mayTellFigure(one: Judged): boolean {
  one.read.mayTellFigure ??= !one.byStatusWord && mayCount(one.told.text)
  return one.read.mayTellFigure
}

/** The figures told of an action, without those that a person said are values of something else, or of nothing. */
export function figuresOf(one: Judged): readonly Figure[] {
  one.read.figures ??= standingFigures(one)
  return one.read.figures
}

function standingFigures({ action, objective, told, said }: Judged): readonly Figure[] {
  const answers = action.figures ?? []
  const update = answers.length > 0 ? action.updates?.findLast(({ day, text }) => day === said && text === told.text) : undefined
  if (!update) return readFigures(told.text, { paperDay: said })
  const own = new Set(ownKeys(action, objective))
  return readStated(told.text, { paperDay: said }).flatMap((stated) => {
    const answer = answerTo(answers, update.id, stated)
    if (stated.kind !== 'figure') return []
    if (!answer) return [stated.figure]
    return answer.measure !== null && own.has(answer.measure) ? [{ ...stated.figure, answered: true as const }] : []
  })
}

/**
 * The stated figure that speaks of a target: the same unit, the same thing, the latest; null where none does. A number that may count what is not
 * there ("Four flats cannot be let") speaks of none until a person has said that it does.
 */
export function figureFor(one: Judged, target: Target): Figure | null {
  one.read.spoken ??= []
  for (const before of one.read.spoken) if (before.target === target) return before.figure
  const figure = latestFor(one, target)
  one.read.spoken.push({ target, figure })
  return figure
}

function latestFor(one: Judged, target: Target): Figure | null {
  let best: Figure | null = null
  const mayBeMissing = mayBeMissingIn(one.told.text)
  for (const figure of figuresOf(one)) {
    if (!speaksOf(one, figure, target) || (!figure.answered && mayBeMissing(figure))) continue
    if (best === null || (figure.asAt ?? '9999') >= (best.asAt ?? '9999')) best = figure
  }
  return best
}

/** Whether the stated figure reaches the target; null where no figure speaks of it. */
export function reaching(one: Judged, target: Target): boolean | null {
  const figure = figureFor(one, target)
  if (!figure) return null
  return target.direction === 'down' && !target.relative ? figure.value <= target.value : figure.value >= target.value
}

/** Which way a figure that tells a change goes ("up by 12%"); undefined for one that tells a level. */
export const changeIn = ({ of }: Figure): string | undefined => /^(increase|reduction)\b/.exec(of)?.[1]

function speaksOf(one: Judged, figure: Figure, target: Target): boolean {
  if (figure.unit !== target.unit) return false
  const change = changeIn(figure)
  if (target.relative) return change === (target.direction === 'down' ? 'reduction' : 'increase')
  if (change) return false
  if (figure.answered) return true
  const of = contentStems(figure.of)
  if (figure.unit === 'count') return share(of, contentStems(target.of === '' ? one.action.text : target.of))
  const promise = contentStems(`${one.action.text} ${target.of} ${one.objective?.title ?? ''} ${one.objective?.targets ?? ''}`)
  if (of.length === 0) return isAbout(figure, clauses(one.told.text).find((clause) => clause.includes(figure.text)) ?? '', promise)
  return of.filter((stem) => promise.includes(stem)).length * 2 >= of.length
}
