import { targetsOf } from '../targets.ts'
import type { FindingRule } from './finding-rule.ts'

/** No indicator, no target and no figure in the wording, here or in the objective: nothing by which anyone could tell whether it worked. */
export const noMeasure: FindingRule = {
  id: 'no-measure',
  find: ({ cases }) =>
    cases.some(
      ({ one }) =>
        one.action.measures.length > 0 || (one.objective !== null && one.objective.targets.trim() !== '') || targetsOf(one).length > 0,
    )
      ? null
      : { sentence: 'No measure or target says how anyone could tell whether it has worked.', evidence: '' },
}
