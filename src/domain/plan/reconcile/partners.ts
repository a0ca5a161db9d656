import type { InPlan, PlansMatched } from '../matching/match-plans.ts'
import type { Matching } from '../matching/matchable.ts'
import type { Action } from '../plan.ts'
import { wordsOf } from './word-runs.ts'

/** Who is whose partner, on every level. */
export interface Partners {
  readonly of: <T extends object>(item: T) => T | undefined
  /** Actions of one copy that the other has as an objective or a section, with its name there. */
  readonly elsewhere: ReadonlyMap<Action, string>
  /** Actions of which one copy has lost the wording, held to be the same because they stand between the same neighbours. */
  readonly byPlace: readonly (readonly [first: Action, second: Action])[]
}

/** Looks partners up from either side. */
export function partnersOf(matched: PlansMatched): Partners {
  const partner = new Map<object, object>()
  for (const level of [matched.plans, matched.sections, matched.objectives, matched.actions] as Matching<InPlan<object>>[]) {
    for (const { first, second } of level.pairs) {
      partner.set(first.it, second.it)
      partner.set(second.it, first.it)
    }
  }
  const elsewhere = readElsewhere(matched)
  const around = [...matched.sections.pairs, ...matched.objectives.pairs]
  const byPlace = around.flatMap(({ first, second }) => {
    const taken = (action: Action) => partner.has(action) || elsewhere.has(action)
    return inGaps(first.it.actions, second.it.actions, (action) => partner.get(action) as Action | undefined, taken)
  })
  for (const [one, other] of byPlace) partner.set(one, other).set(other, one)
  return { of: <T extends object>(item: T) => partner.get(item) as T | undefined, elsewhere, byPlace }
}

/** Where one action alone is left between the same two neighbours on either side, and one of the two has no wording, they are the same. */
function inGaps(
  first: readonly Action[],
  second: readonly Action[],
  partnerOf: (action: Action) => Action | undefined,
  taken: (action: Action) => boolean,
): [Action, Action][] {
  return first.flatMap((action, i): [Action, Action][] => {
    if (taken(action)) return []
    const [before, after] = [first[i - 1], first[i + 1]]
    const placeOf = (one: Action) => second.indexOf(partnerOf(one) as Action)
    const from = before === undefined ? -1 : placeOf(before)
    const to = after === undefined ? second.length : placeOf(after)
    const other = to - from === 2 && (before === undefined || from >= 0) ? second[from + 1] : undefined
    return other && !taken(other) && (action.text === '' || other.text === '') ? [[action, other]] : []
  })
}

/** Where columns were lost, a heading looks like one more task. Its words tell: they are the other copy's number and title. */
function readElsewhere({ actions, objectives, sections }: PlansMatched): Map<Action, string> {
  const found = new Map<Action, string>()
  const sides = [
    [actions.onlyFirst, [...objectives.onlySecond, ...sections.onlySecond]],
    [actions.onlySecond, [...objectives.onlyFirst, ...sections.onlyFirst]],
  ] as const
  const named = ({ ref, text }: { readonly ref: string; readonly text: string }) => wordsOf(`${ref} ${text}`).join(' ')
  for (const [own, across] of sides) {
    const headings = new Map(across.map((one) => [named(one), `${one.ref} ${one.text}`.trim()]))
    for (const action of own) {
      const heading = headings.get(named(action))
      if (heading && action.it.actions.length === 0 && action.it.progress.text === '') found.set(action.it, heading)
    }
  }
  return found
}
