import { checkPlannedAfterDeadline } from './check-planned-after-deadline.ts'
import { dateSlipsInWords } from './date-slips-in-words.ts'
import { figureMissesTarget } from './figure-misses-target.ts'
import type { FindingRule, ObjectiveRule } from './finding-rule.ts'
import { late } from './late.ts'
import { noDateAtAll } from './no-date-at-all.ts'
import { noDateOnlyMonitoring } from './no-date-only-monitoring.ts'
import { noNamedOwner } from './no-named-owner.ts'
import { noOutcome } from './no-outcome.ts'
import { noProgressStated } from './no-progress-stated.ts'
import { planToldAsProgress } from './plan-told-as-progress.ts'

/** Every rule about an action, in the order in which a reader should meet what they find. A further rule is a file and a line here. */
export const actionRules: readonly FindingRule[] = [
  late,
  planToldAsProgress,
  noProgressStated,
  dateSlipsInWords,
  checkPlannedAfterDeadline,
  figureMissesTarget,
  noDateAtAll,
  noDateOnlyMonitoring,
  noNamedOwner,
  noOutcome,
]

/** Every rule about an objective. */
export const objectiveRules: readonly ObjectiveRule[] = [noOutcome]
