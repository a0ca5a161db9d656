import { type Area, lastColumn, type Sheet, type SheetRow } from './sheet.ts'

/** More areas than this never meet in one row of a sheet that people made; further ones are not looked at, and their cells stand apart. */
const mostInOneRow = 300

/** A merged area with the column in which it is first seen: its first one that is not hidden. */
interface SeenArea extends Area {
  readonly seenFrom: number
}

/** What becomes of the cells of a sheet through its merges. */
export interface Merged {
  /** The areas that start in this row. */
  areasFrom(row: number): readonly SeenArea[]
  /** The area that starts at this cell. */
  areaAt(row: number, column: number): Area | undefined
  /** The cell lies under an area that starts elsewhere: nobody sees what it holds. */
  isCovered(row: number, column: number): boolean
  /** The cell stands in a hidden row or column, and what it holds is seen further on in its area. */
  isMoved(row: number, column: number): boolean
}

/**
 * Takes the merged areas of a sheet and tells for the rows that hold something which area a cell starts or lies under. Areas are walked with
 * the rows, never cell by cell: one area may be the whole sheet. An area whose first rows or columns are hidden starts at the first seen ones.
 */
export function mergesOf({ rows, merges, hiddenColumns }: Sheet): Merged {
  const seen = nextSeen(hiddenColumns)
  const starting = merges.map((area) => ({ ...area, seenFrom: seenFrom(area, seen) })).sort((one, other) => one.top - other.top)
  const starts = new Map<number, SeenArea[]>()
  const within = new Map<number, readonly Area[]>()
  const moved = new Set<string>()
  let open: SeenArea[] = []
  let next = 0
  for (const row of rows.values()) {
    open = open.filter((area) => area.bottom >= row.number)
    for (let area = starting[next]; area !== undefined && area.top <= row.number; area = starting[++next]) {
      if (area.bottom >= row.number && open.length < mostInOneRow) open.push(area)
    }
    if (open.length === 0) continue
    within.set(row.number, [...open])
    const started = open.filter((area) => isStart(area, row, rows))
    if (started.length > 0) starts.set(row.number, started)
    for (const area of started) {
      if (row.number !== area.top || area.seenFrom !== area.left) moved.add(`${area.top} ${area.left}`)
    }
  }
  return {
    areasFrom: (row) => starts.get(row) ?? [],
    areaAt: (row, column) => starts.get(row)?.find((area) => area.seenFrom === column),
    isCovered: (row, column) => within.get(row)?.some((area) => column >= area.left && column <= area.right) ?? false,
    isMoved: (row, column) => moved.has(`${row} ${column}`),
  }
}

/** For each column the first one from it on that is not hidden: areas are many, and each would walk over the hidden ones anew. */
function nextSeen(hiddenColumns: ReadonlySet<number>): Int32Array {
  const next = new Int32Array(lastColumn + 2).fill(lastColumn + 1)
  for (let column = lastColumn; column >= 1; column -= 1) next[column] = hiddenColumns.has(column) ? (next[column + 1] ?? 0) : column
  return next
}

/** The first column of an area that is seen; 0, where no cell is, if none of them is. */
function seenFrom({ left, right }: Area, seen: Int32Array): number {
  const column = seen[left] ?? 0
  return column <= right ? column : 0
}

/** Whether the row is the first of an area that is seen. */
function isStart(area: SeenArea, row: SheetRow, rows: ReadonlyMap<number, SheetRow>): boolean {
  if (row.hidden !== undefined || area.seenFrom === 0) return false
  for (let above = row.number - 1; above >= area.top; above -= 1) if (rows.get(above)?.hidden === undefined) return false
  return true
}
