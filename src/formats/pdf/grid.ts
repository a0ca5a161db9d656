import type { Box, Line } from './marks.ts'

/** One cell of a ruled table, with its place on the table's grid from 0 and how far it reaches. */
export interface GridCell extends Box {
  readonly row: number
  readonly column: number
  readonly rowspan: number
  readonly colspan: number
}

/** A ruled table: the lines between its columns and rows, and its cells in reading order. */
export interface Grid extends Box {
  readonly columns: readonly number[]
  readonly rows: readonly number[]
  readonly cells: readonly GridCell[]
}

/** Two lines nearer than this are one: borders of neighbouring cells are drawn beside each other. */
const same = 3.5

/**
 * Finds the ruled tables of a page: lines that touch belong together; where they cross they make a grid; two fields of the grid without a line between them are one cell.
 * A frame round a single field is a box and no table.
 */
export function gridsOf(lines: readonly Line[]): Grid[] {
  const joined = [...joinLines(lines.filter(({ way }) => way === 'across')), ...joinLines(lines.filter(({ way }) => way === 'down'))]
  return groups(joined)
    .flatMap(gridOf)
    .sort((a, b) => a.top - b.top || a.left - b.left)
}

/** Pieces of one line, drawn cell by cell, put together again. */
function joinLines(lines: readonly Line[]): Line[] {
  const sorted = [...lines].sort((a, b) => a.at - b.at || a.from - b.from)
  const tracks: { at: number; pieces: Line[] }[] = []
  for (const line of sorted) {
    const track = tracks.at(-1)
    if (track && line.at - track.at <= same) track.pieces.push(line)
    else tracks.push({ at: line.at, pieces: [line] })
  }
  return tracks.flatMap(({ pieces }) => {
    const found: { way: Line['way']; at: number; from: number; to: number }[] = []
    for (const piece of pieces.toSorted((a, b) => a.from - b.from)) {
      const last = found.at(-1)
      if (last && piece.from <= last.to + same) last.to = Math.max(last.to, piece.to)
      else found.push({ ...piece })
    }
    return found
  })
}

/** Lines that touch or cross, taken together. */
function groups(lines: readonly Line[]): Line[][] {
  const group = lines.map((_, index) => index)
  const find = (index: number): number => {
    let at = index
    while (group[at] !== at) at = group[at] ?? at
    return at
  }
  for (const [i, one] of lines.entries()) {
    for (let j = i + 1; j < lines.length; j += 1) {
      const other = lines[j]
      if (other && one.way !== other.way && meets(one, other)) group[find(i)] = find(j)
    }
  }
  return [...Map.groupBy(lines.keys(), find).values()].map((members) => members.flatMap((index) => lines[index] ?? []))
}

const meets = (one: Line, other: Line): boolean =>
  one.at >= other.from - same && one.at <= other.to + same && other.at >= one.from - same && other.at <= one.to + same

function gridOf(lines: readonly Line[]): Grid[] {
  const across = lines.filter(({ way }) => way === 'across')
  const down = lines.filter(({ way }) => way === 'down')
  const rows = tracksOf(across)
  const columns = tracksOf(down)
  if (rows.length < 2 || columns.length < 2 || rows.length * columns.length > 40_000) return []
  const [height, width] = [rows.length - 1, columns.length - 1]
  if (height * width < 2) return []
  const hasLine = (among: readonly Line[], at: number, from: number, to: number): boolean => {
    const [middle, length] = [(from + to) / 2, to - from]
    return among.some(
      (line) =>
        Math.abs(line.at - at) <= same &&
        line.from <= middle &&
        line.to >= middle &&
        Math.min(line.to, to) - Math.max(line.from, from) > length * 0.6,
    )
  }
  const taken = Array.from({ length: height }, () => new Array<boolean>(width).fill(false))
  const cells: GridCell[] = []
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      if (taken[row]?.[column]) continue
      let colspan = 1
      while (
        column + colspan < width &&
        !taken[row]?.[column + colspan] &&
        !hasLine(down, columns[column + colspan] ?? 0, rows[row] ?? 0, rows[row + 1] ?? 0)
      )
        colspan += 1
      let rowspan = 1
      while (row + rowspan < height && isOpen(across, rows[row + rowspan] ?? 0, columns, column, colspan, hasLine)) rowspan += 1
      for (let r = row; r < row + rowspan; r += 1) for (let c = column; c < column + colspan; c += 1) (taken[r] as boolean[])[c] = true
      cells.push({
        ...{ row, column, rowspan, colspan },
        ...{ left: columns[column] ?? 0, right: columns[column + colspan] ?? 0, top: rows[row] ?? 0, bottom: rows[row + rowspan] ?? 0 },
      })
    }
  }
  return cells.length < 2
    ? []
    : [{ columns, rows, cells, left: columns[0] ?? 0, right: columns.at(-1) ?? 0, top: rows[0] ?? 0, bottom: rows.at(-1) ?? 0 }]
}

/** Below none of these columns a line is drawn: the cell goes on. */
function isOpen(
  across: readonly Line[],
  at: number,
  columns: readonly number[],
  column: number,
  colspan: number,
  hasLine: (among: readonly Line[], at: number, from: number, to: number) => boolean,
): boolean {
  for (let c = column; c < column + colspan; c += 1) if (hasLine(across, at, columns[c] ?? 0, columns[c + 1] ?? 0)) return false
  return true
}

/** Where lines lie, those that are one counted once. */
function tracksOf(lines: readonly Line[]): number[] {
  const tracks: number[] = []
  for (const { at } of [...lines].sort((a, b) => a.at - b.at)) {
    const last = tracks.at(-1)
    if (last === undefined || at - last > same) tracks.push(at)
  }
  return tracks
}
