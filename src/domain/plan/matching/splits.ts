import type { Matchable, Split } from './matchable.ts'
import { short } from './say-why.ts'
import { type Bag, sharedWeight } from './wording.ts'

/** One side of a finished pairing: what stands on it, its words, and for each the place of its partner on the other side. */
export interface Side<T> {
  readonly items: readonly T[]
  readonly bags: readonly Bag[]
  readonly partner: (at: number) => number | undefined
}

/**
 * What is alone on `own` side may be a piece of one across: most of its words stand there, and most of those not in that one's own partner. Each piece
 * is told with the likeliest whole.
 */
export function splitsOf<T extends Matchable>(own: Side<T>, across: Side<T>, weightOf: Float64Array, side: 'first' | 'second'): Split<T>[] {
  return own.items.flatMap((piece, at): Split<T>[] => {
    const bag = own.bags[at]
    if (!bag || bag.words.length < 3 || own.partner(at) !== undefined) return []
    let [best, most]: [T | undefined, number] = [undefined, 0]
    across.items.forEach((whole, i) => {
      const [wide, mate] = [across.bags[i], across.partner(i)]
      const beside = mate === undefined ? undefined : own.bags[mate]
      if (!wide || !beside) return
      const share = sharedWeight(bag, wide, weightOf) / bag.weight
      if (share >= 0.7 && share > most && sharedWeight(bag, beside, weightOf) / bag.weight < 0.6) [best, most] = [whole, share]
    })
    if (best === undefined) return []
    const { text } = best as T
    return [{ piece, whole: best, side, why: `Its words stand within “${short(text)}”: that may have been split.` }]
  })
}
