import type { AboutDifference } from '../judgement/changes/comparison.ts'
import type { About } from '../judgement/judgement.ts'
import type { Plan } from '../plan/plan.ts'

/** The letter of the n-th appendix, from 0: A … Z, AA, AB … */
export function appendixLetter(n: number): string {
  return n < 26 ? String.fromCharCode(65 + n) : appendixLetter(Math.floor(n / 26) - 1) + appendixLetter(n % 26)
}

/** Where something stands in a report: "A 1.2 action 3" under an objective, "B 13.9" on a section, "A 1.2" for an objective itself. */
export type PlaceOf = (about: Pick<About, 'plan' | 'objective' | 'ref'>) => string

/**
 * Says places by the appendix in which each plan is printed. A plan that is no appendix of this report is named by its title.
 */
export function placesIn(plans: readonly Plan[]): PlaceOf {
  const letters = new Map<string, string>()
  plans.forEach((plan, i) => {
    if (!letters.has(plan.title)) letters.set(plan.title, appendixLetter(i))
  })
  return ({ plan, objective, ref }) => {
    const action = ref ? (objective ? `action ${ref}` : ref) : ''
    return [letters.get(plan) ?? plan, objective ?? '', action].filter(Boolean).join(' ')
  }
}

/** Where that stands which a difference is about: a part within its action, a section by that word; a plan for what is about a whole one. */
export function placeOfDifference(about: AboutDifference | null, plan: string, placeOf: PlaceOf): string {
  if (about === null) return placeOf({ plan, objective: null, ref: null })
  const { of, objective, ref, part } = about
  if (of === 'objective') return placeOf({ plan, objective: ref || null, ref: null })
  const own = of === 'section' ? `section ${ref}`.trim() : `${ref}${part === null ? '' : ` part ${part}`}`
  return placeOf({ plan, objective: objective || null, ref: own })
}
