import type { DraftRow } from '../../domain/document/draft.ts'
import { columnsAmong, intoColumns, type Piece, piecesOf } from './aligned-columns.ts'
import { type AlignedLine, type AlignedRow, alignedRows } from './aligned-rows.ts'
import { linesOf, type TextLine } from './text-lines.ts'
import type { Wording } from './wording.ts'
import { textOf } from './wrapped.ts'

/** A table that is told by alignment alone: its rows, where its columns begin, and the lines it takes. */
export interface AlignedTable {
  readonly rows: readonly DraftRow[]
  readonly columns: readonly number[]
  readonly lines: readonly TextLine[]
}

type Column = { readonly left: number; readonly right: number }

/** Takes lines below each other and returns them parted: tables without rules, and the lines between them. */
export function partedByAlignment(
  lines: readonly TextLine[],
  place: string,
  wording: Wording,
): (readonly AlignedTable[] | readonly TextLine[])[] {
  const parts: (readonly AlignedTable[] | readonly TextLine[])[] = []
  const loose = (some: readonly TextLine[]) => {
    const last = parts.at(-1)
    if (some.length === 0) return
    if (last && !isTables(last)) parts[parts.length - 1] = [...last, ...some]
    else parts.push([...some])
  }
  for (const stretch of stretchesOf(lines)) {
    const table = tableIn(stretch, place, wording)
    if (!table) loose(stretch)
    else {
      loose(stretch.slice(0, table.from))
      parts.push(table.tables)
      loose(stretch.slice(table.to + 1))
    }
  }
  return parts
}

export const isTables = (part: readonly AlignedTable[] | readonly TextLine[]): part is readonly AlignedTable[] =>
  part[0] !== undefined && 'rows' in part[0]

/** Lines without much white between them, those of paragraphs that run over the whole page and larger titles taken away from the others. */
function stretchesOf(lines: readonly TextLine[]): TextLine[][] {
  const [left, right] = [Math.min(...lines.map((line) => line.left)), Math.max(...lines.map((line) => line.right))]
  const sizes = lines.map(({ size }) => size).sort((a, b) => a - b)
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0
  const isProse = (line: TextLine) => {
    const pieces = piecesOf(line)
    const wide = (pieces[0]?.right ?? 0) - (pieces[0]?.left ?? 0)
    return (
      (pieces.length < 3 && wide > (right - left) * 0.62 && line.left < left + (right - left) * 0.15) ||
      (pieces.length === 1 && line.size > usual * 1.15)
    )
  }
  const groups: { prose: boolean; lines: TextLine[] }[] = []
  for (const line of lines) {
    const prose = isProse(line)
    const group = groups.at(-1)
    const gap = line.base - (group?.lines.at(-1)?.base ?? 0)
    if (group && group.prose === prose && gap < line.size * 5) group.lines.push(line)
    else groups.push({ prose, lines: [line] })
  }
  return groups.map((group) => group.lines)
}

function tableIn(
  stretch: readonly TextLine[],
  place: string,
  wording: Wording,
): { tables: AlignedTable[]; from: number; to: number } | null {
  const pieces = stretch.map(piecesOf)
  const isSeveral = (some: readonly Piece[]) => some.length > 1
  let [from, to] = [pieces.findIndex(isSeveral), pieces.findLastIndex(isSeveral)]
  const several = pieces.filter(isSeveral)
  if (several.length < 2) return null
  const columns = columnsAmong(several)
  if (columns.length < 2) return null
  const cellsOf = (index: number) => intoColumns(pieces[index] ?? [], columns)
  // the first and the last row may have lines in one column alone
  const gap = usualGap(stretch)
  while (from > 0 && cellsOf(from - 1) && (stretch[from]?.base ?? 0) - (stretch[from - 1]?.base ?? 0) < gap * 1.2) from -= 1
  while (to < stretch.length - 1 && cellsOf(to + 1) && (stretch[to + 1]?.base ?? 0) - (stretch[to]?.base ?? 0) < gap * 1.2) to += 1
  const lines = stretch.slice(from, to + 1)
  const aligned = lines.map((line, index): AlignedLine => {
    const own = pieces[from + index] ?? []
    const cells = cellsOf(from + index)
    const [only] = own
    const across = !cells && own.length === 1 && only ? only : null
    return { base: line.base, size: line.size, across, columns: cells ?? (across ? columns.map(() => []) : byLeft(own, columns)) }
  })
  const halves = sideBySide(aligned, columns)
  const tables = halves.flatMap(([start, end]) => {
    const own = aligned.map((line) => ({ ...line, columns: line.columns.slice(start, end), across: start === 0 ? line.across : null }))
    const filled = own.filter((line) => line.across || line.columns.some((cell) => cell.length > 0))
    const rows = alignedRows(filled, end - start)
    const here = columns.slice(start, end)
    return isTable(rows, here, filled)
      ? [{ rows: rows.map((row) => drafted(row, here, place, wording)), columns: edgesOf(here), lines }]
      : []
  })
  return tables.length === halves.length ? { tables, from, to } : null
}

