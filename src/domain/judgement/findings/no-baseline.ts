import { wordingTarget } from '../../progress/wording-target.ts'
import { targetsOf } from '../targets.ts'
import type { FindingRule, ObjectiveRule } from './finding-rule.ts'

const startsFrom = /\bfrom\s+£?\d/i

/**
 * Nobody wrote down where it started from, so that nobody can say how far it has come. Asked of an objective, and of an action on none that
 * aims at a percentage or names a measure.
 */
export const noBaseline: FindingRule & ObjectiveRule = {
  id: 'no-baseline',
  find: ({ cases }) => {
    const bare = cases.find(
      ({ one }) =>
        one.objective === null &&
        !startsFrom.test(one.action.text) &&
        (one.action.measures.length > 0 ||
          targetsOf(one).some(({ target }) => target.relative || (target.unit === '%' && /\d/.test(target.text)))),
    )
    if (!bare) return null
    const { action } = bare.one
    const what = action.measures[0]?.text ?? wordingTarget(action.text)?.text ?? action.deadline.text
    return { sentence: 'It is to be measured, and no starting position is written against which that could be done.', evidence: what }
  },
  findIn: (objective) =>
    objective.baseline.trim() !== '' || (objective.crossReference !== '' && objective.actions.length === 0)
      ? null
      : { sentence: 'No starting position is written, so nobody can say how far it has come.', evidence: objective.title },
}
