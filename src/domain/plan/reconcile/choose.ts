import { breaksOff, fragmentsIn, isCutOff, isOneLetterOff, restOf, shareInOrder, standsIn, wordsOf } from './word-runs.ts'

/** The first or the second of two copies. */
export type Which = 'first' | 'second'

export const other = (which: Which): Which => (which === 'first' ? 'second' : 'first')

/** What one copy says in a field. */
export interface Said {
  readonly text: string
  /** Why its own reading is unsure of this field; `''` where it is not. */
  readonly doubt: string
  /** Its own reading is unsure of something about the action this belongs to. */
  readonly unsure: boolean
  /** What the same field of its neighbours says in this copy, where words may have slipped to or from. */
  readonly beside: readonly { readonly text: string; readonly unsure: boolean }[]
}

/**
 * What a field holds: a `fact` (a deadline, an owner, a number) where a word more or less is another statement; `prose`; or a `title`, which a reading may
 * have had to take from elsewhere.
 */
export type FieldKind = 'fact' | 'prose' | 'title'

/** Which copy is believed, and why. */
export interface Choice {
  readonly take: Which
  readonly how:
    | 'same'
    /** Only one copy has it. */
    | 'only'
    /** The other is cut short. */
    | 'fuller'
    /** The other is damaged: words cut, letters strewn in. */
    | 'sounder'
    /** In the other copy words have slipped here from a neighbour, or away to one. */
    | 'slipped'
    /** The other copy's reading took it from elsewhere and said so. */
    | 'derived'
    | 'conflict'
}

/** What the rule may lean on beside the two texts. */
export interface Grounds {
  readonly kind: FieldKind
  /** The copy that is less damaged on the whole: decides where two texts differ in nothing but marks and spaces. */
  readonly sounder: Which
  /** Whether a word also stands elsewhere in either copy, so that it is a word and no accident. */
  readonly isKnown: (word: string) => boolean
}

/**
 * Which of two texts for one field is to be believed. Damage is told by what it leaves behind (a text that breaks off, pieces of words, words that stand
 * with a neighbour in the other copy); where nothing tells, it is a conflict, and the first copy stands unless only its own reading was unsure. The text taken is always the whole text of one copy: the two are never mixed.
 */
export function choose(first: Said, second: Said, grounds: Grounds): Choice {
  const { kind, sounder } = grounds
  if (first.text === second.text) return { take: 'first', how: 'same' }
  if (first.text === '' || second.text === '') return onlyOne(first, second)
  const [a, b] = [wordsOf(first.text), wordsOf(second.text)]
  if (a.join(' ') === b.join(' ')) return { take: tidier(first.text, second.text) ?? sounder, how: 'same' }
  if (a.join('') === b.join('')) return { take: fewer(strange(a, b, grounds), strange(b, a, grounds)) ?? sounder, how: 'same' }
  const more = a.length - b.length || a.join('').length - b.join('').length
  const [longer, long, short] = more >= 0 ? (['first', a, b] as const) : (['second', b, a] as const)
  const [full, less] = longer === 'first' ? [first, second] : [second, first]
  const rest = restOf(long, short)
  if (kind !== 'fact' && (more === 0 || longer !== sounder) && withoutStrays(long) === withoutStrays(short))
    return { take: sounder, how: 'sounder' }
  const moved = slipped(longer, { full, less, rest, long, short })
  if (moved) return moved
  if (rest || isCutOff(short, long)) return fullerOr(longer, { full, less, kind, breaks: breaksOff(short, long) })
  const sound = undamaged(a, b, grounds)
  if (sound) return { take: sound, how: 'sounder' }
  const surer = first.doubt !== '' && second.doubt === '' ? 'second' : second.doubt !== '' && first.doubt === '' ? 'first' : undefined
  if (kind === 'title') {
    if (isNoiseAtEnd(short, long)) return { take: longer, how: 'fuller' }
    if (surer) return { take: surer, how: 'derived' }
  }
  return { take: surer ?? 'first', how: 'conflict' }
}

function onlyOne(first: Said, second: Said): Choice {
  const has: Which = first.text === '' ? 'second' : 'first'
  const [full, empty] = has === 'first' ? [first, second] : [second, first]
  const words = wordsOf(full.text)
  // the other copy has these words with a neighbour, and is sure of it
  const elsewhere = full.unsure && !empty.unsure && empty.beside.some(({ text }) => standsIn(words, wordsOf(text)))
  return elsewhere && words.length > 1 ? { take: other(has), how: 'slipped' } : { take: has, how: 'only' }
}

