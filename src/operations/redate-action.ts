import type { Viewer } from '../domain/access.ts'
import { readDeadline } from '../domain/plan/deadline.ts'
import { type ChangeInput, changePromise } from './change-promise.ts'
import { done, type House, type Outcome } from './outcome.ts'
import { wordsGiven } from './words-given.ts'

/**
 * Moves the date of an action, in any words a plan would use ("31 March 2005", "Q3", "85% by Sept 2004"). The words are kept as given with what
 * they mean; measures named among them join those the action has. Refusals as `changePromise`, and `invalid` without a deadline.
 */
export function redateAction(
  house: House,
  viewer: Viewer,
  input: ChangeInput & { readonly deadline: string },
): Promise<Outcome<undefined>> {
  return changePromise(house, viewer, input, 're-date an action', ({ action, plan }, day) => {
    const words = wordsGiven(input.deadline, 'deadline', 'the new date')
    if (!words.ok) return words
    const { deadline, measures } = readDeadline(words.value, { period: plan.period, paperDay: day })
    const known = new Set(action.measures.map(({ code, label }) => `${code} ${label}`))
    const joined = [...action.measures, ...measures.filter(({ code, label }) => !known.has(`${code} ${label}`))]
    return done({
      kind: 're-dated',
      field: 'deadline',
      from: action.deadline.text,
      to: deadline.text,
      value: { deadline, measures: joined },
    })
  })
}
