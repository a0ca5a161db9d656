import { folded } from '../matching/wording.ts'
import type { Plan } from '../plan.ts'
import { sectionsIn } from '../sections.ts'
import { isBare } from './prints.ts'

/**
 * A later edition printed as one table below one heading, of a plan that is held in several sections: the heading is that of the paper and tells no place, unless
 * it is the very heading of one of them. Taken for a section it would pull every action into it.
 * @returns the plan without that heading; itself where it has none
 */
export function withoutLoneHeading(read: Plan, held: Plan): Plan {
  const headed = [...sectionsIn(held.sections)].filter((section) => !isBare(section))
  const [only, more] = [...sectionsIn(read.sections)]
  if (headed.length < 2 || !only || more || isBare(only)) return read
  if (headed.some(({ title }) => folded(title) === folded(only.title))) return read
  return { ...read, sections: [{ ...only, ref: '', title: '' }] }
}
