import type { LooseRow } from './assemble.ts'

/** A column narrower than this many characters is a ladder of broken words; wider than this one gains nothing from its longest word. */
const narrowest = 5
const longestKept = 15
/** A heading is repeated on every page: its words are kept whole up to this length. Capitals in bold are wider than the small letters below them. */
const longestHeading = 19
const capitals = 1.3

/**
 * Relative widths (they add up to about 100) for the columns of a table, from what stands in them: every column is given its longest word, so
 * that none is cut in the middle, and what is left over goes by how much there is to read. Long cells weigh more than many short ones, because
 * it is the longest cell that makes a row tall. Cells across several columns have no say. `across`: about how many characters a line of the page
 * holds.
 */
export function columnWidths(rows: readonly LooseRow[], columns: number, across: number = landscapeCharacters): number[] {
  const words = new Array<number>(columns).fill(narrowest)
  const weight = new Array<number>(columns).fill(1)
  for (const row of rows) {
    if (row.cells.length !== columns) continue
    row.cells.forEach((cell, i) => {
      words[i] = Math.max(words[i] ?? 0, row.header ? headingWidth(cell.text) : Math.min(longestKept, longestWord(cell.text)))
      if (!row.header) weight[i] = (weight[i] ?? 0) + heightOf(cell.text) ** 2
    })
  }
  const least = words.reduce((sum, n) => sum + n, 0)
  const shares = weight.map(Math.sqrt)
  const all = shares.reduce((sum, n) => sum + n, 0)
  const spare = Math.max(across - least, across / 4)
  return words.map((n, i) => round(((n + ((shares[i] ?? 0) / all) * spare) / (least + spare)) * 100))
}

/** About as many characters as a line across landscape A4 holds in the small type of an appendix. */
const landscapeCharacters = 175
/** The same for an upright page in the type of a summary. */
export const portraitCharacters = 115

/** What a cell asks for: its characters, and a little for each line it must begin anew. */
const heightOf = (text: string): number => text.length + 12 * (text.split('\n').length - 1)

function longestWord(text: string): number {
  let longest = 0
  for (const word of text.split(/[\s/–-]+/)) longest = Math.max(longest, word.length)
  return longest
}

function headingWidth(text: string): number {
  const loud = text === text.toUpperCase() || /\p{Lu}{4}/u.test(text)
  return Math.min(longestHeading, longestWord(text) * (loud ? capitals : 1.1))
}

const round = (n: number): number => Math.round(n * 100) / 100
