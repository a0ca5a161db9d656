import { matchItems } from '../matching/match-items.ts'
import { type InPlan, matchPlans, type PlansMatched } from '../matching/match-plans.ts'
import type { Split } from '../matching/matchable.ts'
import type { Action, Plan } from '../plan.ts'
import { reportsProgress } from '../reports-progress.ts'
import type { Edition, EditionLone, EditionPair, PlacedInEdition } from './edition.ts'
import { kindsOf } from './kinds-of.ts'

/**
 * What a later edition says of the plans we hold: every action of both stands in it once. Never throws; the same plans give the same.
 * @param held as they stood on the day of the later edition
 * @param read as the later edition was read
 */
export function compareEdition(held: readonly Plan[], read: readonly Plan[]): Edition {
  const matched = matchPlans(held, read)
  const samePlace = placesOf(matched)
  const grown: Growing = { pairs: [], gone: [], fresh: [] }
  const notes = notesOf(matched.actions.splits.map((split) => ({ ...split, piece: split.piece.it })))
  for (const { first, second, ...match } of matched.actions.pairs)
    growPair(grown, placed(first), placed(second), match, samePlace(first, second))
  for (const item of matched.actions.onlyFirst) grown.gone.push({ ...placed(item), note: notes.get(item.it) ?? '' })
  for (const item of matched.actions.onlySecond) grown.fresh.push({ ...placed(item), note: notes.get(item.it) ?? '' })
  return { ...grown, tellsProgress: read.some(reportsProgress) }
}

interface Growing {
  readonly pairs: EditionPair[]
  readonly gone: EditionLone[]
  readonly fresh: EditionLone[]
}

type Match = Pick<EditionPair, 'sure' | 'why' | 'likeness'>

/** The pair, and behind it the parts of the two, which are matched among themselves. */
function growPair(grown: Growing, held: PlacedInEdition, read: PlacedInEdition, match: Match, samePlace: boolean): void {
  grown.pairs.push({ held, read, kinds: kindsOf(held, read, samePlace), ...match })
  const [ours, theirs] = [held.action.actions.map(asItem), read.action.actions.map(asItem)]
  if (ours.length + theirs.length === 0) return
  const parts = matchItems(ours, theirs)
  const below = (whole: PlacedInEdition, { it }: Item): PlacedInEdition => ({ ...whole, action: it, parent: whole.action })
  // where it is doubtful whether the wholes are one, so are their parts: they are asked with the whole
  for (const { first, second, ...own } of parts.pairs)
    growPair(grown, below(held, first), below(read, second), { ...own, sure: own.sure || !match.sure }, true)
  const notes = notesOf(parts.splits.map((split) => ({ ...split, piece: split.piece.it })))
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

const notesOf = (splits: readonly Pick<Split<Action>, 'piece' | 'why'>[]): Map<Action, string> =>
  new Map(splits.map(({ piece, why }) => [piece, why]))

/** Whether two actions stand in the same innermost place: one held to be the same, sure or not. */
function placesOf({ sections, objectives, plans }: PlansMatched) {
  const partner = new Map<object, object>(
    [...plans.pairs, ...sections.pairs, ...objectives.pairs].map(({ first, second }) => [first.it, second.it]),
  )
  const inner = ({ objective, sections, plan }: InPlan<Action>): object => objective ?? sections.at(-1) ?? plan
  return (held: InPlan<Action>, read: InPlan<Action>): boolean => partner.get(inner(held)) === inner(read)
}
