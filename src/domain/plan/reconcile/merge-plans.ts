import type { PlansMatched } from '../matching/match-plans.ts'
import type { Action, Objective, Plan, Section } from '../plan.ts'
import { other, type Which } from './choose.ts'
import type { Merging } from './decide.ts'
import { firstWords } from './entries.ts'
import { anchorsOf, mergeAction, picker } from './merge-action.ts'
import { interleave } from './merge-lists.ts'
import { mergeObjective } from './merge-objective.ts'
import { type Partners, partnersOf } from './partners.ts'

interface At {
  readonly m: Merging
  /** The copy that gives the order and the structure. */
  readonly base: Which
  readonly partners: Partners
}

/** Some things of one copy: in one that only this copy has (`quiet`), they are told with it. */
interface Own<T> {
  readonly items: readonly T[]
  readonly isBase: boolean
  readonly quiet: boolean
}

/**
 * The plans of two copies as one list. The sounder copy gives the order and the structure; what only the other has stands where it stands there. Actions whose
 * pairing is not sure are put together with a doubt.
 */
export function mergePlans(m: Merging, first: readonly Plan[], second: readonly Plan[], matched: PlansMatched): Plan[] {
  const at: At = { m, base: m.sounder, partners: partnersOf(matched) }
  for (const [{ text, anchor }, heading] of at.partners.elsewhere)
    m.tell(
      `“${firstWords(text)}” looked like an action in one copy; the other has it as the heading “${firstWords(heading)}”.`,
      anchor,
      text,
    )
  for (const [one, two] of at.partners.byPlace) {
    const { text, anchors, anchor } = one.text === '' ? two : one
    const lost = one.text === '' ? 'first' : 'second'
    const why = `The ${lost} copy has lost the wording here; its other fields were taken for this action’s because they stand between the same neighbours.`
    m.doubt({ anchor: anchors['text'] ?? anchor, about: `${m.labelOf(other(lost), one.text === '' ? two : one)}, wording`, text, why })
  }
  for (const { first, second, sure, why } of matched.actions.pairs) {
    if (sure) continue
    const told = `It is not certain that both copies mean the same action by “${first.text}” and “${second.text}”. ${why}`
    m.doubt({
      anchor: first.it.anchors['text'] ?? first.it.anchor,
      about: `${m.labelOf('first', first.it)}, wording`,
      text: first.text,
      why: told,
    })
  }
  return both(at, first, second, mergePlan, (plan, isBase) => {
    const sections = sectionsOf(at, { items: plan.sections, isBase, quiet: true })
    return plan.sections.length > 0 && sections.length === 0 ? [] : [{ ...plan, sections }]
  })
}

/**
 * Two lists as one: those of the base, each with its partner wherever that stands, and those of the other copy that have none. `only` keeps one that has no
 * partner; none where nothing of it is left.
 */
function both<T extends Plan | Section | Objective | Action>(
  at: At,
  first: readonly T[],
  second: readonly T[],
  merge: (at: At, first: T, second: T) => T,
  only: (item: T, isBase: boolean) => T[],
): T[] {
  const [ours, theirs] = at.base === 'first' ? [first, second] : [second, first]
  const mine = new Set(ours)
  return interleave(ours, theirs, at.partners.of).flatMap((item) => one(at, item, mine.has(item), false, merge, only))
}

function one<T extends Plan | Section | Objective | Action>(
  at: At,
  item: T,
  isBase: boolean,
  quiet: boolean,
  merge: (at: At, first: T, second: T) => T,
  only: (item: T, isBase: boolean) => T[],
): T[] {
  const partner = at.partners.of(item)
  const which = isBase ? at.base : other(at.base)
  // what has a partner stands where the base has it, and is not said twice
  if (partner) return isBase ? [which === 'first' ? merge(at, item, partner) : merge(at, partner, item)] : []
  const kept = only(item, isBase)
  if (kept.length > 0 && !quiet) tellAlone(at, item, which)
  return kept
}

