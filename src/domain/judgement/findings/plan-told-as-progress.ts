import { namesOnlyPast } from '../../progress/ahead.ts'
import { ruleOf, tellsOnlyPlan } from '../../progress/kinds.ts'
import { quote, sayWhen } from '../say.ts'
import { type FindingRule, firstOf } from './finding-rule.ts'

/** Past its day, and what is told is a plan to do it or its next step. Before its day a plan is in order, and a month up to the day it was said is none. */
export const planToldAsProgress: FindingRule = {
  id: 'plan-told-as-progress',
  find: (judged) =>
    firstOf(judged, (one, { status }) => {
      const [part] = one.overdue
      if (status !== 'late' || !part || one.byStatusWord || !tellsOnlyPlan(one.told)) return null
      if (ruleOf(one.told) === 'step-ahead' && namesOnlyPast(one.told.text, one.said)) return null
      return {
        sentence: `It was due by ${sayWhen(part.day, one.asAt)}, and what is told is still a plan: ${quote(one.told.text)}.`,
        evidence: one.told.text,
      }
    }),
}
