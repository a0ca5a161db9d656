/** A run of letters, a run of digits, or a single mark of a text, with its place: what every reader of dates in prose walks over. */
export interface Word {
  readonly kind: 'letters' | 'digits' | 'mark'
  /** In lower case; every dash as `-`, every apostrophe as `'`. */
  readonly text: string
  /** As it stands in the text. */
  readonly raw: string
  readonly start: number
  readonly end: number
  /** What stands before it: nothing, white space, or a new line. */
  readonly gap: 'none' | 'space' | 'line'
}

// Two words that lost their space ("byMarch", "31stMarch") come apart where a capital follows a small letter. Mark-up that a reader left
// in (`31<sup>st</sup>`) is passed over: seen as words, it would hide the day.
const pattern = /<\/?[a-zA-Z][a-zA-Z0-9]{0,9}>|\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{L}|\d+|[^\s\p{L}\d]/gu
const dashes = /^[\u2010-\u2015\u2212\u00ad]$/u
const apostrophes = /^[\u2018\u2019\u02bc\u0060\u00b4\u2032]$/u

/** The words of a text in order; together they hold every character that is neither white space nor a tag. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    const raw = match[0]
    if (raw.length > 2 && raw.startsWith('<')) continue
    const start = match.index
    const between = text.slice(end, start)
    const gap = between === '' ? 'none' : between.includes('\n') ? 'line' : 'space'
    const kind = /^\d/.test(raw) ? 'digits' : /^\p{L}/u.test(raw) ? 'letters' : 'mark'
    const plain = kind === 'mark' ? (dashes.test(raw) ? '-' : apostrophes.test(raw) ? "'" : raw) : raw.toLowerCase()
    end = start + raw.length
    words.push({ kind, text: plain, raw, start, end, gap })
  }
  return words
}

/** The number a word spells, in digits or as one of the small numbers that papers write out; null for any other word. */
export function numberOf(word: Word | undefined): number | null {
  if (!word) return null
  if (word.kind === 'digits') return word.text.length <= 6 ? Number(word.text) : null
  return written.get(word.text) ?? null
}

const written: ReadonlyMap<string, number> = new Map(
  ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (name, value) => [name, value] as const,
  ),
)

/** 1 to 4 for a written ordinal (`first`, `third`); null for any other word. */
export function ordinalOf(word: Word | undefined): number | null {
  return word ? (ordinals.get(word.text) ?? null) : null
}

const ordinals: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
])

/** Whether a word stands against the one before it. */
export function isGlued(words: readonly Word[], at: number): boolean {
  return words[at]?.gap === 'none'
}

/** A word's text; `''` beyond the end. */
export function textAt(words: readonly Word[], at: number): string {
  return words[at]?.text ?? ''
}

/** The place behind `half` or `half-`; -1 where it does not stand there. */
export function behindHalf(words: readonly Word[], at: number): number {
  return textAt(words, at) === 'half' ? at + 1 + (textAt(words, at + 1) === '-' ? 1 : 0) : -1
}
