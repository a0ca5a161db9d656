import type { Matchable } from './matchable.ts'
import { folded } from './wording.ts'

/** What speaks for two being the same, each from 0 to 1; null where one side does not say. */
export interface Evidence {
  readonly wording: number
  readonly ref: number | null
  readonly place: number | null
  readonly owner: number | null
  readonly deadline: number | null
  readonly order: number
}

/** A side of the comparison, folded once and not for each pair. */
export interface Seen {
  readonly item: Matchable
  readonly ref: string
  /** A number such as `1` comes again in every objective; `4.12` tells by itself. */
  readonly telling: boolean
  readonly deadline: string
  readonly told: string
  readonly owners: ReadonlySet<string>
  /** Where it stands among its side, 0 to 1. */
  readonly at: number
  /** All it is known by: two of one key are the same to a reader. */
  readonly key: string
}

export function see(items: readonly Matchable[]): Seen[] {
  return items.map((item, i) => {
    const ref = item.ref.toLowerCase().replace(/[.)\s]+$/, '')
    const [deadline, owners] = [folded(item.deadline), item.owners.map(folded)]
    return {
      ...{ item, ref, deadline, owners: new Set(owners), told: folded(item.told ?? '') },
      telling: /[\p{L}\p{N}]\W+[\p{L}\p{N}]/u.test(item.ref),
      at: items.length > 1 ? i / (items.length - 1) : 0,
      key: JSON.stringify([ref, folded(item.text), deadline, owners, item.place]),
    }
  })
}

/** How much each kind of evidence counts. The wording is what is promised; everything else may change from one edition to the next. */
const counts = { wording: 6, ref: 1.6, place: 1.2, owner: 0.6, deadline: 0.6, order: 0.2 } as const

/** Weighs one against the other; `wording` is how like their words are. */
export function evidenceOf(one: Seen, other: Seen, wording: number): Evidence {
  const place = samePlace(one.item.place, other.item.place)
  const gap = one.at - other.at
  return {
    wording,
    place,
    ref: sameRef(one, other, place === null || place === 1),
    owner: overlap(one.owners, other.owners),
    deadline: one.deadline === '' || other.deadline === '' ? null : one.deadline === other.deadline ? 1 : 0,
    // squared, so that among copies of one promise the pairs that do not cross are worth most
    order: 1 - gap * gap,
  }
}

/** Whether two are the same by everything but their wording, which one side has lost: by the number, by what is told, or by owner and deadline together. */
export function isSameWithoutWords(one: Seen, other: Seen, { ref, place, owner, deadline }: Evidence): boolean {
  if (ref === 0 || owner === 0 || (place !== null && place < 1)) return false
  return ref === 1 || (one.told !== '' && one.told === other.told) || (owner === 1 && deadline === 1)
}

/** All evidence as one figure, 0 to 1; what one side does not say counts neither for nor against. */
export function sum({ wording, ref, place, owner, deadline, order }: Evidence): number {
  let total = counts.wording * wording + counts.order * order
  let most = counts.wording + counts.order
  const add = (value: number | null, weight: number) => {
    if (value === null) return
    total += weight * value
    most += weight
  }
  add(ref, counts.ref)
  add(place, counts.place)
  add(owner, counts.owner)
  add(deadline, counts.deadline)
  return total / most
}

/** The same number; where it comes again elsewhere it only tells something in the same place. */
function sameRef(one: Seen, other: Seen, samePlace: boolean): number | null {
  if (one.ref === '' || other.ref === '') return null
  if (one.ref !== other.ref) return 0
  return samePlace || one.telling ? 1 : 0.3
}

function samePlace(one: readonly number[], other: readonly number[]): number | null {
  const levels = Math.max(one.length, other.length)
  if (levels === 0) return null
  let same = 0
  for (let level = 0; level < levels; level++) if (one[level] === other[level]) same++
  return same / levels
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number | null {
  if (one.size === 0 || other.size === 0) return null
  let both = 0
  for (const name of one) if (other.has(name)) both++
  return both / (one.size + other.size - both)
}
