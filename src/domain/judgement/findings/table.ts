import { checkPlannedAfterDeadline } from './check-planned-after-deadline.ts'
import { dateMoved } from './date-moved.ts'
import { dateSlipsInWords } from './date-slips-in-words.ts'
import { declaredBetterThanComputed } from './declared-better-than-computed.ts'
import { figureMissesTarget } from './figure-misses-target.ts'
import type { FindingRule, ObjectiveRule } from './finding-rule.ts'
import { late } from './late.ts'
import { noBaseline } from './no-baseline.ts'
import { noDateAtAll } from './no-date-at-all.ts'
import { noDateOnlyMonitoring } from './no-date-only-monitoring.ts'
import { noMeasure } from './no-measure.ts'
import { noNamedOwner } from './no-named-owner.ts'
import { noOutcome } from './no-outcome.ts'
import { noProgressStated } from './no-progress-stated.ts'
import { oldData } from './old-data.ts'
import { percentageWithoutNumbers } from './percentage-without-numbers.ts'
import { planToldAsProgress } from './plan-told-as-progress.ts'
import { reTestDue } from './re-test-due.ts'
import { sameWordsAsLastTime } from './same-words-as-last-time.ts'
import { statusChallenged } from './status-challenged.ts'
import { targetEasierThanValue } from './target-easier-than-value.ts'
import { targetWithoutADay } from './target-without-a-day.ts'

/** Every rule about an action, in the order in which a reader should meet what they find. A further rule is a file and a line here. */
export const actionRules: readonly FindingRule[] = [
  late,
  declaredBetterThanComputed,
  statusChallenged,
  planToldAsProgress,
  noProgressStated,
  sameWordsAsLastTime,
  dateMoved,
  dateSlipsInWords,
  checkPlannedAfterDeadline,
  figureMissesTarget,
  reTestDue,
  targetEasierThanValue,
  targetWithoutADay,
  percentageWithoutNumbers,
  oldData,
  noDateAtAll,
  noDateOnlyMonitoring,
  noNamedOwner,
  noMeasure,
  noBaseline,
  noOutcome,
]

/** Every rule about an objective. */
export const objectiveRules: readonly ObjectiveRule[] = [percentageWithoutNumbers, targetWithoutADay, noBaseline, noOutcome]
