import { sayDay } from '../../calendar/say.ts'
import { aheadOf, lastDay } from '../case.ts'
import { quote } from '../say.ts'
import { sayNamed } from './date-slips-in-words.ts'
import { type FindingRule, firstOf } from './finding-rule.ts'

/** Somebody will look, but only when the deadline is over; no earlier check is named. */
export const checkPlannedAfterDeadline: FindingRule = {
  id: 'check-planned-after-deadline',
  find: (judged) =>
    firstOf(judged, (one) => {
      const last = lastDay(one.action.deadline)
      if (last === null || one.told.deed === 'done' || one.byStatusWord) return null
      const checks = aheadOf(one).filter(({ kind }) => kind === 'check')
      const [check] = checks
      if (!check || checks.some(({ first }) => first <= last)) return null
      return {
        sentence: `It is due by ${sayDay(last)}, and the check is planned for ${sayNamed(check)}: ${quote(check.text)}.`,
        evidence: check.text,
      }
    }),
}
