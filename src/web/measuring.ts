import type { Day } from '../domain/calendar/day.ts'
import { type Measures, measuresOf } from '../domain/judgement/measures/measures-of.ts'
import { measuredIn } from '../domain/judgement/measures/told.ts'
import { holdsMoreActions } from '../store/count-actions.ts'
import { getPlan } from '../store/plans.ts'
import type { Door } from './door.ts'
import { keptByPlan } from './kept-by-plan.ts'

/** Every measure of the organisation's plans with all values told up to a day; kept as `keptByPlan` keeps. */
export const measurings = (door: Pick<Door, 'house' | 'viewer'>): ((asAt: Day) => Promise<Measures>) =>
  keptByPlan(door, { history: 'all', of: ({ plan }) => measuredIn(plan), together: (all) => measuresOf([...all]) })

/** Of more actions than this the page of one does not wait until every plan was read for its figures: they are then held beside the measures of its own plan. */
const most = 2_000

/** The measures beside which the figures of one plan are shown, as at a day. */
export type MeasuringBeside = (asAt: Day, planId: string) => Promise<Measures>

/** All measures, or in a large council those of the plan itself. `measuring` gives all of them. */
export function measuringBeside(
  { house: { db }, viewer }: Pick<Door, 'house' | 'viewer'>,
  measuring: (asAt: Day) => Promise<Measures>,
): MeasuringBeside {
  return async (asAt, planId) => {
    if (!(await holdsMoreActions(db, viewer, most))) return measuring(asAt)
    const held = await getPlan(db, viewer, planId, { asAt, history: 'all' })
    return measuresOf(held ? [measuredIn(held.plan)] : [])
  }
}
