import type { Case } from '../case.ts'
import type { ReasonRule } from '../explained/reasons.ts'
import type { Reason, Status } from '../judgement.ts'

/** A reason by one of the rules there are. */
export interface RuledReason extends Reason {
  readonly rule: ReasonRule
}

export interface Ruling {
  readonly status: Status
  /** At least one; the first is the one to read where there is room for one. */
  readonly reasons: readonly RuledReason[]
}

/** One status: its ruling where it fits the case, else null. */
export type Rule = (one: Case) => Ruling | null
