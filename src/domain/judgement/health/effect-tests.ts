import type { Case } from '../case.ts'
import type { Finding } from '../judgement.ts'
import { targetsOf } from '../targets.ts'

const looksAgain =
  /\b(?:evaluat\w*|review\w*|re-?test\w*|follow[- ]?up|audit\w*|survey\w*|measur\w*|impact|spot checks?|dip[- ]?sampl\w*|feedback)\b/iu

/**
 * Whether an action says how anyone will find out that it has had its effect: a target, a measure, or words that name somebody looking again (an
 * evaluation, a survey, a review). A deadline that comes back is not enough: it says how often somebody reports and not what is looked for.
 */
export function hasEffectTest(one: Case): boolean {
  const { action, objective } = one
  if (action.measures.length > 0 || targetsOf(one).length > 0) return true
  return looksAgain.test(action.text) || (objective !== null && (objective.targets.trim() !== '' || looksAgain.test(objective.outcome)))
}

/** The finding of the check, not of the judgement: it belongs to the plan's health alone. */
export const noEffectTest = (about: Finding['about'], evidence: string): Finding => ({
  rule: 'no-effect-test',
  sentence: 'Nothing says how anyone will find out whether it has had its effect.',
  evidence,
  about,
})
