import type { Measured } from './aims.ts'

/** A word in more places than this tells no two measures apart. */
const mostPlaces = 80

/**
 * The pairs among many that may speak of one measure: they share a code, or two words of which one is not everywhere. Each pair once, the
 * earlier one first. Only these are looked at closely, so that forty thousand promises are not compared each with each.
 */
export function* nearby<T>(all: readonly T[], measuredOf: (one: T) => Measured): Generator<readonly [T, T]> {
  const where = new Map<string, number[]>()
  for (const [at, one] of all.entries()) {
    const { codes, words } = measuredOf(one)
    for (const key of [...codes.map((code) => `code ${code}`), ...words]) {
      const places = where.get(key)
      if (places) places.push(at)
      else where.set(key, [at])
    }
  }
  for (const [at, one] of all.entries()) {
    const { codes, words } = measuredOf(one)
    const hits = new Map<number, number>()
    const count = (key: string, weight: number) => {
      const places = where.get(key) ?? []
      if (places.length <= mostPlaces) for (const place of places) if (place > at) hits.set(place, (hits.get(place) ?? 0) + weight)
    }
    for (const code of codes) count(`code ${code}`, 2)
    for (const word of words) count(word, 1)
    for (const [place, weight] of hits) {
      const other = all[place]
      if (weight >= 2 && other !== undefined) yield [one, other]
    }
  }
}
