import { findMoments } from '../../calendar/find-moments.ts'
import { readTarget } from '../../measure/target.ts'
import { wordingTarget } from '../../progress/wording-target.ts'
import { quote } from '../say.ts'
import { type FindingRule, firstOf, type ObjectiveRule } from './finding-rule.ts'

/**
 * A figure is aimed at and no day says when it is to be reached. An interim step with a day does not date the aim behind it. An event outside
 * the plan stands for a day; a rhythm of monitoring or "ongoing" does not.
 */
export const targetWithoutADay: FindingRule & ObjectiveRule = {
  id: 'target-without-a-day',
  find: (judged) =>
    firstOf(judged, ({ action }) => {
      const { parts } = action.deadline
      const aim = wordingTarget(action.text)
      if (!aim || !/\d/.test(aim.text) || parts.some(({ kind }) => kind === 'when')) return null
      const dated = parts.filter((part) => part.kind === 'by')
      const steps = dated.flatMap(({ target }) => (target && target.unit === aim.unit && target.relative === aim.relative ? [target] : []))
      if (dated.length > 0 && (aim.unit !== '%' || steps.length === 0 || steps.some(({ value }) => value === aim.value))) return null
      const [step] = steps
      const sentence = step
        ? `The aim, ${aim.text}, has no day; only the step ${step.text} has one.`
        : `The aim, ${aim.text}, has no day by which it is to be reached.`
      return { sentence, evidence: action.text }
    }),
  findIn: ({ targets }) => {
    for (const line of targets.split('\n')) {
      const aim = readTarget(line) ?? wordingTarget(line)
      if (aim && !/\b(?:19|20)\d\d\b/.test(line) && findMoments(line, { paperDay: '' }).length === 0)
        return { sentence: `The target ${quote(line)} names no day by which it is to be reached.`, evidence: line }
    }
    return null
  },
}
