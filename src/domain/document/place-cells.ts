/** Wider tables than this are no paper; a span of two thousand million columns would otherwise be walked column by column. */
const widest = 1000

interface Spanning {
  readonly colspan?: number
  readonly rowspan?: number
  readonly column?: number
}

export interface OnGrid<T> {
  readonly cell: T
  /** From 1. */
  readonly column: number
  readonly colspan: number
  readonly rowspan: number
}

/**
 * Takes the cells of a table row by row, each with the spans its source claims, and returns them with their grid columns: a cell stands in the
 * first column that none from above holds, spans are cut to the table and to what is free, and grid columns in which no cell ever starts (merged away in every row)
 * are not counted, so that the third thing a reader sees in a row of single cells is column 3.
 */
export function placeCells<T extends Spanning>(rows: readonly (readonly T[])[]): OnGrid<T>[][] {
  const heldUntil: number[] = []
  const starts = new Set<number>()
  const placed = rows.map((cells, row) => {
    let column = 1
    return cells.map((cell): OnGrid<T> => {
      if (cell.column !== undefined && cell.column > column) column = Math.min(cell.column, widest)
      while ((heldUntil[column] ?? 0) > row) column += 1
      const start = column
      const claimed = bounded(cell.colspan, 1, Math.max(1, widest - start + 1))
      let colspan = 1
      while (colspan < claimed && (heldUntil[start + colspan] ?? 0) <= row) colspan += 1
      const rowspan = bounded(cell.rowspan, 1, rows.length - row)
      if (rowspan > 1) for (let held = start; held < start + colspan; held += 1) heldUntil[held] = row + rowspan
      column = start + colspan
      starts.add(start)
      return { cell, column: start, colspan, rowspan }
    })
  })
  return withoutUnusedColumns(placed, starts)
}

function withoutUnusedColumns<T>(rows: OnGrid<T>[][], starts: ReadonlySet<number>): OnGrid<T>[][] {
  const used = [...starts].sort((a, b) => a - b)
  const last = used.at(-1) ?? 0
  // most tables have a cell in every column
  if (used.length === last) return rows.map((cells) => cells.map((cell) => within(cell, last)))
  const rank: number[] = new Array(last + 2).fill(0)
  for (let column = 1, seen = 0; column <= last + 1; column += 1) {
    if (starts.has(column)) seen += 1
    rank[column] = seen
  }
  return rows.map((cells) =>
    cells.map((cell) => {
      const column = rank[cell.column] ?? 1
      const end = rank[Math.min(cell.column + cell.colspan - 1, last)] ?? column
      return { ...cell, column, colspan: end - column + 1 }
    }),
  )
}

function within<T>(cell: OnGrid<T>, last: number): OnGrid<T> {
  const end = Math.min(cell.column + cell.colspan - 1, last)
  return end === cell.column + cell.colspan - 1 ? cell : { ...cell, colspan: end - cell.column + 1 }
}

function bounded(claimed: number | undefined, least: number, most: number): number {
  if (claimed === undefined || !Number.isFinite(claimed)) return least
  return Math.min(Math.max(Math.trunc(claimed), least), most)
}
