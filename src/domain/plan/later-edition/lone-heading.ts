import { folded } from '../matching/wording.ts'
import type { Plan, Section } from '../plan.ts'
import { sectionsIn } from '../sections.ts'
import { isBare } from './prints.ts'

/**
 * A later edition printed as one table below one heading, of a plan that is held in several sections: the heading is that of the paper and tells no place, unless
 * it is the very heading of one of them. Taken for a section it would pull the actions of all others into it.
 * @returns the plan without that heading; itself where it has none
 */
export function withoutLoneHeading(read: Plan, held: Plan): Plan {
  const headed = [...sectionsIn(held.sections)].filter((section) => !isBare(section))
  const [only, more] = [...sectionsIn(read.sections)]
  if (headed.length < 2 || !only || more || isBare(only)) return read
  if (headed.some(({ title }) => folded(title) === folded(only.title))) return read
  const words = new Set(textsIn(only))
  const shared = headed.filter((section) => textsIn(section).some((text) => words.has(text)))
  return shared.length < 2 ? read : { ...read, sections: [{ ...only, ref: '', title: '' }] }
}

const textsIn = ({ actions, objectives }: Section): string[] =>
  [...actions, ...objectives.flatMap((objective) => objective.actions)].map(({ text }) => folded(text)).filter(Boolean)
