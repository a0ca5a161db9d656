import type { DraftRow } from '../../domain/document/draft.ts'
import { limits, tooMuch } from '../unreadable.ts'
import { isHeaderLine } from './header-line.ts'
import { type Construct, isBlank, type Lines } from './lines.ts'

/** Marks that stand between spaces where a table was flattened into lines. */
const marks = [/(?<=\s|^)\/(?=\s|$)/, /(?<=\s|^)\|(?=\s|$)/, /(?<=\s|^);(?=\s|$)/]
/** Fewer rows below a line of headings may be chance. */
const fewestRows = 2

/**
 * Lines whose cells are parted by ` / `, ` | ` or ` ; ` below a line of headings, each with as many cells as that one, are a table; an empty line
 * may stand between two. The first line with another number of cells ends it, as nobody can say which of its marks is text.
 */
export const partedRows: Construct = (text, at) => {
  for (const mark of marks) {
    const headings = cellsOf(text.lines[at] ?? '', mark)
    if (!isHeaderLine(headings)) continue
    const rows: DraftRow[] = [{ cells: headings.map(text.piece), header: true }]
    let next = at + 1
    for (let row = rowAt(text, next, mark); row?.cells.length === headings.length; row = rowAt(text, next, mark)) {
      rows.push({ cells: row.cells.map(text.piece) })
      if (rows.length * headings.length > limits.cells) throw tooMuch('holds a larger table than a paper does')
      next = row.next
    }
    if (rows.length > fewestRows) return { drafts: [{ kind: 'table', rows }], next }
  }
  return undefined
}

function rowAt(text: Lines, at: number, mark: RegExp): { cells: string[]; next: number } | undefined {
  const from = isBlank(text.lines[at]) ? at + 1 : at
  const line = text.lines[from]
  return line === undefined ? undefined : { cells: cellsOf(line, mark), next: from + 1 }
}

/** The cells of a line; a bar at both its ends is its edge. */
function cellsOf(line: string, mark: RegExp): string[] {
  const whole = line.trim()
  const framed = whole.length > 1 && whole.startsWith('|') && whole.endsWith('|')
  return (framed ? whole.slice(1, -1) : whole).split(mark).map((cell) => cell.trim())
}
