import type { Progress } from '../plan/told.ts'

/** The id of the rule that decided a deed, without the words it saw. */
export function ruleOf(progress: Pick<Progress, 'rule'>): string {
  const colon = progress.rule.indexOf(':')
  return colon < 0 ? progress.rule : progress.rule.slice(0, colon)
}

/** The words that the rule saw; `''` where it saw none. */
export function wordsOfRule(progress: Pick<Progress, 'rule'>): string {
  const colon = progress.rule.indexOf(':')
  return colon < 0 ? '' : progress.rule.slice(colon + 1).trim()
}

const plans: ReadonlySet<string> = new Set(['plan-told', 'step-ahead', 'promise-to-do', 'condition'])
const preparations: ReadonlySet<string> = new Set(['plan-told', 'talks', 'step-on-the-way'])

/** All that is told is a plan or a next step: "Plans in place for this", "Report to Cabinet in July". */
export const tellsOnlyPlan = (progress: Progress): boolean =>
  plans.has(ruleOf(progress)) && (progress.deed === 'underway' || progress.deed === 'not-stated')

/** Something happened, and only to prepare: talks held, a plan drawn up, money found. */
export const tellsOnlyPreparation = (progress: Progress): boolean => progress.deed === 'underway' && preparations.has(ruleOf(progress))

/** Words that no rule understood. */
export const isUnclear = (progress: Progress): boolean => progress.deed === 'not-stated' && ruleOf(progress) === 'unclear'

/** Says outright that it is not done, or not begun. */
export const deniesDeed = (progress: Progress): boolean => ruleOf(progress) === 'not-done' || ruleOf(progress) === 'not-begun'

/** Waits for somebody else, or for something to happen first. */
export const isWaiting = (progress: Progress): boolean => ruleOf(progress) === 'awaiting'
