import { quote } from '../say.ts'
import type { FindingRule } from './finding-rule.ts'

/** All that the deadline says is how often somebody will look. Nothing can ever be late against it. */
export const noDateOnlyMonitoring: FindingRule = {
  id: 'no-date-only-monitoring',
  find: ({ cases }) => {
    const kinds = cases.flatMap(({ one }) => one.action.deadline.parts.map(({ kind }) => kind))
    if (!kinds.includes('recurring') || kinds.some((kind) => kind !== 'recurring' && kind !== 'ongoing')) return null
    const text = cases.map(({ one }) => one.action.deadline.text.trim()).find((words) => words !== '') ?? ''
    return {
      sentence: `The deadline says only how often somebody will look, ${quote(text)}, and no day by which it is to be done.`,
      evidence: text,
    }
  },
}
