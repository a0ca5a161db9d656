import type { HeldPaper } from '../store/papers.ts'

/**
 * The plans that a paper was applied to as a later edition, by the place of each in the paper; empty for one that was adopted with plans of its own.
 * It is kept beside what was decided of its doubts: `edition-0` is the plan that its first plan is an edition of.
 */
export function editionsIn(settled: HeldPaper['settled']): string[] {
  return Object.entries(settled)
    .filter(([key]) => key.startsWith('edition-'))
    .sort(([one], [other]) => Number(one.slice(8)) - Number(other.slice(8)))
    .flatMap(([, { value }]) => (value === undefined ? [] : [value]))
}

/** The same to be kept. */
export const editionsOf = (planIds: readonly string[]): HeldPaper['settled'] =>
  Object.fromEntries(planIds.map((value, i) => [`edition-${i}`, { value }]))
