import type { Measured } from './aims.ts'

/** What two things may have in common, and how much it says: two points make a pair worth looking at. */
export type Key = readonly [key: string, weight: 1 | 2]

/**
 * The pairs among many that share keys of a weight of two. Each pair once, the earlier one first. Only these are looked at closely, so that forty thousand
 * promises are not compared each with each.
 * @param mostPlaces a key in more places than this tells nothing apart and is passed over
 */
export function* nearby<T>(all: readonly T[], keysOf: (one: T) => readonly Key[], mostPlaces: number): Generator<readonly [T, T]> {
  const keyed = all.map(keysOf)
  const where = new Map<string, number[]>()
  for (const [at, keys] of keyed.entries()) {
    for (const [key] of keys) {
      const places = where.get(key)
      if (places) places.push(at)
      else where.set(key, [at])
    }
  }
  for (const [at, one] of all.entries()) {
    const hits = new Map<number, number>()
    for (const [key, weight] of keyed[at] ?? []) {
      const places = where.get(key) ?? []
      if (places.length <= mostPlaces) for (const place of places) if (place > at) hits.set(place, (hits.get(place) ?? 0) + weight)
    }
    for (const [place, weight] of hits) {
      const other = all[place]
      if (weight >= 2 && other !== undefined) yield [one, other]
    }
  }
}

/** A measure is known again by a code, or by two of its words. */
const keysOfMeasure = ({ codes, words }: Measured): Key[] => [
  ...codes.map((code): Key => [`code ${code}`, 2]),
  ...words.map((word): Key => [word, 1]),
]

/** The pairs that may speak of one measure. */
export const ofOneMeasure = <T extends { readonly measure: Measured }>(all: readonly T[]): Generator<readonly [T, T]> =>
  nearby(all, ({ measure }) => keysOfMeasure(measure), 80)
