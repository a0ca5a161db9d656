import { quote } from '../say.ts'
import type { FindingRule } from './finding-rule.ts'

/** All that the deadline says is how often somebody will look. Nothing can ever be late against it. */
export const noDateOnlyMonitoring: FindingRule = {
  id: 'no-date-only-monitoring',
  find: ({ cases }) => {
    let recurs = false
    for (const { one } of cases) {
      for (const { kind } of one.action.deadline.parts) {
        if (kind === 'recurring') recurs = true
        else if (kind !== 'ongoing') return null
      }
    }
    if (!recurs) return null
    const text = cases.map(({ one }) => one.action.deadline.text.trim()).find((words) => words !== '') ?? ''
    return {
      sentence: `The deadline says only how often somebody will look, ${quote(text)}, and no day by which it is to be done.`,
      evidence: text,
    }
  },
}
