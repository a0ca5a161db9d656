import type { Box, Line, Run } from './marks.ts'
import { linesOf, type TextLine } from './text-lines.ts'

/** A table that is ruled between its rows and not between its columns. */
export interface RowRuled extends Box {
  /** Where columns begin. */
  readonly columns: readonly number[]
  readonly rows: readonly {
    readonly cells: readonly { readonly column: number; readonly colspan: number; readonly lines: readonly TextLine[] }[]
  }[]
}

/** Lines that differ less in their ends belong to one table. */
const alike = 4
/** The narrowest white strip between two columns, in points. */
const narrowest = 4

/**
 * Finds tables of which only the rows are ruled: lines of one length below each other, and white strips that run down between texts. What stands right above the first line in
 * the same columns is their heading, what stands below the last one the row that goes on over the page.
 */
export function rowRuledTables(lines: readonly Line[], runs: readonly Run[], width: number): RowRuled[] {
  const across = lines.filter(({ way, from, to }) => way === 'across' && to - from > width * 0.4)
  const groups: Line[][] = []
  for (const line of across.toSorted((a, b) => a.at - b.at)) {
    const group = groups.find(([first]) => first && Math.abs(first.from - line.from) < alike && Math.abs(first.to - line.to) < alike)
    if (!group) groups.push([line])
    else if (line.at - (group.at(-1)?.at ?? 0) > alike) group.push(line)
  }
  return groups.flatMap((group) => partedAtTitles(group, runs)).flatMap((group) => (group.length >= 2 ? tableOf(group, runs) : []))
}

/** Lines of one length may rule two tables: a title between them, set larger than what stands in most rows, parts them. */
function partedAtTitles(group: readonly Line[], runs: readonly Run[]): Line[][] {
  const [from, to] = [group[0]?.at ?? 0, group.at(-1)?.at ?? 0]
  const sizes = runs.filter(({ base }) => base > from && base <= to).map(({ size }) => size)
  const usual = sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0
  const parts: Line[][] = [[]]
  for (const [index, line] of group.entries()) {
    const before = group[index - 1]
    const isTitled = before && runs.some(({ base, size }) => base > before.at && base <= line.at && size > usual * 1.15)
    if (isTitled) parts.push([line])
    else parts.at(-1)?.push(line)
  }
  return parts
}

function tableOf(group: readonly Line[], runs: readonly Run[]): RowRuled[] {
  const [first] = group
  if (!first) return []
  const ys = group.map(({ at }) => at)
  const inside = runs.filter((run) => middle(run) > first.from - 2 && middle(run) < first.to + 2)
  const bandsOf = (from: number, to: number) => inside.filter(({ base }) => base > from && base <= to)
  const bands = ys.slice(1).map((y, index) => bandsOf(ys[index] ?? 0, y))
  const top = ys[0] ?? 0
  const bottom = ys.at(-1) ?? 0
  // the nearest text above and below, down to a wide gap, belongs to it where it stands in the same columns
  const above = inside.filter(({ base }) => base <= top)
  const head = near(above, top, -1)
  const below = inside.filter(({ base }) => base > bottom)
  const tail = near(below, bottom, 1)
  const columns = columnsOf([head, ...bands, tail], first.from)
  if (columns.length < 2) return []
  const ends = [head, tail].map((runs) => upToCrossing(runs, columns)).map((runs) => (isInColumns(runs, columns) ? runs : []))
  const all = [ends[0] ?? [], ...bands, ends[1] ?? []].filter((band) => band.length > 0)
  if (all.filter((band) => band.length > 1).length < 2) return []
  const rows = all.map((band) => ({ cells: cellsOf(band, columns) }))
  const used = all.flat()
  return [
    {
      columns,
      rows,
      left: first.from,
      right: first.to,
      top: Math.min(top, ...used.map(({ base, size }) => base - size)),
      bottom: Math.max(bottom, ...used.map(({ base }) => base + 1)),
    },
  ]
}

const middle = ({ left, right }: Run): number => (left + right) / 2

