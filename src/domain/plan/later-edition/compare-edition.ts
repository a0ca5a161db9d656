import { matchItems } from '../matching/match-items.ts'
import { type InPlan, matchPlans } from '../matching/match-plans.ts'
import type { Matching, Split } from '../matching/matchable.ts'
import type { Action, Objective, Plan, Section } from '../plan.ts'
import { reportsProgress } from '../reports-progress.ts'
import type { Edition, EditionKind, EditionLone, EditionPair, FrameCompared, FrameInEdition, PlacedInEdition } from './edition.ts'
import { kindsOf, objectiveKinds, sectionKinds, type Whither } from './kinds-of.ts'
import { notesOn } from './notes-on.ts'
import { type Partners, plansPaired, whitherOf, whitherOfFrame } from './places.ts'
import { isBare, printsOf } from './prints.ts'

/**
 * What a later edition says of the plans we hold: every section, objective and action of both stands in it once. Never throws; the same plans give the
 * same.
 * @param held as they stood on the day of the later edition
 * @param read as the later edition was read; where there are as many, each is the edition of the held one in its place
 */
export function compareEdition(held: readonly Plan[], read: readonly Plan[]): Edition {
  const matched = matchPlans(held, read)
  const plans = plansPaired(held, read, matched.plans)
  const partners: Partners = new Map<object, object>([
    ...plans,
    ...[...matched.sections.pairs, ...matched.objectives.pairs]
      .filter(isWithin(plans))
      .map(({ first, second }) => [second.it, first.it] as const),
  ])
  const grown: Growing = { pairs: [], gone: [], fresh: [] }
  const notes = noted(matched.actions.splits.map((split) => ({ ...split, piece: split.piece.it })))
  for (const { first, second, ...match } of matched.actions.pairs) {
    const [ours, theirs] = [placed(first), placed(second)]
    growPair(grown, ours, theirs, match, whitherOf(ours, theirs, partners))
  }
  for (const item of matched.actions.onlyFirst) grown.gone.push({ ...placed(item), note: notes.get(item.it) ?? '' })
  for (const item of matched.actions.onlySecond) grown.fresh.push({ ...placed(item), note: notes.get(item.it) ?? '' })
  const { pairs, gone, fresh } = grown
  // what of the held plans the later edition could have printed at all
  const spoken = (plan: Plan, what: 'sections' | 'objectives') =>
    [...plans].some(([theirs, ours]) => ours === plan && printsOf(theirs)[what])
  const sections = framesOf(matched.sections, plans, partners, sectionKinds)
  const objectives = framesOf(matched.objectives, plans, partners, (ours, theirs, whither) =>
    objectiveKinds(ours, theirs, printsOf(theirs.plan), whither),
  )
  return {
    ...{ pairs, gone, fresh },
    sections: {
      ...sections,
      gone: sections.gone.filter(({ it, plan }) => !isBare(it) && spoken(plan, 'sections') && holdsAny(it)),
      fresh: sections.fresh.filter(({ it }) => !isBare(it)),
    },
    objectives: { ...objectives, gone: objectives.gone.filter(({ it, plan }) => spoken(plan, 'objectives') && it.actions.length > 0) },
    notes: notesOn(plans),
    tellsProgress: read.some(reportsProgress),
  }
}

/** An empty heading is what is left where everything below it has moved: nothing more is to be said of it. */
const holdsAny = ({ actions, objectives, sections }: Section): boolean =>
  actions.length > 0 || objectives.length > 0 || sections.some(holdsAny)

interface Growing {
  readonly pairs: EditionPair[]
  readonly gone: EditionLone[]
  readonly fresh: EditionLone[]
}

type Match = Pick<EditionPair, 'sure' | 'why' | 'likeness'>

/** The pair, and behind it the parts of the two, which are matched among themselves. */
function growPair(grown: Growing, held: PlacedInEdition, read: PlacedInEdition, match: Match, whither: Whither): void {
  grown.pairs.push({ held, read, kinds: kindsOf(held, read, printsOf(read.plan), whither), ...match })
  const [ours, theirs] = [held.action.actions.map(asItem), read.action.actions.map(asItem)]
  if (ours.length + theirs.length === 0) return
  const parts = matchItems(ours, theirs)
  const below = (whole: PlacedInEdition, { it }: Item): PlacedInEdition => ({ ...whole, action: it, parent: whole.action })
  // where it is doubtful whether the wholes are one, so are their parts: they are asked with the whole
  for (const { first, second, ...own } of parts.pairs)
    growPair(grown, below(held, first), below(read, second), { ...own, sure: own.sure || !match.sure }, 'same place')
  const notes = noted(parts.splits.map((split) => ({ ...split, piece: split.piece.it })))
  for (const one of parts.onlyFirst) grown.gone.push({ ...below(held, one), note: notes.get(one.it) ?? '' })
  for (const one of parts.onlySecond) grown.fresh.push({ ...below(read, one), note: notes.get(one.it) ?? '' })
}

type Item = ReturnType<typeof asItem>

const asItem = (it: Action) => ({
  ...{ it, ref: it.ref, text: it.text, told: it.progress.text, deadline: it.deadline.text, place: [] },
  owners: it.owners.map(({ name }) => name),
})

const placed = ({ it, plan, sections, objective }: InPlan<Action>): PlacedInEdition => ({
  ...{ action: it, plan, sections, objective, parent: null },
})

const noted = (splits: readonly Pick<Split<Action>, 'piece' | 'why'>[]): Map<Action, string> =>
  new Map(splits.map(({ piece, why }) => [piece, why]))

/** A heading cannot leave its plan: one that is printed in another is another. */
const isWithin =
  (plans: ReadonlyMap<Plan, Plan>) =>
  ({ first, second }: { readonly first: { readonly plan: Plan }; readonly second: { readonly plan: Plan } }): boolean =>
    plans.get(second.plan) === first.plan

function inOrder<T>({ pairs, ...alone }: Matching<InPlan<T>>, plans: ReadonlyMap<Plan, Plan>, side: 'first' | 'second'): InPlan<T>[] {
  const apart = pairs.filter((pair) => !isWithin(plans)(pair)).map((pair) => pair[side])
  const all = [...(side === 'first' ? alone.onlyFirst : alone.onlySecond), ...apart]
  // each behind those it stands in
  return apart.length === 0 ? all : all.toSorted((a, b) => a.sections.length - b.sections.length)
}

/** Sections, or objectives, of both sides; a section stands in those around it, an objective in its own too. */
function framesOf<T extends Section | Objective>(
  matching: Matching<InPlan<T>>,
  plans: ReadonlyMap<Plan, Plan>,
  partners: Partners,
  kinds: (held: FrameInEdition<T>, read: FrameInEdition<T>, whither: Whither) => EditionKind[],
): FrameCompared<T> {
  const frame = ({ it, plan, sections }: InPlan<T>): FrameInEdition<T> => {
    return { it, plan, sections: sections.filter((section) => section !== (it as object)) }
  }
  return {
    pairs: matching.pairs.filter(isWithin(plans)).map(({ first, second, sure, why, likeness }) => {
      const [held, read] = [frame(first), frame(second)]
      // what was read below no heading is nothing to ask about
      const named = [held, read].every(({ it }) => it.ref + it.title !== '')
      return { held, read, kinds: kinds(held, read, whitherOfFrame(held, read, partners)), sure: sure || !named, why, likeness }
    }),
    gone: inOrder(matching, plans, 'first').map(frame),
    fresh: inOrder(matching, plans, 'second').map(frame),
  }
}
