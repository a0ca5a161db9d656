import { remembering } from '../../progress/remembering.ts'
import { quote } from '../say.ts'
import { type AcrossRule, type FoundAcross, type Promised, sayPlace } from './across-rule.ts'
import { subjectIn } from './aims.ts'
import { type Keys, nearby } from './nearby.ts'
import { differInLength, shared, thingsIn } from './subject.ts'

/**
 * The same promise stands in two plans: much the same things are named, or nearly the same and told in the same words. Unequal numbers of days
 * part them. It is offered as a link and never merged: two plans may rightly promise one thing, but then they must say the same of it.
 */
export const samePromiseInTwoPlans: AcrossRule = {
  id: 'same-promise-in-two-plans',
  findAmong: ({ promises, plans }) => {
    if (plans.length < 2) return []
    const seen = promises.map(look)
    const rarity = rarityOf(seen)
    const groups = gather(seen)
    const first = groups.flatMap(([one]) => (one ? [one] : []))
    const found: FoundAcross[] = groups.flatMap((group) => tellGroup(group))
    for (const [one, other] of nearby(first, keysOf, mostPlaces)) {
      if (one.promised.plan !== other.promised.plan && isSame(one, other, rarity)) found.push(tell(one.promised, other.promised))
    }
    return found
  },
}

interface Seen {
  readonly promised: Promised
  readonly things: readonly string[]
  readonly words: readonly string[]
  readonly told: string
}

const look = (promised: Promised): Seen => {
  const words = subjectIn(promised)
  return { promised, things: thingsIn(words), words, told: foldTold(promised.told, '') }
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
/** The same few sentences are told of many actions. */
const foldTold = remembering(fold, 4_000)

/** Promises in the very same words are one group, so that two hundred copies are one finding and not twenty thousand. */
function gather(seen: readonly Seen[]): Seen[][] {
  return [...Map.groupBy(seen, ({ promised }) => fold(promised.text)).values()]
}

function tellGroup(group: readonly Seen[]): FoundAcross[] {
  const plans = new Set(group.map(({ promised }) => promised.plan))
  const [one, ...more] = group.map(({ promised }) => promised)
  if (!one || plans.size < 2 || group[0]?.things.length === 0) return []
  const others = more.filter(({ plan }) => plan !== one.plan)
  const [other] = others
  if (!other) return []
  if (others.length === 1) return [tell(one, other)]
  const sentence = `${plans.size} plans promise the same: ${quote(one.text)}.`
  return [{ sentence, evidence: one.text, about: one.about, also: others.map(({ about }) => about) }]
}

function tell(one: Promised, other: Promised): FoundAcross {
  return {
    sentence: `${sayPlace(other, 'Another plan')} promises much the same: ${quote(other.text)}.`,
    evidence: `${one.text} · ${other.text}`,
    about: one.about,
    also: [other.about],
  }
}

/** How much a word tells apart, from its share of all promises: a word that stands in every tenth tells little. */
type Rarity = (stem: string) => number

function rarityOf(seen: readonly Seen[]): Rarity {
  const counts = new Map<string, number>()
  for (const { words } of seen) for (const one of words) counts.set(one, (counts.get(one) ?? 0) + 1)
  return (one) => Math.log((seen.length + 1) / (counts.get(one) ?? 1)) + 0.1
}

/** A word in more places than this finds nothing that a rarer one beside it would not find. */
const mostPlaces = 60

/** Words of some length told twice are no chance. */
const toldLong = (told: string): boolean => told.length > 40

/** Two things in common, or the same words told, are worth a closer look. */
const keysOf = ({ things, told }: Seen): Keys[] => [
  { weight: 1, keys: things },
  { weight: 2, keys: toldLong(told) ? [told] : [] },
]

function isSame(one: Seen, other: Seen, rarity: Rarity): boolean {
  if (differInLength(one.promised.text, other.promised.text)) return false
  const both = one.things.filter((thing) => other.things.includes(thing))
  const sameTold = toldLong(one.told) && one.told === other.told
  if (both.length < (sameTold ? 1 : 2)) return false
  const weight = (stems: readonly string[]) => stems.reduce((sum, each) => sum + rarity(each), 0)
  const of = weight(both) / Math.min(weight(one.things), weight(other.things))
  const alike = shared(one.words, other.words)
  return of >= 0.99 ? alike >= 0.6 || sameTold : of >= 0.8 ? alike >= 0.75 || sameTold : of >= 0.6 && sameTold
}