/** Runs that follow on from a line without a gap wider than two lines of text. */
function near(runs: readonly Run[], from: number, step: 1 | -1): Run[] {
  const found: Run[] = []
  let at = from
  for (const run of runs.toSorted((a, b) => (a.base - b.base) * step)) {
    // a title over the table is set larger than its headings
    if (Math.abs(run.base - at) > run.size * 2.6 || Math.abs(run.size - (found[0]?.size ?? run.size)) > 1) break
    found.push(run)
    at = run.base
  }
  return found
}

/** The runs nearest to the line, up to one that runs across columns: a title, or the text below the table. */
function upToCrossing(runs: readonly Run[], columns: readonly number[]): Run[] {
  const end = runs.findIndex((run) => run.right > (columns[columnAt(run, columns) + 1] ?? Number.POSITIVE_INFINITY) + 2)
  const base = runs[end]?.base
  return base === undefined ? [...runs] : runs.slice(0, end).filter((run) => Math.abs(run.base - base) > 1)
}

/** Text in three columns or in all of them, and none across a strip: a row; a paragraph that happens to stand there fills only the first. */
function isInColumns(runs: readonly Run[], columns: readonly number[]): boolean {
  const filled = new Set(runs.map((run) => columnAt(run, columns)))
  return (
    filled.size >= Math.min(3, columns.length) &&
    runs.every((run) => run.right < (columns[columnAt(run, columns) + 1] ?? Number.POSITIVE_INFINITY) + 2)
  )
}

const columnAt = ({ left }: Run, columns: readonly number[]): number =>
  Math.max(
    0,
    columns.findLastIndex((edge) => left >= edge - 2),
  )

/** Where columns begin: where their headings do, else behind each white strip that next to no row crosses. */
function columnsOf(bands: readonly (readonly Run[])[], from: number): number[] {
  const head = bands.find((band) => band.length > 2)
  const byHead = head ? headEdges(head, bands.flat()) : []
  return byHead.length >= 3 ? byHead : stripsOf(bands, from)
}

/** The left ends of headings set side by side, as far as the texts below keep to them: few lines run across one. */
function headEdges(head: readonly Run[], all: readonly Run[]): number[] {
  const edges: number[] = []
  for (const { left } of head.toSorted((a, b) => a.left - b.left))
    if (left - (edges.at(-1) ?? Number.NEGATIVE_INFINITY) > 12) edges.push(left)
  const bases = new Set(all.map(({ base }) => Math.round(base)))
  return edges.filter((edge, index) => {
    const crossing = new Set(all.filter(({ left, right }) => left < edge - 4 && right > edge + 2).map(({ base }) => Math.round(base)))
    return index === 0 || crossing.size <= bases.size * 0.3
  })
}

function stripsOf(bands: readonly (readonly Run[])[], from: number): number[] {
  const rows = bands.filter((band) => band.length > 1)
  if (rows.length < 2) return []
  const covered = new Map<number, number>()
  for (const band of rows) {
    const points = new Set<number>()
    for (const { left, right } of band) for (let x = Math.floor(left); x <= Math.ceil(right); x += 1) points.add(x)
    for (const x of points) covered.set(x, (covered.get(x) ?? 0) + 1)
  }
  const xs = [...covered].filter(([, count]) => count > rows.length * 0.12).map(([x]) => x)
  const sorted = xs.sort((a, b) => a - b)
  const edges = [Math.min(from + 2, sorted[0] ?? from)]
  for (const [index, x] of sorted.entries()) {
    const before = sorted[index - 1]
    if (before === undefined || x - before < narrowest) continue
    const starting = rows.flat().filter(({ left }) => Math.abs(left - x) < 3).length
    if (starting >= 2) edges.push(x)
  }
  return edges
}

function cellsOf(band: readonly Run[], columns: readonly number[]) {
  const byColumn = Map.groupBy(band, (run) => columnAt(run, columns))
  return [...byColumn]
    .sort(([a], [b]) => a - b)
    .map(([column, runs]) => {
      const right = Math.max(...runs.map((run) => run.right))
      const last = Math.max(
        column,
        columns.findLastIndex((edge) => edge < right - 4),
      )
      return { column, colspan: last - column + 1, lines: linesOf(runs) }
    })
    .map((cell, index, cells) => ({
      ...cell,
      colspan: Math.max(1, Math.min(cell.colspan, (cells[index + 1]?.column ?? columns.length) - cell.column)),
    }))
}
