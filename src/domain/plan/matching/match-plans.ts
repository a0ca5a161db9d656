import type { Action, Objective, Plan, Section } from '../plan.ts'
import { matchItems } from './match-items.ts'
import type { Matchable, Matching } from './matchable.ts'

/** An action with everything it stands in. */
export interface InPlan<T> extends Matchable {
  readonly it: T
  readonly plan: Plan
  /** From the outermost; empty for a plan. */
  readonly sections: readonly Section[]
  readonly objective: Objective | null
}

/** What two papers have in common, level by level. */
export interface PlansMatched {
  readonly plans: Matching<InPlan<Plan>>
  readonly sections: Matching<InPlan<Section>>
  readonly objectives: Matching<InPlan<Objective>>
  /** Actions that are no part of another one. */
  readonly actions: Matching<InPlan<Action>>
}

/**
 * Pairs the plans, sections, objectives and actions of two papers: two copies of one paper, or one edition and the next. Wide levels come first and say
 * what the same place is; an action may still have moved. What comes out does not depend on which paper is named first: the other way
 * round gives the same pairs turned round. Never throws.
 */
export function matchPlans(first: readonly Plan[], second: readonly Plan[]): PlansMatched {
  // decided from one end always, so that a tie falls the same way whichever paper is named first
  const turned = keyOf(first) > keyOf(second)
  const matched = turned ? matchInOrder(second, first) : matchInOrder(first, second)
  if (!turned) return matched
  const { plans, sections, objectives, actions } = walk(first)
  return {
    plans: turn(matched.plans, plans),
    sections: turn(matched.sections, sections),
    objectives: turn(matched.objectives, objectives),
    actions: turn(matched.actions, actions),
  }
}

function matchInOrder(first: readonly Plan[], second: readonly Plan[]): PlansMatched {
  const [bare, bareTheirs] = [walk(first), walk(second)]
  // wherever they stand, to begin with: what holds the same actions is then the same place
  const { ours, theirs } = numbered(matchItems(bare.actions, bareTheirs.actions), bare, bareTheirs)
  const places = new Map<object, number>()
  const number = <T extends object>(matching: Matching<InPlan<T>>) => {
    for (const { first, second } of matching.pairs) {
      places.set(first.it, places.size + 1)
      places.set(second.it, places.get(first.it) as number)
    }
    for (const { it } of [...matching.onlyFirst, ...matching.onlySecond]) places.set(it, places.size + 1)
    return matching
  }
  const placed = <T>(items: readonly InPlan<T>[]) =>
    items.map((item) => ({
      ...item,
      place: [item.plan, ...item.sections, item.objective].flatMap((it) => (it === null || it === item.it ? [] : [places.get(it) ?? 0])),
    }))
  const plans = number(matchItems(ours.plans, theirs.plans))
  const sections = number(matchItems(placed(ours.sections), placed(theirs.sections)))
  const objectives = number(matchItems(placed(ours.objectives), placed(theirs.objectives)))
  return { plans, sections, objectives, actions: matchItems(placed(ours.actions), placed(theirs.actions)) }
}

/** What stands around actions, known by the numbers of those inside it. */
function numbered(actions: Matching<InPlan<Action>>, ours: Walked, theirs: Walked): { readonly ours: Walked; readonly theirs: Walked } {
  const numbers = new Map<InPlan<Action>, number>()
  for (const { first, second } of actions.pairs) numbers.set(first, numbers.size).set(second, numbers.size - 1)
  for (const item of [...actions.onlyFirst, ...actions.onlySecond]) numbers.set(item, numbers.size)
  const side = (walked: Walked): Walked => {
    const inside = new Map<object, number[]>()
    for (const item of walked.actions)
      for (const it of [item.plan, ...item.sections, item.objective])
        if (it) inside.set(it, [...(inside.get(it) ?? []), numbers.get(item) ?? 0])
    const known = <T extends object>(items: readonly InPlan<T>[]) =>
      items.map((item) => ({ ...item, within: (inside.get(item.it) ?? []).join(' ') }))
    return { ...walked, plans: known(walked.plans), sections: known(walked.sections), objectives: known(walked.objectives) }
  }
  return { ours: side(ours), theirs: side(theirs) }
}

/** The same turned round, its pairs in the order of what is now the first side. */
function turn<T>({ pairs, onlyFirst, onlySecond, splits }: Matching<InPlan<T>>, order: readonly InPlan<T>[]): Matching<InPlan<T>> {
  const at = new Map(order.map(({ it }, i) => [it, i]))
  return {
    pairs: pairs
      .map((pair) => ({ ...pair, first: pair.second, second: pair.first }))
      .sort((one, other) => (at.get(one.first.it) ?? 0) - (at.get(other.first.it) ?? 0)),
    onlyFirst: onlySecond,
    onlySecond: onlyFirst,
    splits: splits.map((split) => ({ ...split, side: split.side === 'first' ? 'second' : 'first' })),
  }
}

interface Walked {
  readonly plans: InPlan<Plan>[]
  readonly sections: InPlan<Section>[]
  readonly objectives: InPlan<Objective>[]
  readonly actions: InPlan<Action>[]
}

function walk(plans: readonly Plan[]): Walked {
  const found: Walked = { plans: [], sections: [], objectives: [], actions: [] }
  for (const plan of plans) {
    found.plans.push({ plan, sections: [], objective: null, ...plain, it: plan, ref: '', text: plan.title })
    for (const section of plan.sections) walkSection(found, plan, [], section)
  }
  return found
}

const plain = { deadline: '', owners: [], place: [] } as const

function walkSection(found: Walked, plan: Plan, above: readonly Section[], section: Section): void {
  const sections = [...above, section]
  const own = { plan, sections, objective: null, ...plain }
  found.sections.push({ ...own, it: section, ref: section.ref, text: section.title })
  const addAction = (it: Action, objective: Objective | null) =>
    found.actions.push({
      ...{ it, plan, sections, objective, place: [] },
      ref: it.ref,
      text: it.text,
      told: it.progress.text,
      deadline: it.deadline.text,
      owners: it.owners.map(({ name }) => name),
    })
  for (const objective of section.objectives) {
    found.objectives.push({ ...own, it: objective, ref: objective.ref, text: objective.title })
    for (const action of objective.actions) addAction(action, objective)
  }
  for (const action of section.actions) addAction(action, null)
  for (const below of section.sections) walkSection(found, plan, sections, below)
}

/** A paper's promises as one text, to put two papers in an order of their own. */
const keyOf = (plans: readonly Plan[]): string =>
  JSON.stringify(plans, (key, value) => (key === 'anchor' || key === 'anchors' ? undefined : value))