function tellAlone({ m }: At, item: Plan | Section | Objective | Action, which: Which): void {
  const what = 'title' in item ? item.title : item.text
  const label = m.labelOf(which, item)
  const words = what !== '' && !label.includes(firstWords(what)) ? `, “${firstWords(what)}”,` : ''
  m.tell(`${label}${words} stands only in the ${which} copy.`, 'anchor' in item ? item.anchor : '')
}

function mergePlan(at: At, first: Plan, second: Plan): Plan {
  const pick = picker(at.m, first, second)
  const [title, kind, period] = [pick('title', 'title'), pick('kind', 'title'), pick('period', 'fact')]
  const columns = at.base === 'first' ? (first.columns ?? second.columns) : (second.columns ?? first.columns)
  const anchors = anchorsOf(first, second, (field) => (field === 'kind' ? kind : field === 'period' ? period : title))
  return {
    title: title.title,
    kind: kind.kind,
    period: period.period,
    sections: both(at, first.sections, second.sections, mergeSection, (section, isBase) => onlySection(at, section, isBase)),
    ...(columns ? { columns } : {}),
    ...(first.anchors || second.anchors ? { anchors } : {}),
  }
}

function mergeSection(at: At, first: Section, second: Section): Section {
  const pick = picker(at.m, first, second)
  const [ref, title] = [pick('ref', 'fact'), pick('title', 'title')]
  return {
    ref: ref.ref,
    title: title.title,
    objectives: both(at, first.objectives, second.objectives, mergeWithActions, (objective, isBase) =>
      onlyObjective(at, objective, isBase),
    ),
    actions: both(at, first.actions, second.actions, withoutPlace(mergeAction), (action) => onlyAction(at, action)),
    sections: both(at, first.sections, second.sections, mergeSection, (section, isBase) => onlySection(at, section, isBase)),
    anchor: title.anchor,
  }
}

function mergeWithActions(at: At, first: Objective, second: Objective): Objective {
  const actions = both(at, first.actions, second.actions, withoutPlace(mergeAction), (action) => onlyAction(at, action))
  return mergeObjective(at.m, first, second, actions)
}

const withoutPlace =
  (merge: (m: Merging, first: Action, second: Action) => Action) =>
  ({ m }: At, first: Action, second: Action): Action =>
    merge(m, first, second)

/** Of a section that only one copy has, what the other copy has elsewhere is left out; without anything then, the section too. */
function onlySection(at: At, section: Section, isBase: boolean): Section[] {
  const { actions, objectives, sections } = section
  const kept = {
    ...section,
    objectives: objectives.flatMap((item) => one(at, item, isBase, true, mergeWithActions, (own) => onlyObjective(at, own, isBase))),
    actions: actionsOf(at, { items: actions, isBase, quiet: true }),
    sections: sectionsOf(at, { items: sections, isBase, quiet: true }),
  }
  const had = actions.length + objectives.length + sections.length
  return had > 0 && kept.actions.length + kept.objectives.length + kept.sections.length === 0 ? [] : [kept]
}

const sectionsOf = (at: At, { items, isBase, quiet }: Own<Section>): Section[] =>
  items.flatMap((item) => one(at, item, isBase, quiet, mergeSection, (own) => onlySection(at, own, isBase)))

const actionsOf = (at: At, { items, isBase, quiet }: Own<Action>): Action[] =>
  items.flatMap((item) => one(at, item, isBase, quiet, withoutPlace(mergeAction), (own) => onlyAction(at, own)))

const onlyObjective = (at: At, objective: Objective, isBase: boolean): Objective[] => [
  { ...objective, actions: actionsOf(at, { items: objective.actions, isBase, quiet: true }) },
]

const onlyAction = ({ partners }: At, action: Action): Action[] => (partners.elsewhere.has(action) ? [] : [action])
