import type { Day } from '../../calendar/day.ts'
import type { FrontSheet } from '../../document/front-sheet.ts'
import type { Target } from '../../measure/measure.ts'
import type { Action, Objective, Plan } from '../../plan/plan.ts'
import type { FindingRuleId } from '../explained/findings.ts'
import type { Found, Judged } from '../findings/finding-rule.ts'
import type { About } from '../judgement.ts'
import type { JudgementSettings } from '../settings.ts'

/** One promise among all: an action with how it was judged, or an objective that has no action and only points elsewhere. */
export interface Promised {
  readonly about: About
  readonly plan: Plan
  readonly objective: Objective | null
  readonly action: Action | null
  /** Its own words; an objective's title. */
  readonly text: string
  /** What is told of it. */
  readonly told: string
  readonly judged: Judged | null
  /** What several rules read out of its words, each read once. */
  readonly read: { subject?: readonly string[]; measure?: Measured; aims?: readonly Aim[] }
}

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

/** Everything that is judged together. */
export interface Whole {
  readonly asAt: Day
  readonly plans: readonly Plan[]
  readonly promises: readonly Promised[]
  /** Of the paper that is judged; null where plans are judged without one. */
  readonly frontSheet: FrontSheet | null
  readonly settings: JudgementSettings
}

/** What a rule found in more than one place: told about the first, with the others beside it. */
export interface FoundAcross extends Found {
  readonly about: About
  readonly also?: readonly About[]
}

/** A rule that needs more than one promise, or the whole paper, to see anything. */
export interface AcrossRule {
  readonly id: FindingRuleId
  readonly findAmong: (whole: Whole) => readonly FoundAcross[]
}

/** The plan of a promise by its title; `unnamed` where it has none. */
export const sayPlan = ({ plan }: Promised, unnamed = 'another plan'): string => plan.title || unnamed

/** The same with the numbers by which the promise is found there: `Service plan 2.4`. */
export function sayPlace(promised: Promised, unnamed?: string): string {
  const ref = [promised.objective?.ref, promised.about.ref].filter(Boolean).join(' ')
  return `${sayPlan(promised, unnamed)}${ref ? ` ${ref}` : ''}`
}
