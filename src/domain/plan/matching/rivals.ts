import type { Seen } from './evidence.ts'
import type { Weighed } from './weigh-pairs.ts'

/** A rival that comes as near as this makes a pair doubtful. */
const margin = 0.06

/**
 * Finds for a chosen pair another that one of its two sides could as well have been given to: nearly as like, and not itself much better off with
 * its own partner. Copies of one promise in one place are no rivals: whichever is taken, it is the right one.
 */
export function rivalFinder(ours: readonly Seen[], theirs: readonly Seen[], candidates: readonly Weighed[], partner: Int32Array) {
  const inRow = Map.groupBy(candidates, ({ row }) => row)
  const inColumn = Map.groupBy(candidates, ({ column }) => column)
  const chosen = candidates.filter(({ row, column }) => partner[row] === column)
  const ofRow = new Map(chosen.map((one) => [one.row, one]))
  const ofColumn = new Map(chosen.map((one) => [one.column, one]))
  const nearly = (one: Weighed, pair: Weighed, own: Weighed | undefined) =>
    one.sum > pair.sum - margin && (own === undefined || own.sum < one.sum + margin)
  return (pair: Weighed): Seen | undefined => {
    const [own, their] = [ours[pair.row], theirs[pair.column]]
    if (!own || !their || own.key === their.key) return undefined
    for (const one of inRow.get(pair.row) ?? []) {
      const rival = theirs[one.column]
      if (rival && one !== pair && nearly(one, pair, ofColumn.get(one.column)) && rival.key !== their.key) return rival
    }
    for (const one of inColumn.get(pair.column) ?? []) {
      const rival = ours[one.row]
      if (rival && one !== pair && nearly(one, pair, ofRow.get(one.row)) && rival.key !== own.key) return rival
    }
    return undefined
  }
}
