import type { InPlan } from '../matching/match-plans.ts'
import type { Matching } from '../matching/matchable.ts'
import type { Objective, Plan, Section } from '../plan.ts'
import type { Whither } from './kinds-of.ts'
import { isBare, printsOf } from './prints.ts'

/** What an action stands in. */
interface Standing {
  readonly plan: Plan
  readonly sections: readonly Section[]
  readonly objective: Objective | null
}

/** Which of the later edition's plans, sections and objectives is which of those we hold; one that is new has none. */
export type Partners = ReadonlyMap<object, object>

/** The same pairs as a map from what is read to what is held. */
export const partnersIn = (pairs: readonly { readonly held: { readonly it: object }; readonly read: { readonly it: object } }[]) =>
  new Map(pairs.map(({ held, read }) => [read.it, held.it]))

/** For each plan of the later edition the one we hold: in the order in which they were named, where each was; else as they match. */
export function plansPaired(held: readonly Plan[], read: readonly Plan[], matched: Matching<InPlan<Plan>>): Map<Plan, Plan> {
  if (held.length === read.length) return new Map(read.map((plan, i) => [plan, held[i] as Plan]))
  return new Map(matched.pairs.map(({ first, second }) => [second.it, first.it]))
}

/** The place in the later edition as far as it says one: the objective, else the section; undefined below no heading, which says nothing of places. */
export function placePrinted({ objective, sections }: Pick<Standing, 'objective' | 'sections'>): Objective | Section | undefined {
  const section = sections.at(-1)
  return objective ?? (section && !isBare(section) ? section : undefined)
}

/** Whether an action has stayed where it was, as far as the later edition says. */
export function whitherOf(held: Standing, read: Standing, partners: Partners): Whither {
  const ours = partners.get(read.plan)
  if (ours !== undefined && ours !== held.plan) return 'elsewhere'
  const printed = placePrinted(read)
  if (!printed) return 'same place'
  // an edition without objectives speaks of sections only
  const silent = read.objective === null && held.objective !== null && !printsOf(read.plan).objectives
  const inner = silent ? held.sections.at(-1) : (held.objective ?? held.sections.at(-1))
  return partners.get(printed) === inner ? 'same place' : 'moved'
}

/** The same of a section or objective, by the section around it. */
export function whitherOfFrame(held: Omit<Standing, 'objective'>, read: Omit<Standing, 'objective'>, partners: Partners): Whither {
  const ours = partners.get(read.plan)
  if (ours !== undefined && ours !== held.plan) return 'elsewhere'
  const [around, before] = [read.sections.at(-1), held.sections.at(-1)]
  if (around === undefined) return before === undefined || isFlat(read.plan) ? 'same place' : 'moved'
  if (isBare(around)) return 'same place'
  // a new section around it is another place, also for what stood in none
  return before !== undefined && partners.get(around) === before ? 'same place' : 'moved'
}

const isFlat = ({ sections }: Plan): boolean => sections.every((section) => section.sections.length === 0)
