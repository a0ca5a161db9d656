import type { Day } from '../domain/calendar/day.ts'
import { type Measures, measuresOf } from '../domain/judgement/measures/measures-of.ts'
import { measuredIn } from '../domain/judgement/measures/told.ts'
import type { Door } from './door.ts'
import { keptByPlan } from './kept-by-plan.ts'

/** Every measure of the organisation's plans with all values told up to a day; kept as `keptByPlan` keeps. */
export const measurings = (door: Pick<Door, 'house' | 'viewer'>): ((asAt: Day) => Promise<Measures>) =>
  keptByPlan(door, { history: 'all', of: ({ plan }) => measuredIn(plan), together: (all) => measuresOf([...all]) })
