import type { Case } from '../case.ts'
import type { Reason, Status } from '../judgement.ts'

export interface Ruling {
  readonly status: Status
  /** At least one; the first is the one to read where there is room for one. */
  readonly reasons: readonly Reason[]
}

/** One status: its ruling where it fits the case, else null. */
export type Rule = (one: Case) => Ruling | null
