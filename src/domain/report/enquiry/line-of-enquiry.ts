import type { About, Finding } from '../../judgement/judgement.ts'
import type { Action } from '../../plan/plan.ts'

/** A question that a member of the panel could read out, with what makes it worth asking. */
export interface LineOfEnquiry {
  /** The rule of the findings it rests on, or `effect-not-shown` where it rests on a status. */
  readonly rule: string
  /** The title of the plan it is about; `''` where it is about the paper itself. */
  readonly plan: string
  /** One sentence that ends in a question mark, and says enough to be understood when it is heard. */
  readonly question: string
  /** Why it is asked: the facts, in a sentence or two. */
  readonly reason: string
  /** Everything it speaks of, most telling first: each a place to link to. */
  readonly about: readonly About[]
  /** How much it weighs beside others; of no meaning by itself. */
  readonly weight: number
}

/** Findings of one rule in one plan, on their way to one question. */
export interface Matter {
  readonly plan: string
  readonly findings: readonly Finding[]
  /** How many actions the plan has in all. */
  readonly of: number
  /** How the plan is spoken of: `Appendix B`, or its title in quotation marks. */
  readonly planName: string
  /** The place of a finding in words: `A 1.2 action 3`. */
  readonly placeOf: (about: About) => string
  /** The action a finding speaks of; undefined where it speaks of an objective or the whole paper. */
  readonly actionOf: (about: About) => Action | undefined
}

/** How the findings of one rule become a question. */
export interface Asking {
  readonly rule: string
  /** How much it weighs beside the others, 1 to 10: a promise broken or contradicted before one unanswered, and that before one that nobody could check. */
  readonly gravity: number
  readonly ask: (matter: Matter) => string
}
