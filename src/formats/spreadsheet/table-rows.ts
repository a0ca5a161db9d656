import type { DraftCell, DraftRow, DraftTable } from '../../domain/document/draft.ts'
import { limits } from '../unreadable.ts'
import { textsOf } from './bands.ts'
import type { GridCell, GridRow } from './visible-cells.ts'

/**
 * Takes rows of a sheet and returns them as a table. Only columns that hold text anywhere are counted, so that what a table has is never what a
 * cell far away claims; empty cells among them are given, where they are not too many.
 */
export function tableOf(rows: readonly GridRow[], headers: ReadonlySet<number>, place: (row?: number) => string | undefined): DraftTable {
  const used = [...new Set(rows.flatMap((row) => textsOf(row).map(({ column }) => column)))].sort((one, other) => one - other)
  const numbers = rows.map(({ number }) => number)
  const sparse = used.length * rows.length > limits.cells
  // columns with the place of the row down to which a cell from above holds them
  const heldUntil = new Map<number, number>()
  return {
    kind: 'table',
    place: place(),
    rows: rows.map((row, index): DraftRow => {
      const found = new Map(banner(row).map((cell) => [cell.column, cell]))
      const cells: DraftCell[] = []
      for (const column of sparse ? [...found.keys()] : used) {
        const cell = found.get(column)
        const at = countTo(used, column)
        if (cell !== undefined && used[at - 1] === column) {
          const placed = drawn(cell, at, row, used, numbers)
          cells.push(placed)
          if (placed.rowspan > 1) for (let held = at; held < at + placed.colspan; held += 1) heldUntil.set(held, index + placed.rowspan)
        } else if (cell === undefined && (heldUntil.get(at) ?? 0) <= index) cells.push({ text: '', column: at })
      }
      return { cells: withoutCovered(cells), place: place(row.number), ...(headers.has(row.number) ? { header: true } : {}) }
    }),
  }
}

function drawn(
  cell: GridCell,
  at: number,
  row: GridRow,
  used: readonly number[],
  rows: readonly number[],
): DraftCell & { colspan: number; rowspan: number } {
  return {
    text: cell.text,
    column: at,
    colspan: Math.max(1, countTo(used, cell.right) - at + 1),
    rowspan: Math.max(1, countTo(rows, cell.bottom) - countTo(rows, row.number) + 1),
    bold: cell.bold ?? false,
    colour: cell.colour,
  }
}

/** How many of these rising numbers are not above `most`. */
function countTo(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) <= most) low = middle + 1
    else high = middle
  }
  return low
}

/** A single text on a bar of colour is as wide as the bar: the row heads those below it. */
function banner(row: GridRow): readonly GridCell[] {
  const [only, ...more] = textsOf(row)
  if (only === undefined || more.length > 0 || only.colour === undefined) return row.cells
  let { right } = only
  const rest = row.cells.filter((cell) => cell.column > only.right)
  for (const cell of rest) {
    if (cell.colour !== only.colour || cell.column !== right + 1) break
    right = cell.right
  }
  return [...row.cells.filter((cell) => cell.column < only.column), { ...only, right }, ...rest.filter((cell) => cell.column > right)]
}

/** Without the empty cells that a wide cell before them covers. */
function withoutCovered(cells: readonly DraftCell[]): DraftCell[] {
  let covered = 0
  return cells.filter(({ column = 0, colspan = 1, text }) => {
    if (text === '' && column <= covered) return false
    covered = Math.max(covered, column + colspan - 1)
    return true
  })
}
