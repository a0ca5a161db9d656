import type { DraftCell, DraftRow } from '../../domain/document/draft.ts'
import { drawnCell } from '../markdown/drawn-cell.ts'
import { type Construct, isBlank, type Lines, longestRule } from '../text/lines.ts'

/** Lines looked at below a first line that is never closed, over the whole text: each of them must not be walked again and again. */
const mostInVain = 40_000
const mostLines = 5000

/** The lines of a row, and the line of dashes right below it that tells which of its columns are one cell. */
interface Row {
  readonly lines: string[]
  under: string
}

/**
 * A table between lines of `====` in groups, one group a column; the part above a second such line is its header. Text in the first column begins
 * a row. Dashes below a row tell its wide cells, and so does text that runs over the start of a column (docutils, "Simple Tables").
 */
export function simpleTable(): Construct {
  let inVain = 0
  return (text, at) => {
    if (inVain > mostInVain || !isBorder(text.lines[at])) return undefined
    const starts = [...(text.lines[at] ?? '').matchAll(/=+/g)].map((match) => match.index)
    const borders = bordersBelow(text.lines, at)
    const end = borders.at(-1)
    if (end === undefined || !isBlank(text.lines[end + 1])) {
      inVain += Math.min(mostLines, text.lines.length - at)
      return undefined
    }
    const headerEnd = borders.length > 1 ? (borders[0] ?? at) : at
    const header = rowsIn(text, at + 1, headerEnd, starts).map((row): DraftRow => ({ ...row, header: true }))
    return { drafts: [{ kind: 'table', rows: [...header, ...rowsIn(text, headerEnd + 1, end, starts)] }], next: end + 1 }
  }
}

/** The lines of `====` below the first, up to the one with an empty line behind it. */
function bordersBelow(lines: readonly string[], at: number): number[] {
  const borders: number[] = []
  for (let line = at + 1; line < Math.min(lines.length, at + mostLines); line += 1) {
    if (!isBorder(lines[line])) continue
    borders.push(line)
    if (isBlank(lines[line + 1])) break
  }
  return borders
}

function rowsIn(text: Lines, from: number, to: number, starts: readonly number[]): DraftRow[] {
  const rows: Row[] = []
  for (const line of text.lines.slice(from, Math.max(from, to))) {
    const row = rows.at(-1)
    if (isBorder(line)) continue
    if (/^\s*-{2,}(?: +-{2,})*\s*$/.test(line)) {
      if (row !== undefined) row.under = line
    } else if (isBlank(line)) row?.lines.push('')
    else if (row !== undefined && line.slice(0, starts[1]).trim() === '') row.lines.push(line)
    else rows.push({ lines: [line], under: '' })
  }
  return rows.map((row) => ({ cells: cellsOf(text, row, starts) }))
}

function cellsOf(text: Lines, { lines, under }: Row, starts: readonly number[]): DraftCell[] {
  const runsOver = (start: number): boolean => lines.some((line) => /\S\S/.test(line.slice(start - 1, start + 1)))
  const open = starts.filter((start, index) => index === 0 || !(under.slice(start - 1, start + 1) === '--' || runsOver(start)))
  return open.map((start, index) => {
    const end = open[index + 1]
    const colspan = starts.filter((each) => each >= start && (end === undefined || each < end)).length
    // what stands before the first column is part of its cell
    const cell = drawnCell(
      text,
      lines.map((line) => line.slice(index === 0 ? 0 : start, end)),
    )
    return colspan > 1 ? { ...cell, colspan } : cell
  })
}

function isBorder(line: string | undefined): boolean {
  return line !== undefined && line.length <= longestRule && /^\s*={2,}(?: +={2,})+\s*$/.test(line)
}
