import type { Run } from './marks.ts'
import { linesOf, type TextLine } from './text-lines.ts'
import type { Wording } from './wording.ts'
import { textOf } from './wrapped.ts'

/** A table without lines: its columns' edges and its rows of cell texts. */
export interface Aligned {
  /** Where its columns begin. */
  readonly columns: readonly number[]
  readonly rows: readonly { readonly cells: readonly string[]; readonly bold: boolean }[]
  readonly top: number
  readonly bottom: number
}

/** A stretch of a line between two wide gaps. */
interface Piece {
  readonly left: number
  readonly right: number
  readonly runs: readonly Run[]
}

/** A gap wider than this many letters' height parts two columns and not two words. */
const wide = 1.4
/** Fewer lines with a gap at one place may be chance. */
const fewest = 3

/**
 * Finds columns without lines in the lines of a page that stand below each other: white strips that run down through at least three lines, with text on both sides. Returns null where
 * the text is set in one column. A line that starts a row is one that has text in the first column; the others carry it on.
 */
export function alignedTable(lines: readonly TextLine[], wording: Wording): Aligned | null {
  const pieces = lines.map((line) => piecesOf(line))
  const several = pieces.filter((each) => each.length > 1)
  if (several.length < fewest || several.length < lines.length * 0.3) return null
  const edges = columnEdges(several)
  if (edges.length < 2) return null
  const cells = lines.map((_, index) => intoColumns(pieces[index] ?? [], edges))
  if (cells.some((each) => each === null)) return null
  const rows: { columns: TextLine[][]; bold: boolean }[] = []
  const rowGap = usualGap(lines)
  for (const [index, line] of lines.entries()) {
    const columns = cells[index] ?? []
    const before = lines[index - 1]
    const gap = before ? line.base - before.base : 0
    const starts =
      rows.length === 0 ||
      // headings stand close above a row that a page has cut
      (rows.length === 1 && rows[0]?.bold === true && !line.bold) ||
      gap > rowGap * 1.4 ||
      ((columns?.[0]?.length ?? 0) > 0 && startsRow(columns ?? [], rows.at(-1)?.columns ?? []))
    if (starts) rows.push({ columns: edges.map(() => []), bold: true })
    const row = rows.at(-1)
    if (!row) continue
    row.bold &&= line.bold
    for (const [column, part] of (columns ?? []).entries()) row.columns[column]?.push(...part)
  }
  if (rows.length < 2) return null
  return {
    columns: edges,
    rows: rows.map(({ columns, bold }) => ({
      bold,
      cells: columns.map((part, column) => textOf(part, (edges[column + 1] ?? Number.POSITIVE_INFINITY) - 6, wording)),
    })),
    top: lines[0]?.top ?? 0,
    bottom: lines.at(-1)?.bottom ?? 0,
  }
}

/** Text in the first column and in at least one other begins a row; alone it carries on a wrapped first cell. */
function startsRow(columns: readonly TextLine[][], before: readonly TextLine[][]): boolean {
  const filled = columns.filter((part) => part.length > 0).length
  return filled > 1 || (before[0]?.length ?? 0) === 0
}

function usualGap(lines: readonly TextLine[]): number {
  const gaps = lines
    .slice(1)
    .map((line, index) => line.base - (lines[index]?.base ?? 0))
    .sort((a, b) => a - b)
  return gaps[Math.floor(gaps.length / 4)] ?? 0
}

function piecesOf(line: TextLine): Piece[] {
  const pieces: { left: number; right: number; runs: Run[] }[] = []
  for (const run of line.runs) {
    const last = pieces.at(-1)
    if (last && run.left - last.right < line.size * wide) {
      last.right = Math.max(last.right, run.right)
      last.runs.push(run)
    } else pieces.push({ left: run.left, right: run.right, runs: [run] })
  }
  return pieces
}

/** Where columns begin: places at which pieces of at least three lines start, and which no piece runs across. */
function columnEdges(lines: readonly (readonly Piece[])[]): number[] {
  const starts = lines.flatMap((pieces) => pieces.map(({ left }) => left)).sort((a, b) => a - b)
  const clusters: { at: number; count: number }[] = []
  for (const start of starts) {
    const last = clusters.at(-1)
    if (last && start - last.at < 6) last.count += 1
    else clusters.push({ at: start, count: 1 })
  }
  const strong = clusters.filter(({ count }) => count >= Math.max(fewest, lines.length * 0.35)).map(({ at }) => at)
  const crossed = (edge: number) => lines.flat().filter(({ left, right }) => left < edge - 6 && right > edge - 2).length
  return strong.filter((edge, index) => index === 0 || crossed(edge) === 0)
}

/** The pieces of a line by the column in which they start; null where one starts before the first. */
function intoColumns(pieces: readonly Piece[], edges: readonly number[]): TextLine[][] | null {
  const columns: Run[][] = edges.map(() => [])
  for (const { left, runs } of pieces) {
    const column = edges.findLastIndex((edge) => left >= edge - 6)
    if (column < 0) return null
    columns[column]?.push(...runs)
  }
  return columns.map((runs) => (runs.length > 0 ? linesOf(runs) : []))
}