interface Unequal {
  readonly full: Said
  readonly less: Said
  readonly rest: readonly string[] | null
  readonly long: readonly string[]
  readonly short: readonly string[]
}

/** Words that one copy has here and the other has with a neighbour: the copy whose own reading was sure is believed. */
function slipped(longer: Which, { full, less, rest, long, short }: Unequal): Choice | undefined {
  const around = (said: Said, words: readonly string[]) => said.beside.filter(({ text }) => standsIn(words, wordsOf(text)))
  const neighbours = rest ? around(less, rest) : []
  if (rest && neighbours.length > 0) {
    const lessUnsure = less.unsure || neighbours.some(({ unsure }) => unsure)
    if (full.unsure && !lessUnsure) return { take: other(longer), how: 'slipped' }
    if (lessUnsure && !full.unsure) return { take: longer, how: 'slipped' }
  }
  if (rest) return undefined
  if (full.doubt !== '' && less.doubt === '' && around(less, long).length > 0) return { take: other(longer), how: 'slipped' }
  if (less.doubt !== '' && full.doubt === '' && around(full, short).length > 0) return { take: longer, how: 'slipped' }
  return undefined
}

/** One stands in the other. The fuller is the better, unless it is the one in doubt; of a fact the shorter may be meant so. */
function fullerOr(
  longer: Which,
  { full, less, kind, breaks }: { readonly full: Said; readonly less: Said; readonly kind: FieldKind; readonly breaks: boolean },
): Choice {
  if (full.doubt !== '' && less.doubt === '') return { take: other(longer), how: 'conflict' }
  if (kind !== 'fact' || breaks || (less.doubt !== '' && full.doubt === '')) return { take: longer, how: 'fuller' }
  return { take: 'first', how: 'conflict' }
}

/** The copy whose words are whole, where the other's are pieces of them, or differ by a letter that makes them no words. */
function undamaged(a: readonly string[], b: readonly string[], { isKnown }: Grounds): Which | undefined {
  const [inA, inB] = [fragmentsIn(a, b).length, fragmentsIn(b, a).length]
  const [lettersA, lettersB] = [a.join(''), b.join('')]
  if (inA >= 2 && inA > 3 * inB && shareInOrder(lettersB, lettersA) >= 0.8) return 'second'
  if (inB >= 2 && inB > 3 * inA && shareInOrder(lettersA, lettersB) >= 0.8) return 'first'
  if (a.length !== b.length) return undefined
  const apart = a.flatMap((word, i) => (word === b[i] ? [] : [[word, b[i] ?? ''] as const]))
  if (!apart.every(([one, two]) => isOneLetterOff(one, two))) return undefined
  if (apart.every(([one, two]) => isKnown(two) && !isKnown(one))) return 'second'
  return apart.every(([one, two]) => isKnown(one) && !isKnown(two)) ? 'first' : undefined
}

/** Single letters strewn about are what a scanner makes of a ruled line. */
const withoutStrays = (words: readonly string[]): string => words.filter((word) => !/^\p{L}$/u.test(word)).join(' ')

/** A heading whose last word was lost but for a mark that looks like a letter: `Family support – 1` for `Family support – Resource centres`. */
function isNoiseAtEnd(short: readonly string[], long: readonly string[]): boolean {
  const last = short.length - 1
  const [own, whole = ''] = [short[last] ?? '', long[last]]
  return last >= 2 && own.length <= 2 && /^\p{L}{3,}$/u.test(whole) && isCutOff(short.slice(0, last), long)
}

/** Of two texts in the same words, the one that keeps the lines apart, and words from figures; undefined where neither does more. */
function tidier(one: string, two: string): Which | undefined {
  const lines = (text: string) => (text.match(/\n(?=\p{Lu}|\p{N}|[•–-])/gu) ?? []).length
  const stuck = (text: string) =>
    (text.match(/\p{Ll}\p{Lu}|\p{N}%\p{L}|\p{Ll}{3}\p{N}|[.,;]\p{Lu}\p{Ll}|\s\p{L}(?=\s\p{L}\s)/gu) ?? []).length
  const broken = (text: string) => (text.match(/\n(?!\p{Lu}|\p{N}|[•–-])/gu) ?? []).length
  return fewer(lines(two), lines(one)) ?? fewer(stuck(one) + broken(one), stuck(two) + broken(two))
}

const fewer = (one: number, two: number): Which | undefined => (one < two ? 'first' : two < one ? 'second' : undefined)

/** How many words that the other has not stand nowhere else either. */
const strange = (words: readonly string[], others: readonly string[], { isKnown }: Grounds): number =>
  words.filter((word) => !others.includes(word) && !isKnown(word)).length
