import { quote } from '../say.ts'
import type { FindingRule } from './finding-rule.ts'

/** No day, no first day, no rhythm and no event: nothing is written, only a measure, only "ongoing", or words that name no time. */
export const noDateAtAll: FindingRule = {
  id: 'no-date-at-all',
  find: ({ cases }) => {
    if (cases.some(({ one }) => one.action.deadline.parts.some(({ kind }) => kind !== 'ongoing' && kind !== 'unknown'))) return null
    const text = cases.map(({ one }) => one.action.deadline.text.trim()).find((words) => words !== '') ?? ''
    if (text === '') return { sentence: 'No date is given by which it is to be done.', evidence: '' }
    const why = cases.some(({ one }) => one.action.deadline.parts.some(({ kind }) => kind === 'ongoing'))
      ? 'names no day on which it could be called done or late'
      : 'names no day'
    return { sentence: `The deadline, ${quote(text)}, ${why}.`, evidence: text }
  },
}
