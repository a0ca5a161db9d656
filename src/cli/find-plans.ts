import type { Plan } from '../domain/plan/plan.ts'

/** Titles are compared without regard to letter case and runs of white space: papers print them in capitals and broken over lines. */
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim().toLocaleLowerCase('en-GB')

/**
 * The plans that a person means: each name is a plan's id, its whole title, or a part of the title that only one plan has. No name: all of them.
 * Keeps the order of `plans`; says in one sentence which name means nothing or too much.
 */
export function findPlans<P extends { readonly plan: Plan }>(
  plans: readonly P[],
  names: readonly string[],
): { readonly ok: true; readonly plans: readonly P[] } | { readonly ok: false; readonly sentence: string } {
  if (names.length === 0) return { ok: true, plans }
  const meant = new Set<P>()
  for (const name of names) {
    const exact = plans.filter(({ plan }) => plan.id === name || folded(plan.title) === folded(name))
    const found = exact.length > 0 ? exact : plans.filter(({ plan }) => folded(plan.title).includes(folded(name)))
    const [only] = found
    if (!only) return { ok: false, sentence: `No plan is called "${name}"${listed(plans)}` }
    if (found.length > 1) return { ok: false, sentence: `"${name}" could mean ${found.length} plans: use an id${listed(found)}` }
    meant.add(only)
  }
  return { ok: true, plans: plans.filter((each) => meant.has(each)) }
}

function listed(plans: readonly { readonly plan: Plan }[]): string {
  if (plans.length === 0) return ': there are none yet. Bring one in with "milepost import".'
  const some = plans.slice(0, 8).map(({ plan }) => `${plan.id ?? ''} (${plan.title.replace(/\s+/g, ' ')})`)
  return `. There ${plans.length === 1 ? 'is' : 'are'} ${some.join('; ')}${plans.length > some.length ? ` and ${plans.length - some.length} more` : ''}.`
}
