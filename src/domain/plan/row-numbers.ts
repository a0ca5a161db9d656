import type { DraftPlan } from './drafts.ts'

/** The numbers seen in all tables of a plan so far, and in the section that stood last: a plan may come in thirty thousand tables. */
interface Numbers {
  section: DraftPlan['sections'][number] | undefined
  readonly seen: Set<string>
  readonly known: Set<string>
}
const numbers = new WeakMap<DraftPlan, Numbers>()

/** The numbers of a plan, to be added to; those of its last section are forgotten where another has been opened since. */
export function numbersOf(plan: DraftPlan): Numbers {
  const section = plan.sections.at(-1)
  const held = numbers.get(plan) ?? { section, seen: new Set(), known: new Set() }
  if (held.section !== section) held.seen.clear()
  held.section = section
  numbers.set(plan, held)
  return held
}
