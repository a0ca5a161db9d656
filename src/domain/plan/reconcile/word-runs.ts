/** The words of a text as they are compared: no marks, no upper case, digits parted from letters. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+|\p{N}+|[%£]/gu) ?? []
}

/** What stands in the longer list around the shorter one; null where the shorter does not stand in it in one piece at its start or its end. */
export function restOf(longer: readonly string[], shorter: readonly string[]): readonly string[] | null {
  if (shorter.length === 0 || shorter.length >= longer.length) return null
  if (shorter.every((word, i) => word === longer[i])) return longer.slice(shorter.length)
  const from = longer.length - shorter.length
  return shorter.every((word, i) => word === longer[from + i]) ? longer.slice(0, from) : null
}

/** Whether a list of words stands in another in one piece. */
export function standsIn(words: readonly string[], text: readonly string[]): boolean {
  return words.length > 0 && ` ${text.join(' ')} `.includes(` ${words.join(' ')} `)
}

/** Whether `words` is the beginning of `whole`, its last word perhaps cut in the middle: `carri` of `carried out`. */
export function isCutOff(words: readonly string[], whole: readonly string[]): boolean {
  const last = words.length - 1
  if (last < 0 || words.length > whole.length) return false
  return words.every((word, i) => word === whole[i] || (i === last && isPieceOf(word, whole[i])))
}

/** Whether the last word of a text that was cut off is itself cut. */
export function breaksOff(words: readonly string[], whole: readonly string[]): boolean {
  return isCutOff(words, whole) && words.at(-1) !== whole[words.length - 1]
}

const isPieceOf = (piece: string, word: string | undefined): boolean =>
  word !== undefined && word.length > piece.length && word.startsWith(piece) && !/\p{N}/u.test(piece)

/** Words of `words` that are only pieces of words of `whole`: what is left of "monitored" where it was cut into "mon itored". */
export function fragmentsIn(words: readonly string[], whole: readonly string[]): string[] {
  const [known, own] = [new Set(whole), new Set(words)]
  const broken = [...known].filter((word) => !own.has(word))
  if (own.size * broken.length > mostLetters) return []
  return words.filter((word) => !known.has(word) && broken.some((long) => long.length > word.length && long.includes(word)))
}

/** Longer texts than these take too long to be held against each other letter by letter. */
const mostLetters = 1_500_000

/** How much of `text`, letter by letter in its order, stands in `other`: 0 to 1; 0 too where both are too long to tell. */
export function shareInOrder(text: string, other: string): number {
  if (text === '') return 1
  if (text.length * other.length > mostLetters) return 0
  // the longest common subsequence, row by row
  let before = new Uint16Array(other.length + 1)
  for (const letter of text) {
    const row = new Uint16Array(other.length + 1)
    for (let j = 1; j <= other.length; j++)
      row[j] = other[j - 1] === letter ? (before[j - 1] as number) + 1 : Math.max(before[j] as number, row[j - 1] as number)
    before = row
  }
  return (before[other.length] as number) / text.length
}

/** Two words that differ in one letter: changed, lost or added. Figures never count as near. */
export function isOneLetterOff(one: string, other: string): boolean {
  if (/\p{N}/u.test(one + other) || Math.abs(one.length - other.length) > 1 || Math.max(one.length, other.length) < 4) return false
  let i = 0
  while (i < one.length && one[i] === other[i]) i++
  const [a, b] = [one.slice(i), other.slice(i)]
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1)
}
