import { sayWhen } from '../say.ts'
import type { FindingRule } from './finding-rule.ts'

/** A finished action was to be looked at again by a day, that day is over, and nothing shows what came of it: done is not the same as better. */
export const reTestDue: FindingRule = {
  id: 're-test-due',
  find: ({ status, cases, voices }) => {
    const asAt = cases[0]?.one.asAt ?? ''
    const test = voices?.retest
    if (status !== 'done, effect not yet shown' || !test || test.day >= asAt) return null
    return { sentence: `Its effect was to be tested by ${sayWhen(test.day, asAt)}, and nothing shows it.`, evidence: test.reason }
  },
}
