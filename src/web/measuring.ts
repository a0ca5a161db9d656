import type { Day } from '../domain/calendar/day.ts'
import { type Measures, measuresOf } from '../domain/judgement/measures/measures-of.ts'
import { measuredIn } from '../domain/judgement/measures/told.ts'
import { getPlan } from '../store/plans.ts'
import type { Door } from './door.ts'
import { keptByPlan } from './kept-by-plan.ts'
import { isLargeCouncil } from './large-council.ts'

/** Every measure of the organisation's plans with all values told up to a day; kept as `keptByPlan` keeps. */
export const measurings = (door: Pick<Door, 'house' | 'viewer'>): ((asAt: Day) => Promise<Measures>) =>
  keptByPlan(door, { history: 'all', of: ({ plan }) => measuredIn(plan), together: (all) => measuresOf([...all]) })

/** The measures beside which the figures of one plan are shown, as at a day. */
export type MeasuringBeside = (asAt: Day, planId: string) => Promise<Measures>

/** All measures, or in a large council those of the plan itself. `measuring` gives all of them. */
export function measuringBeside(door: Pick<Door, 'house' | 'viewer'>, measuring: (asAt: Day) => Promise<Measures>): MeasuringBeside {
  return async (asAt, planId) => {
    if (!(await isLargeCouncil(door))) return measuring(asAt)
    const held = await getPlan(door.house.db, door.viewer, planId, { asAt, history: 'all' })
    return measuresOf(held ? [measuredIn(held.plan)] : [])
  }
}
