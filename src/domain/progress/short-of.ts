import type { Figure, Target } from '../measure/measure.ts'
import type { Deadline } from '../plan/plan.ts'
import { clauses } from './clauses.ts'
import { mayCount, readFigures } from './figures.ts'
import { contentStems, share } from './stems.ts'
import { wordingTarget } from './wording-target.ts'
import { month, season, words } from './words.ts'

/** Figures that a promise names, and every word it is made of. */
export interface Goals {
  readonly targets: readonly Target[]
  readonly stems: readonly string[]
}

/** In front of a share that is a name and nothing to reach: "the 40% discount". */
const named = /\b(?:the|a|an|this|that|our|its|their|existing|current)\s+$/i

/**
 * The figures to be reached that a promise names itself, in its deadline and in its wording. "All" is no figure here: what was told of a part of all is
 * for `partial.ts`.
 */
export function goalsOf(promise: { readonly text: string; readonly deadline: Deadline }): Goals {
  const targets = promise.deadline.parts.flatMap((part) => (part.kind === 'by' && part.target ? [part.target] : []))
  const own = wordingTarget(promise.text)
  if (own && /\d/.test(own.text) && !isName(own, promise.text)) targets.push(own)
  return { targets, stems: targets.length === 0 ? none : contentStems(promise.text) }
}

const none: readonly string[] = []

function isName(target: Target, text: string): boolean {
  return !target.relative && target.unit === '%' && target.of === '' && named.test(text.slice(0, Math.max(0, text.indexOf(target.text))))
}

/**
 * The words of a text that state less than the promise names: "40% answered in time" for "Raise to 95% the share of letters answered in time". Only a
 * figure of the same unit about the same thing is held against it; of several told of one thing the last speaks. A promised range is reached at its
 * nearer end, a told one counts by its worse end.
 * @returns the words as written, or null where no figure is short
 */
export function shortOf(text: string, goals: Goals): string | null {
  if (goals.targets.length === 0 || !mayCount(text)) return null
  for (const target of goals.targets) {
    const stated = statedFor(text, target, goals.stems)
    if (stated && !reaches(stated, target)) return stated.text
  }
  return null
}

/** Whether a text states a figure that reaches one the promise names, and none that is short. */
export function reachesGoal(text: string, goals: Goals): boolean {
  return shortOf(text, goals) === null && goals.targets.some((target) => statedFor(text, target, goals.stems) !== null)
}

const range = /(?<![\d.,])(\d+(?:\.\d+)?)\s?%?\s?(?:[-–]|\bto\b)\s?(\d+(?:\.\d+)?)\s?(%|per ?cent)/gi
const betweenTwo = /\bbetween (\d+(?:\.\d+)?)\s?%? and (\d+(?:\.\d+)?)\s?(%|per ?cent)/gi
const fromTo = /\bfrom\s*$/i

function statedFor(text: string, target: Target, promise: readonly string[]): Figure | null {
  const worse = (low: string, high: string) => (target.direction === 'down' && !target.relative ? high : low)
  let stated: Figure | null = null
  for (const clause of clauses(text)) {
    const plain = clause
      .replace(range, (all, low: string, high: string, sign: string, at: number) =>
        fromTo.test(clause.slice(0, at)) ? all : `${worse(low, high)}${sign}`,
      )
      .replace(betweenTwo, (_, low: string, high: string, sign: string) => `${worse(low, high)}${sign}`)
    for (const figure of readFigures(plain, { paperDay: '' })) if (speaksOf(figure, plain, target, promise)) stated = figure
  }
  return stated
}

const changed = /^(increase|reduction)\b/

/** The same unit, a change against a change and a level against a level, and told of what the promise is about. */
function speaksOf(figure: Figure, clause: string, target: Target, promise: readonly string[]): boolean {
  if (figure.unit !== target.unit || target.unit === 'ratio') return false
  if (changed.test(figure.of) !== target.relative) return false
  const wanted = target.of === '' ? promise : [...promise, ...contentStems(target.of)]
  const of = target.relative ? [] : contentStems(figure.of)
  if (figure.unit === 'count') return share(of, target.of === '' ? wanted : contentStems(target.of))
  if (of.length > 0) return of.filter((stem) => wanted.includes(stem)).length * 2 >= of.length
  return isAbout(figure, clause, wanted)
}

/** Whether a figure without a thing of its own is about the promise: "40% answered in time" bears its thing behind it, "Currently 40%" none. */
export const isAbout = (figure: Figure, clause: string, wanted: readonly string[]): boolean =>
  isAboutPromise(clause.replace(figure.text, ' '), wanted)

/** Whether the words beside a figure name something that the promise names, or nothing at all. */
export function isAboutPromise(besides: string, wanted: readonly string[]): boolean {
  const rest = contentStems(besides.replace(leading, ' ')).filter((stem) => !/^[\d£%]/.test(stem))
  return rest.length === 0 || share(rest, wanted)
}

/** Words round a figure that name no thing. */
const leading = new RegExp(
  words`
  currently | now | latest | figures? | at present | as (?:at|of) .* | so far | to date | achieved | reached | completed? | done | about | around
  nearly | almost | just | over | only | is | stands? at | target (?:met|achieved|reached) | up | down | increased? | reduced | risen | fallen | by
  from | to | ${month} | ${season} | quarter | year | month | term | q[1-4] | last | this | \d{1,4}
`.source,
  'gi',
)

function reaches(figure: Figure, target: Target): boolean {
  const change = changed.exec(figure.of)?.[1]
  if (target.relative) return change === (target.direction === 'down' ? 'reduction' : 'increase') && figure.value >= target.value
  return target.direction === 'down' ? figure.value <= target.value : figure.value >= target.value
}
