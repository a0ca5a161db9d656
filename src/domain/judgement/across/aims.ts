import type { Day } from '../../calendar/day.ts'
import type { Figure, MeasureMention, Target } from '../../measure/measure.ts'
import { readTarget } from '../../measure/target.ts'
import type { Objective } from '../../plan/plan.ts'
import { wordingTarget } from '../../progress/wording-target.ts'
import { changeIn, figuresOf, mayTellFigure } from '../targets.ts'
import type { Aim, Measured, Promised } from './across-rule.ts'
import { isAboutSpeed, subjectOf } from './subject.ts'

const startsFrom = /\bfrom\s+(\d[\d,]*(?:\.\d+)?)\s?(?:%|per ?cent)?\s+to\b/i

/** What a promise is about, see `subjectOf`. */
export function subjectIn(promised: Promised): readonly string[] {
  promised.read.subject ??= subjectOf(promised.text)
  return promised.read.subject
}

/** The measure that a promise speaks of. */
export function measuredIn(promised: Promised): Measured {
  promised.read.measure ??= measureOf(promised, promised.action?.measures ?? [], subjectIn(promised))
  return promised.read.measure
}

function measureOf(
  { objective, text }: Pick<Promised, 'objective' | 'text'>,
  measures: readonly MeasureMention[],
  words: readonly string[],
): Measured {
  const ownStart = startsFrom.exec(text)?.[1]
  const before = /(\d+(?:\.\d+)?)\s?(?:%|per ?cent)/i.exec(objective?.baseline ?? '')?.[1]
  return {
    codes: measures.flatMap(({ code }) => (code ? [code] : [])),
    words,
    text,
    speed: isAboutSpeed(text),
    start: ownStart ? Number(ownStart.replaceAll(',', '')) : before ? Number(before) : null,
  }
}

/** Every level in per cent that a promise aims at: in its wording, its deadline, and its objective's targets where the title says of what. */
export function aimsOf(promised: Promised): readonly Aim[] {
  promised.read.aims ??= readAims(promised)
  return promised.read.aims
}

function readAims(promised: Promised): Aim[] {
  const { action, objective } = promised
  const aims: Aim[] = []
  // most promises aim at no level, and what they measure is asked of none of these
  const add = (target: Target | null, by: Day | null, of: () => Measured) => {
    if (target && target.unit === '%' && !target.relative && !aims.some((aim) => aim.target.value === target.value && aim.by === by))
      aims.push({ promised, target, by, measure: of() })
  }
  const measure = () => measuredIn(promised)
  if (action) {
    const days = action.deadline.parts.filter((part) => part.kind === 'by')
    for (const part of days) add(part.target, part.day, measure)
    const own = wordingTarget(action.text)
    if (own && !aims.some((aim) => aim.target.value === own.value)) add(own, aims.length > 0 ? null : (days.at(-1)?.day ?? null), measure)
  }
  if (objective?.targets) {
    const { levels, of } = aimOf(objective)
    for (const level of levels) add(level, null, () => of)
  }
  return aims
}

interface AimOfAll {
  readonly levels: readonly Target[]
  readonly of: Measured
}

/** What an objective aims at is asked for by each of its actions. */
const aimsOfAll = new WeakMap<Objective, AimOfAll>()

function aimOf(objective: Objective): AimOfAll {
  const known = aimsOfAll.get(objective)
  if (known) return known
  const levels = objective.targets.split('\n').flatMap((line) => readTarget(line) ?? [])
  const aim = { levels, of: measureOf({ objective, text: objective.title }, [], subjectOf(objective.title)) }
  aimsOfAll.set(objective, aim)
  return aim
}

/** The shares in per cent that are told of a promise. */
export function sharesTold({ judged }: Promised): readonly Figure[] {
  const cases = judged?.cases ?? []
  return cases
    .flatMap(({ one }) => (mayTellFigure(one) ? figuresOf(one) : []))
    .filter((figure) => figure.unit === '%' && changeIn(figure) === undefined)
}

/**
 * Whether two promises speak of one measure: by a code they share; else, where no codes tell them apart, by most of the words of the
 * shorter one, and either no word left over on one side or the same starting figure. One about speed is never one about number.
 */
export function isOneMeasure(one: Measured, other: Measured): boolean {
  if (one.codes.some((code) => other.codes.includes(code))) return true
  if (one.speed !== other.speed || (one.codes.length > 0 && other.codes.length > 0)) return false
  const both = one.words.filter((word) => other.words.includes(word))
  const [few, many] = [Math.min(one.words.length, other.words.length), Math.max(one.words.length, other.words.length)]
  if (both.length < 2 || both.length / few < 0.6) return false
  return (one.start !== null && one.start === other.start) || (both.length === few && (few >= 3 || few === many))
}
