import type { MeasureUnit } from '../../measure/measure.ts'
import { oneOfMany } from '../../measure/one-of-many.ts'
import type { NamedMeasure } from './named.ts'
import type { MeasuredPlan } from './told.ts'

/** A measure while figures are still being shared out among all of them. */
export interface KnownMeasure {
  /** The name of its group of keys. */
  readonly group: string
  readonly named: readonly NamedMeasure[]
  readonly unit: MeasureUnit | null
  /** The words of each of its phrases. */
  readonly stems: readonly (readonly string[])[]
}

/** All measures that any of many plans names, and how one of them is found. */
export interface KnownMeasures {
  readonly all: readonly KnownMeasure[]
  /** The measure of a key; undefined where no plan names it. */
  readonly byKey: (key: string) => KnownMeasure | undefined
  /** The group that a key would be of, named or not. */
  readonly groupOf: (key: string) => string
  /** The measures that share words with these, each with its phrase's words and how many of them are shared. */
  readonly sharing: (stems: readonly string[]) => readonly Sharing[]
}

export interface Sharing {
  readonly measure: KnownMeasure
  /** How many words its phrase has, and how many of them are among those asked for. */
  readonly words: number
  readonly shared: number
}

/** A word in more phrases than this tells none from another, and is not looked up. */
const mostPlaces = 200

/**
 * Puts together what many plans name: one measure for each group of keys that are names of one thing, since one promise names both, a paper prints them
 * as alternatives, or two phrases are about the same things in the same unit.
 */
export function knownMeasures(plans: readonly MeasuredPlan[]): KnownMeasures {
  const groups = oneOfMany()
  for (const { named } of plans) for (const { keys } of named) for (const key of keys) groups.join(keys[0] ?? key, key)
  for (const { alternatives } of plans) for (const [one, other] of alternatives) groups.join(one, other)
  const byGroup = Map.groupBy(
    plans.flatMap(({ named }) => named),
    ({ keys }) => groups.of(keys[0] ?? ''),
  )
  const all = [...byGroup].map(([group, named]): KnownMeasure => {
    const phrases = new Map(named.flatMap(({ phrase, stems }) => (phrase ? [[phrase, stems] as const] : [])))
    return { group, named, unit: unitOf(named), stems: [...phrases.values()] }
  })
  const measures = new Map(all.map((one) => [one.group, one]))
  const places = new Map<string, { measure: KnownMeasure; phrase: number }[]>()
  for (const measure of all)
    for (const [phrase, stems] of measure.stems.entries())
      for (const stem of stems) {
        const known = places.get(stem)
        if (known) known.push({ measure, phrase })
        else places.set(stem, [{ measure, phrase }])
      }
  const sharing = (stems: readonly string[]): Sharing[] => {
    const hits = new Map<KnownMeasure, number[]>()
    for (const stem of stems) {
      const found = places.get(stem) ?? []
      if (found.length > mostPlaces) continue
      for (const { measure, phrase } of found) {
        const counts = hits.get(measure) ?? measure.stems.map(() => 0)
        counts[phrase] = (counts[phrase] ?? 0) + 1
        hits.set(measure, counts)
      }
    }
    return [...hits].map(([measure, counts]): Sharing => {
      const best = counts.reduce((top, shared, at) => (share(shared, measure, at) > share(counts[top] ?? 0, measure, top) ? at : top), 0)
      return { measure, words: measure.stems[best]?.length ?? 0, shared: counts[best] ?? 0 }
    })
  }
  return { all, byKey: (key) => measures.get(groups.of(key)), groupOf: groups.of, sharing }
}

const share = (shared: number, { stems }: KnownMeasure, at: number): number => shared / Math.max(1, stems[at]?.length ?? 1)

const units: readonly MeasureUnit[] = ['%', 'count', '£', 'days', 'weeks', 'ratio']

/** The unit that most of those who name a measure give it; null where none does. */
function unitOf(named: readonly NamedMeasure[]): MeasureUnit | null {
  let best: MeasureUnit | null = null
  let most = 0
  for (const unit of units) {
    const times = named.filter((one) => one.unit === unit).length
    if (times > most) [best, most] = [unit, times]
  }
  return best
}