const edgesOf = (columns: readonly Column[]): number[] => columns.map(({ left }) => left)

function usualGap(lines: readonly TextLine[]): number {
  const gaps = lines.slice(1).map((line, index) => line.base - (lines[index]?.base ?? 0))
  return gaps.filter((gap) => gap > 6).sort((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? 12
}

function byLeft(pieces: readonly Piece[], columns: readonly Column[]): Piece[][] {
  const found: Piece[][] = columns.map(() => [])
  for (const piece of pieces)
    found[
      Math.max(
        0,
        columns.findLastIndex(({ left }) => piece.left >= left - 2),
      )
    ]?.push(piece)
  return found
}

const wordsOf = (pieces: readonly Piece[]): string => pieces.map(({ runs }) => runs.map(({ text }) => text).join(' ')).join(' ')

/** Two tables side by side have the same headings twice in one line; else there is one. */
function sideBySide(lines: readonly AlignedLine[], columns: readonly Column[]): [number, number][] {
  const half = columns.length / 2
  const isTwice = lines.slice(0, 4).some((line) => {
    const words = line.columns.map(wordsOf)
    return words.every((text, index) => text !== '' && (index < half || text === words[index - half]))
  })
  return Number.isInteger(half) && half >= 2 && isTwice
    ? [
        [0, half],
        [half, columns.length],
      ]
    : [[0, columns.length]]
}

/**
 * Whether rows make a table: several of three columns or more with text side by side; of two columns only names and what they name, each name set bold or with a colon. Pages of contents, whose last
 * column counts the pages, and prose set in columns, which has no rows, make none.
 */
function isTable(rows: readonly AlignedRow[], columns: readonly Column[], lines: readonly AlignedLine[]): boolean {
  const whole = rows.filter(({ columns: cells }) => cells.filter((cell) => cell.length > 0).length > 1)
  if (whole.length < 2 || whole.length < rows.length * 0.4) return false
  if (Math.max(...rows.map((row) => heightOf(row))) > Math.max(14, lines.length * 0.4)) return false
  if (columns.length === 2) return arePairs(rows, columns)
  if (whole.length < 3) return false
  const last = whole.map(({ columns: cells }) => wordsOf(cells.at(-1) ?? [])).filter(Boolean)
  const numbers = last.filter((text) => /^\d{1,3}$/.test(text)).map(Number)
  return !(
    numbers.length > last.length * 0.8 &&
    numbers.length > 2 &&
    numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0))
  )
}

const heightOf = ({ columns }: AlignedRow): number => Math.max(...columns.map((cell) => cell.length))

function arePairs(rows: readonly AlignedRow[], [first, second]: readonly Column[]): boolean {
  const names = rows.flatMap(({ columns: [name = []] }) => (name.length > 0 ? [name] : []))
  const isName = (name: readonly Piece[]) => /:$/.test(wordsOf(name)) || name.every(({ runs }) => runs.every(({ bold }) => bold))
  const isPlain = rows.some(({ columns: [, value = []] }) => value.some(({ runs }) => runs.some(({ bold }) => !bold)))
  return isPlain && names.length > 1 && names.every(isName) && first !== undefined && second !== undefined && second.left > first.left + 20
}

function drafted({ columns, across }: AlignedRow, edges: readonly Column[], place: string, wording: Wording): DraftRow {
  const linesIn = (pieces: readonly Piece[]) => linesOf(pieces.flatMap(({ runs }) => runs))
  const bold = (pieces: readonly Piece[]) =>
    pieces.length > 0 && pieces.every(({ runs }) => runs.every((run) => run.bold)) ? { bold: true as const } : {}
  const right = edges.at(-1)?.right ?? 0
  if (across.length > 0)
    return { place, cells: [{ text: textOf(linesIn(across), right, wording), column: 1, colspan: edges.length, ...bold(across) }] }
  return {
    place,
    cells: columns.map((pieces, column) => {
      const { right: full = right } = edges[column] ?? {}
      return {
        text: textOf(linesIn(pieces), Math.max(full, (edges[column + 1]?.left ?? full + 5) - 5), wording, full),
        column: column + 1,
        ...bold(pieces),
      }
    }),
  }
}
