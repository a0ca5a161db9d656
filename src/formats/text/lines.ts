import type { Draft } from '../../domain/document/draft.ts'
import { limits, tooMuch } from '../unreadable.ts'
import type { TextPiece } from './piece.ts'

/** The lines of a text with what is known of the whole: the ground that every construct reads from. */
export interface Lines {
  readonly lines: readonly string[]
  /** The length at which the text breaks its lines, 0 where it does not: then each line stands alone. */
  readonly width: number
  /** Turns the mark-up inside a line or a cell into lines of text. */
  readonly piece: (source: string) => TextPiece
  /** Whether marks such as `-` and `*` are mark-up, shown as `•`, and not printed as they stand. */
  readonly markdown: boolean
}

/** Something a text can hold. Reads it at line `at` and says where the text goes on, or returns undefined where something else stands. */
export type Construct = (text: Lines, at: number) => { readonly drafts: readonly Draft[]; readonly next: number } | undefined

/** Takes the lines and the constructs in the order in which they are tried, the last of which takes any line, and returns all blocks. */
export function readConstructs(text: Lines, constructs: readonly Construct[]): Draft[] {
  const drafts: Draft[] = []
  let at = 0
  while (at < text.lines.length) {
    if (isBlank(text.lines[at])) {
      at += 1
      continue
    }
    let next = at + 1
    for (const construct of constructs) {
      const read = construct(text, at)
      if (read === undefined) continue
      for (const draft of read.drafts) drafts.push(draft)
      next = Math.max(read.next, at + 1)
      break
    }
    if (drafts.length > limits.blocks) throw tooMuch('holds more paragraphs than a paper does')
    at = next
  }
  return drafts
}

/** A line with nothing on it. A line of tabs alone is no blank line: it is an empty row, and ends no table. */
export function isBlank(line: string | undefined): boolean {
  return line === undefined || (line.trim() === '' && !line.includes('\t'))
}

/**
 * The length at which a text was broken into lines by its writer, or 0 where its lines are as long as what they say. A text is taken as broken
 * where none of its prose lines is longer than a page is wide and some come close to that length.
 */
export function wrapWidth(lines: readonly string[]): number {
  let longest = 0
  for (const line of lines) {
    if (line.includes('\t') || line.trimStart().startsWith('|')) continue
    longest = Math.max(longest, line.trimEnd().length)
    if (longest > 120) return 0
  }
  return longest >= 50 ? longest : 0
}

/** A line across the page: three or more of one mark, spaced or not, and nothing else. A longer one than `longestRule` is no line of a paper. */
export function isRule(line: string, marks: string): boolean {
  if (line.length > longestRule) return false
  const bare = line.replace(/\s+/g, '')
  const mark = bare[0]
  return mark !== undefined && marks.includes(mark) && bare.length >= 3 && bare === mark.repeat(bare.length)
}

export const longestRule = 20_000

/** Whether the second line goes on with the first: its first word would not have fitted there. */
export function isWrapped(first: string, second: string, width: number): boolean {
  if (width === 0) return false
  const word = /^\S+/.exec(second.trimStart())?.[0].length ?? 0
  return first.trimEnd().length + 1 + word > width
}
