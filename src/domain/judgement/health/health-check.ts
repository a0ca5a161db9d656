import type { Plan } from '../../plan/plan.ts'
import type { Finding } from '../judgement.ts'

/** One thing that makes a plan auditable, and how far it is met. */
export interface HealthCheck {
  readonly id: HealthId
  /** What is asked: `Every action names who is responsible`. */
  readonly name: string
  /** How many actions or objectives it is asked of; 0 where the plan has none of that kind. */
  readonly of: number
  /** How many of them meet it. */
  readonly met: number
  /** What does not meet it, in printed order. */
  readonly unmet: readonly Finding[]
  /** What to do about it, and why it matters, in a sentence. */
  readonly mend: string
}

export type HealthId = 'owners' | 'days' | 'measures' | 'baselines' | 'outcomes' | 'targets-dated' | 'effect-tests'

/** How auditable one plan is, whatever has been done on it. */
export interface PlanHealth {
  readonly plan: Plan
  readonly checks: readonly HealthCheck[]
  /** The checks that are not met, what to mend first at the head. */
  readonly mendFirst: readonly HealthCheck[]
}

/** True where nothing is unmet, also where there was nothing to ask. */
export const isMet = ({ met, of }: Pick<HealthCheck, 'met' | 'of'>): boolean => met >= of

/** `29 of 37`, or `nothing to check`. */
export const sayMet = ({ met, of }: Pick<HealthCheck, 'met' | 'of'>): string => (of === 0 ? 'nothing to check' : `${met} of ${of}`)
