import { sayOverdue } from '../statuses/late.ts'
import { type FindingRule, firstOf } from './finding-rule.ts'

/** The status, as a finding. */
export const late: FindingRule = {
  id: 'late',
  find: (judged) =>
    firstOf(judged, (one, status) => {
      const [part] = one.overdue
      return status === 'late' && part ? { sentence: sayOverdue(one, part), evidence: part.text } : null
    }),
}
