import type { DraftRow } from '../../domain/document/draft.ts'
import { isHeaderLine } from './header-line.ts'
import { type Construct, isBlank, type Lines } from './lines.ts'

const mostLines = 2000
const widestLine = 1000
/** Fewer rows below a line of headings may be chance. */
const fewestRows = 2
/** Lines looked at below headings that head no table, over the whole text: a text made of such lines alone must not be walked again from each. */
const mostInVain = 40_000

/** A strip of the page between two columns in which nothing is written, both ends as places in a line. */
interface Strip {
  readonly from: number
  readonly to: number
}

/**
 * A table laid out by spaces, as programs that take text out of a PDF and older e-mails give it: a line of headings two or more spaces apart, and
 * below it lines that leave a strip free between each two of them. A line with text in its first column and another begins a row, and the others
 * go on with the cells above them.
 */
export function spaceRows(): Construct {
  let inVain = 0
  return (text, at) => {
    const headings = piecesOf(text.lines[at] ?? '')
    const titles = headings.map((piece) => piece[0])
    if (inVain > mostInVain || !isHeaderLine(titles)) return undefined
    const gaps = headings.slice(1).map((piece, index): Strip => ({ from: endOf(headings[index]), to: piece.index }))
    const { taken, strips, next } = takeLines(text, at + 1, gaps)
    const rows = rowsOf(taken, strips)
    const full = rows.filter((row) => filled(row) >= titles.length - 1).length
    if (full < Math.max(fewestRows, rows.length / 2)) {
      inVain += taken.length
      return undefined
    }
    const body = rows.map((cells): DraftRow => ({ cells: cells.map(text.piece) }))
    return { drafts: [{ kind: 'table', rows: [{ cells: titles.map(text.piece), header: true }, ...body] }], next }
  }
}

/** A line below the headings, and whether an empty one stands before it. */
interface Taken {
  readonly line: string
  readonly blank: boolean
}

/** The lines that leave room between the columns, with what is left of the strips. */
function takeLines(text: Lines, from: number, gaps: readonly Strip[]): { taken: Taken[]; strips: readonly Strip[]; next: number } {
  const taken: Taken[] = []
  let strips = gaps
  let next = from
  for (let found = lineAt(text, next); found !== undefined && taken.length < mostLines; found = lineAt(text, next)) {
    const { line, blank } = found
    const left = strips.map((strip) => freeIn(line, strip)).filter((strip) => strip !== undefined)
    if (line.length > widestLine || left.length < strips.length) break
    // behind an empty line a paragraph may begin: only what is written in several columns is a row
    if (blank && filled(cut(line, left)) < 2) break
    strips = left
    taken.push({ line, blank })
    next = found.next
  }
  return { taken, strips, next }
}

/** The next line that could belong to the table, over one empty line; a list of contents with its dots, a line across and tabs do not. */
function lineAt(text: Lines, at: number): { line: string; blank: boolean; next: number } | undefined {
  const blank = isBlank(text.lines[at])
  const from = blank ? at + 1 : at
  const line = text.lines[from]
  if (line === undefined || isBlank(line) || line.includes('\t') || /\.{4,}|(?:\. ){4}/.test(line)) return undefined
  return { line, blank, next: from + 1 }
}

function piecesOf(line: string): RegExpExecArray[] {
  return line.length > widestLine || line.includes('\t') ? [] : [...line.matchAll(/\S+(?: \S+)*/g)]
}

function endOf(piece: RegExpExecArray | undefined): number {
  return piece === undefined ? 0 : piece.index + piece[0].length
}

/** The widest part of the strip in which the line holds nothing, or undefined where less than two spaces are left. */
function freeIn(line: string, strip: Strip): Strip | undefined {
  let best: Strip | undefined
  for (let from = strip.from; from < strip.to; from += 1) {
    let to = from
    while (to < strip.to && (line[to] ?? ' ').trim() === '') to += 1
    if (to - from >= 2 && (best === undefined || to - from >= best.to - best.from)) best = { from, to }
    from = to
  }
  return best
}

function cut(line: string, strips: readonly Strip[]): string[] {
  return [...strips, undefined].map((strip, index) => line.slice(strips[index - 1]?.to ?? 0, strip?.to).trim())
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell !== '').length
}

/** Puts lines together to rows. Where empty lines part the rows, a line right below another begins one only if all its columns are filled. */
function rowsOf(taken: readonly Taken[], strips: readonly Strip[]): string[][] {
  const parted = taken.slice(1).filter(({ blank }) => blank).length >= fewestRows
  const rows: string[][] = []
  for (const { blank, line } of taken) {
    const cells = cut(line, strips)
    const [first = ''] = cells
    const above = rows.at(-1)
    const begins = first !== '' && !/^\p{Ll}/u.test(first) && filled(cells) >= (parted ? cells.length : 2)
    if (above === undefined || blank || begins) rows.push(cells)
    else rows[rows.length - 1] = above.map((cell, index) => `${cell} ${cells[index] ?? ''}`.trim())
  }
  return rows
}
