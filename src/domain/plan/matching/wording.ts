/** Words that stand in every sentence and tell none from another. */
const light: ReadonlySet<string> = new Set(
  'a an the of to and or for in on at by with from as is are be been will all its their our this that these those it'.split(' '),
)

/** The words of a text that can tell it from another, each once, by their beginnings: so "monitored" and "monitoring" are one. */
export function rootsOf(text: string): readonly string[] {
  const roots = new Set<string>()
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (light.has(word)) continue
    roots.add(/^\p{N}+$/u.test(word) ? word : word.length > 3 ? word.replace(/s$/, '').slice(0, 6) : word)
  }
  return [...roots]
}

/** A text as a bag of numbered words, in rising order, with the weight of all of them. */
export interface Bag {
  readonly words: Int32Array
  readonly weight: number
}

/** Bags of texts that can be held against each other. Rare words weigh more: they are what tells two promises apart. */
export interface Wordings {
  readonly bags: readonly Bag[]
  readonly weightOf: Float64Array
}

/** Weighs the words of all these texts, all alike unless `byRarity`; the bag at a place belongs to the text at that place. */
export function weigh(texts: readonly string[], byRarity = true): Wordings {
  const numbers = new Map<string, number>()
  const counts: number[] = []
  const lists = texts.map((text) =>
    rootsOf(text).map((root) => {
      const known = numbers.get(root)
      const number = known ?? numbers.size
      if (known === undefined) numbers.set(root, number)
      counts[number] = (counts[number] ?? 0) + 1
      return number
    }),
  )
  const weightOf = Float64Array.from(counts, (count) => (byRarity ? Math.log((texts.length + 1) / count) + 0.3 : 1))
  const bags = lists.map((list) => {
    const words = Int32Array.from(list).sort()
    return { words, weight: words.reduce((sum, word) => sum + (weightOf[word] ?? 0), 0) }
  })
  return { bags, weightOf }
}

/** The weight of the words that both bags hold. */
export function sharedWeight(one: Bag, other: Bag, weightOf: Float64Array): number {
  let [sum, i, j] = [0, 0, 0]
  while (i < one.words.length && j < other.words.length) {
    const [a, b] = [one.words[i] as number, other.words[j] as number]
    if (a === b) sum += weightOf[a] ?? 0
    if (a <= b) i++
    if (b <= a) j++
  }
  return sum
}

/** How like two bags are, 0 to 1. One that stands wholly in the other is nearly as good as the same: it may have been cut short, or added to. */
export function likenessOf(one: Bag, other: Bag, weightOf: Float64Array): number {
  if (one.weight === 0 || other.weight === 0) return one.weight === other.weight ? 0.5 : 0
  const both = sharedWeight(one, other, weightOf)
  const least = one.weight < other.weight ? one : other
  const within = least.words.length >= 3 ? (0.85 * both) / least.weight : 0
  return Math.max((2 * both) / (one.weight + other.weight), within)
}

/** Upper and lower case, marks and white space folded: what is left says whether two texts are the same to a reader. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%£]+/gu, ' ')
    .trim()
}
