import type { Day } from '../../calendar/day.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Judgement } from '../judgement.ts'

/** Plans as they stood on a day, and what was judged of them then. A kept report is such a moment too. */
export interface Moment {
  readonly asAt: Day
  /** The number of the kept report, where it is one. */
  readonly report: number | null
  readonly plans: readonly Plan[]
  /** Of these plans, in their order. */
  readonly judgement: Judgement
}
