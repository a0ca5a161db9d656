import type { Measured } from './across-rule.ts'

/** What two things may have in common, and how much each of it says: two points make a pair worth looking at. */
export interface Keys {
  readonly weight: 1 | 2
  readonly keys: readonly string[]
}

/**
 * The pairs among many that share keys of a weight of two. Each pair once, the earlier one first. Only these are looked at closely, so that forty thousand
 * promises are not compared each with each.
 * @param mostPlaces a key in more places than this tells nothing apart and is passed over
 */
export function* nearby<T>(all: readonly T[], keysOf: (one: T) => readonly Keys[], mostPlaces: number): Generator<readonly [T, T]> {
  const keyed = all.map(keysOf)
  const where = new Map<string, number[]>()
  for (const [at, some] of keyed.entries()) {
    for (const { keys } of some) {
      for (const key of keys) {
        const places = where.get(key)
        if (places) places.push(at)
        else where.set(key, [at])
      }
    }
  }
  // the points that each place has from the one looked at, and the places that have any, in the order in which they were met
  const points = new Uint32Array(all.length)
  for (const [at, one] of all.entries()) {
    const hits: number[] = []
    for (const { keys, weight } of keyed[at] ?? []) {
      for (const key of keys) {
        const places = where.get(key) ?? []
        if (places.length > mostPlaces) continue
        for (const place of places) {
          if (place <= at) continue
          const before = points[place] ?? 0
          if (before === 0) hits.push(place)
          points[place] = before + weight
        }
      }
    }
    for (const place of hits) {
      const isNear = (points[place] ?? 0) >= 2
      points[place] = 0
      const other = all[place]
      if (isNear && other !== undefined) yield [one, other]
    }
  }
}

/** A measure is known again by a code, or by two of its words. */
const keysOfMeasure = ({ codes, words }: Measured): Keys[] => [
  { weight: 2, keys: codes.map((code) => `code ${code}`) },
  { weight: 1, keys: words },
]

/** The pairs that may speak of one measure. */
export const ofOneMeasure = <T extends { readonly measure: Measured }>(all: readonly T[]): Generator<readonly [T, T]> =>
  nearby(all, ({ measure }) => keysOfMeasure(measure), 80)
