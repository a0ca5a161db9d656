import { assign } from './assign.ts'
import { type Seen, see } from './evidence.ts'
import type { Matchable, Matching, Pair } from './matchable.ts'
import { rivalFinder } from './rivals.ts'
import { sayWhy } from './say-why.ts'
import { type Side, splitsOf } from './splits.ts'
import { weighPairs, wordingsOf } from './weigh-pairs.ts'
import { folded } from './wording.ts'

/**
 * Pairs what two lists have in common, so that the evidence over all pairs is greatest. It survives rewording, new numbers, moves and duplicates;
 * what it cannot be sure of it says. The pairs come in the order of the first list. Time grows with the product of the two lengths.
 */
export function matchItems<T extends Matchable>(first: readonly T[], second: readonly T[]): Matching<T> {
  const [ours, theirs] = [see(first), see(second)]
  const wordings = wordingsOf(ours, theirs)
  const candidates = weighPairs(ours, theirs, wordings)
  const partner = assign(first.length, candidates)
  const rowOf = new Map<number, number>()
  partner.forEach((column, row) => {
    if (column >= 0) rowOf.set(column, row)
  })
  const rival = rivalFinder(ours, theirs, candidates, partner)
  const pairs = candidates
    .filter(({ row, column }) => partner[row] === column)
    .map((pair): Pair<T> => {
      const other = rival(pair)
      const { wording, ref, place } = pair.evidence
      const stays = place === null || place === 1
      // the same heading in the same place is the same, whatever stands below it now
      const titled =
        folded(first[pair.row]?.text ?? '') !== '' && folded(first[pair.row]?.text ?? '') === folded(second[pair.column]?.text ?? '')
      const clear = wording >= 0.75 || (wording >= 0.5 && stays && (ref === 1 || titled))
      return {
        first: first[pair.row] as T,
        second: second[pair.column] as T,
        sure: other === undefined && clear,
        why: sayWhy(ours[pair.row] as Seen, pair.evidence, other),
        likeness: pair.sum,
      }
    })
  const { bags, weightOf } = wordings.texts
  const one: Side<T> = { items: first, bags: bags.slice(0, first.length), partner: (at) => columnOf(partner, at) }
  const other: Side<T> = { items: second, bags: bags.slice(first.length), partner: (at) => rowOf.get(at) }
  return {
    pairs,
    onlyFirst: first.filter((_, row) => one.partner(row) === undefined),
    onlySecond: second.filter((_, column) => other.partner(column) === undefined),
    splits: [...splitsOf(one, other, weightOf, 'first'), ...splitsOf(other, one, weightOf, 'second')],
  }
}

function columnOf(partner: Int32Array, row: number): number | undefined {
  const column = partner[row]
  return column === undefined || column < 0 ? undefined : column
}
