import type { Day } from '../../calendar/day.ts'
import type { Figure, Target } from '../../measure/measure.ts'
import { readTarget } from '../../measure/target.ts'
import { wordingTarget } from '../../progress/wording-target.ts'
import { changeIn, figuresOf, mayTellFigure } from '../targets.ts'
import type { Promised } from './across-rule.ts'
import { isAboutSpeed, subjectOf } from './subject.ts'

/** A level that something is to reach, and what is known of the measure behind it. */
export interface Aim {
  readonly promised: Promised
  readonly target: Target
  readonly by: Day | null
  readonly measure: Measured
}

/** How a measure can be known again elsewhere: by its code, by its words, by where it started. */
export interface Measured {
  readonly codes: readonly string[]
  readonly words: readonly string[]
  readonly text: string
  readonly speed: boolean
  readonly start: number | null
}

const startsFrom = /\bfrom\s+(\d[\d,]*(?:\.\d+)?)\s?(?:%|per ?cent)?\s+to\b/i

/** The measure that a promise speaks of; `keyOf` gives what a code stands for. */
export function measuredIn({ action, objective, text }: Promised, keyOf: (code: string) => string): Measured {
  const ownStart = startsFrom.exec(text)?.[1]
  const before = /(\d+(?:\.\d+)?)\s?(?:%|per ?cent)/i.exec(objective?.baseline ?? '')?.[1]
  return {
    codes: (action?.measures ?? []).flatMap(({ code }) => (code ? [keyOf(code)] : [])),
    words: subjectOf(text),
    text,
    speed: isAboutSpeed(text),
    start: ownStart ? Number(ownStart.replaceAll(',', '')) : before ? Number(before) : null,
  }
}

/** Every level in per cent that a promise aims at: in its wording, its deadline, and its objective's targets where the title says of what. */
export function aimsOf(promised: Promised, keyOf: (code: string) => string): Aim[] {
  const { action, objective } = promised
  const measure = measuredIn(promised, keyOf)
  const aims: Aim[] = []
  const add = (target: Target | null, by: Day | null, of: Measured) => {
    if (target && target.unit === '%' && !target.relative && !aims.some((aim) => aim.target.value === target.value && aim.by === by))
      aims.push({ promised, target, by, measure: of })
  }
  if (action) {
    const days = action.deadline.parts.filter((part) => part.kind === 'by')
    for (const part of days) add(part.target, part.day, measure)
    const own = wordingTarget(action.text)
    if (own && !aims.some((aim) => aim.target.value === own.value)) add(own, aims.length > 0 ? null : (days.at(-1)?.day ?? null), measure)
  }
  if (objective?.targets) {
    const of = measuredIn({ ...promised, action: null, text: objective.title }, keyOf)
    for (const line of objective.targets.split('\n')) add(readTarget(line), null, of)
  }
  return aims
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
