import type { FindingRule, ObjectiveRule } from './finding-rule.ts'

/**
 * Nobody wrote down what should be different afterwards. Said of the objective where there is one, once, because there it can be mended for
 * all its actions; said of each action that hangs on no objective, because then nothing above it could say so either and each needs its own
 * answer. An objective that only points elsewhere, without an action, has its outcome there.
 */
export const noOutcome: FindingRule & ObjectiveRule = {
  id: 'no-outcome',
  find: ({ cases }) =>
    cases.some(({ one }) => one.objective !== null)
      ? null
      : { sentence: 'It belongs to no objective, and nothing says what should be different when it is done.', evidence: '' },
  findIn: (objective) =>
    objective.outcome.trim() !== '' || (objective.crossReference !== '' && objective.actions.length === 0)
      ? null
      : { sentence: 'No outcome is written: nothing says what should be different when its actions are done.', evidence: objective.title },
}
