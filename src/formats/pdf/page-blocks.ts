import type { Draft, DraftCell, DraftRow } from '../../domain/document/draft.ts'
import { alignedTable } from './aligned.ts'
import { isTables, partedByAlignment } from './aligned-tables.ts'
import { contentsIn } from './contents.ts'
import { type Grid, type GridCell, gridsOf } from './grid.ts'
import type { Box, Fill, PageMarks, Run } from './marks.ts'
import { type Pairing, type Pairs, pairsIn } from './pairs.ts'
import { paragraphs } from './prose.ts'
import { type RowRuled, rowRuledTables } from './row-ruled.ts'
import { linesOf, type TextLine } from './text-lines.ts'
import type { Wording } from './wording.ts'
import { textOf } from './wrapped.ts'

/** A block of a page, with where its columns lie when it is a table, so that one that goes on over the page can be known. */
export interface PageBlock {
  readonly draft: Exclude<Draft, { kind: 'note' }>
  readonly columns: readonly number[] | null
  /** Labels with their values: where the first label of a page is empty, its value goes on. */
  readonly pairs?: true
}

/** How large the running text of a paper is set, in points. */
export function bodySize(pages: readonly PageMarks[]): number {
  const letters = new Map<number, number>()
  for (const { runs } of pages)
    for (const { size, text } of runs) letters.set(Math.round(size * 2) / 2, (letters.get(Math.round(size * 2) / 2) ?? 0) + text.length)
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 11
}

/**
 * Takes a page and returns its blocks, top to bottom, and the lines outside its tables that only run along, which are no blocks, and the runs that stand in
 * tables of several columns. */
export function pageBlocks(
  page: PageMarks,
  isRunning: (line: TextLine) => boolean,
  body: number,
  wording: Wording,
  pairing: Pairing,
): { readonly blocks: PageBlock[]; readonly running: readonly TextLine[]; readonly tabled: ReadonlySet<Run> } {
  const place = `page ${page.number}`
  const grids = gridsOf(page.lines).filter((grid) => page.runs.some((run) => isIn(run, grid)))
  const ungridded = page.runs.filter((run) => !run.turned && !grids.some((grid) => isIn(run, grid)))
  // only what stands alone in its line: headings of a table at the head of every page come again too, and a number beside other cells is no page's
  const still = linesOf(ungridded).flatMap((line) => (line.runs.length === 1 && isRunning(line) ? [] : line.runs))
  const free = page.lines.filter((line) => !grids.some((grid) => line.at >= grid.top - 4 && line.at <= grid.bottom + 4))
  const ruled = rowRuledTables(free, still, page.width)
  const tabled = new Set(page.runs.filter((run) => [...grids.filter(isWide), ...ruled].some((table) => isIn(run, table))))
  const outside = ungridded.filter((run) => !ruled.some((table) => isIn(run, table)))
  const parts: { top: number; blocks: PageBlock[] }[] = [
    ...grids.map((grid) => ({ top: grid.top, blocks: [tableOf(grid, page, place, wording)] })),
    ...ruled.map((table) => ({ top: table.top, blocks: [ruledBlock(table, place, wording)] })),
  ]
  const around = linesOf(outside)
  // headings that are printed again at the head of every page stand right above their table, and are taken for running lines
  const heads = headsOver(around, isRunning)
  const lines = around.filter((line) => heads.includes(line) || !isRunning(line))
  // a table cuts the text beside it into what stands above and what below
  const cuts = [...grids, ...ruled].map(({ top }) => top).sort((a, b) => a - b)
  for (const stretch of Map.groupBy(lines, (line) => cuts.filter((cut) => line.base > cut).length).values()) {
    const [first] = stretch
    if (first) parts.push({ top: first.top, blocks: textBlocks(stretch, heads, place, body, wording, pairing, tabled) })
  }
  // text on its side that stands in no table is kept behind the rest of its page
  const sideways = page.runs.filter((run) => run.turned && !grids.some((grid) => isIn(run, grid)))
  if (sideways.length > 0) parts.push({ top: Number.POSITIVE_INFINITY, blocks: paragraphs(linesOf(sideways), place, body, wording) })
  const running = around.filter((line) => isRunning(line) && !line.runs.every((run) => tabled.has(run)))
  return { blocks: parts.sort((a, b) => a.top - b.top).flatMap(({ blocks }) => blocks), running, tabled }
}

/** More than a frame or a list in boxes. */
const isWide = ({ columns, rows }: Grid): boolean => columns.length > 2 && rows.length > 2

const isIn = (run: Run, { left, right, top, bottom }: Box): boolean => {
  const [x, y] = run.turned ?? [(run.left + run.right) / 2, run.base - run.size * 0.3]
  return x > left && x < right && y > top && y < bottom
}

function tableOf(grid: Grid, page: PageMarks, place: string, wording: Wording): PageBlock {
  const byCell = new Map<GridCell, Run[]>(grid.cells.map((cell) => [cell, []]))
  const cellAt = (run: Run) => grid.cells.find((each) => isIn(run, each))
  for (const run of page.runs) {
    // cells that stand close were taken for one text
    const parts = (run.loose ?? run.parts ?? []).map((part) => [cellAt(part), part] as const)
    const isSeveral = new Set(parts.map(([cell]) => cell)).size > 1
    for (const [cell, part] of isSeveral ? parts : [[cellAt(run), run] as const]) if (cell) byCell.get(cell)?.push(part)
  }
  const rows: DraftRow[] = Array.from({ length: grid.rows.length - 1 }, (_, row) => {
    const cells = grid.cells
      .filter((cell) => cell.row === row)
      .map((cell): DraftCell => {
        const lines = linesOf(byCell.get(cell) ?? [])
        const colour = fillBehind(cell, page.fills)
        return {
          text: textOf(lines, cell.right - padding(lines, cell), wording),
          ...{ column: cell.column + 1, colspan: cell.colspan, rowspan: cell.rowspan },
          ...(lines.length > 0 && lines.every(({ bold }) => bold) ? { bold: true } : {}),
          ...(colour ? { colour } : {}),
        }
      })
    return { cells, place }
  })
  return { draft: { kind: 'table', place, rows: rows.filter(({ cells }) => cells.length > 0) }, columns: grid.columns }
}

function ruledBlock({ columns, rows, right }: RowRuled, place: string, wording: Wording): PageBlock {
  // how far its fullest line reaches: there is no line beside a column that would tell where it ends
  const full = columns.map((_, at) =>
    Math.max(
      ...rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => (cell.column === at && cell.colspan === 1 ? cell.lines.map((line) => line.right) : [])),
      ),
    ),
  )
  const drafts = rows.map(
    ({ cells }): DraftRow => ({
      place,
      cells: cells.map(
        ({ column, colspan, lines }): DraftCell => ({
          text: textOf(lines, (columns[column + colspan] ?? right) - 5, wording, colspan === 1 ? full[column] : undefined),
          ...{ column: column + 1, colspan },
          ...(lines.every(({ bold }) => bold) ? { bold: true } : {}),
        }),
      ),
    }),
  )
  return { draft: { kind: 'table', place, rows: drafts }, columns: [...columns, right] }
}

/** The white between a cell's edge and its text is the same on both sides. */
const padding = (lines: readonly TextLine[], cell: GridCell): number =>
  Math.min(8, Math.max(1, Math.min(...lines.map(({ left }) => left)) - cell.left))

/** The colour that fills most of a cell, the topmost last; a cell is not coloured by the line beside it. */
function fillBehind(cell: GridCell, fills: readonly Fill[]): string | undefined {
  const area = (cell.right - cell.left) * (cell.bottom - cell.top)
  const found = fills.findLast((fill) => {
    const width = Math.min(cell.right, fill.right) - Math.max(cell.left, fill.left)
    const height = Math.min(cell.bottom, fill.bottom) - Math.max(cell.top, fill.top)
    return width > 0 && height > 0 && width * height > area * 0.6
  })?.colour
  return found === 'ffffff' ? undefined : found
}

/** Running lines of which some stand side by side, right above another line. */
function headsOver(lines: readonly TextLine[], isRunning: (line: TextLine) => boolean): readonly TextLine[] {
  const found: TextLine[] = []
  let open: TextLine[] = []
  for (const line of lines) {
    const before = open.at(-1)
    if (before && line.base - before.base > line.size * 3.6) open = []
    if (isRunning(line)) open.push(line)
    else {
      if (open.some(({ runs }) => runs.length > 2)) found.push(...open)
      open = []
    }
  }
  return found
}

/** What stands outside ruled tables: lists of contents, labels with their values, and between them the rest. */
function textBlocks(
  lines: readonly TextLine[],
  heads: readonly TextLine[],
  place: string,
  body: number,
  wording: Wording,
  pairing: Pairing,
  tabled: Set<Run>,
): PageBlock[] {
  const blocks: PageBlock[] = []
  const contents = contentsIn(lines)
  const rest = (from: number, to: number) => {
    const some = lines.slice(from, to)
    let at = 0
    for (const pairs of pairsIn(some, pairing)) {
      if (pairs.from > at) blocks.push(...proseOf(some.slice(at, pairs.from), heads, place, body, wording, tabled))
      blocks.push(pairsBlock(pairs, some, place, wording))
      at = pairs.to + 1
    }
    if (at < some.length) blocks.push(...proseOf(some.slice(at), heads, place, body, wording, tabled))
  }
  let at = 0
  for (const { from, to } of contents) {
    rest(at, from)
    blocks.push(...paragraphs(lines.slice(from, to + 1), place, body, wording, true))
    at = to + 1
  }
  rest(at, lines.length)
  return blocks
}

function pairsBlock({ columns, rows }: Pairs, lines: readonly TextLine[], place: string, wording: Wording): PageBlock {
  const right = Math.max(...lines.map((line) => line.right))
  const cellOf = (some: readonly TextLine[], edge: number): DraftCell => ({
    text: textOf(some, edge, wording),
    ...(some.length > 0 && some.every(({ bold }) => bold) ? { bold: true } : {}),
  })
  const drafts = rows.map((row) => ({ place, cells: row.map((some, at) => cellOf(some, (columns[at + 1] ?? right + 5) - 5)) }))
  return { draft: { kind: 'table', place, rows: drafts }, columns, pairs: true }
}

function proseOf(
  lines: readonly TextLine[],
  heads: readonly TextLine[],
  place: string,
  body: number,
  wording: Wording,
  tabled: Set<Run>,
): PageBlock[] {
  const blocks: PageBlock[] = []
  for (const part of partedByAlignment(lines, place, wording)) {
    if (!isTables(part))
      blocks.push(
        ...looseOf(
          part.filter((line) => !heads.includes(line)),
          ...([place, body, wording, tabled] as const),
        ),
      )
    else
      for (const { rows, columns, lines } of part) {
        if (columns.length > 3) for (const run of lines.flatMap(({ runs }) => runs)) tabled.add(run)
        blocks.push({ draft: { kind: 'table', place, rows }, columns })
      }
  }
  return blocks
}

function looseOf(lines: readonly TextLine[], place: string, body: number, wording: Wording, tabled: Set<Run>): PageBlock[] {
  const blocks: PageBlock[] = []
  for (const group of stretches(lines)) {
    const table = alignedTable(group, wording)
    if (table) {
      if (table.rows.every(({ cells }) => cells.length > 2)) for (const run of group.flatMap(({ runs }) => runs)) tabled.add(run)
      const rows = table.rows.map(({ cells, bold }): DraftRow => ({ place, cells: cells.map((text) => ({ text, bold })) }))
      blocks.push({ draft: { kind: 'table', place, rows }, columns: table.columns })
    } else blocks.push(...paragraphs(group, place, body, wording))
  }
  return blocks
}

/** Lines that stand below each other without a wide gap between them; a gap of one empty line keeps a table without lines together. */
function stretches(lines: readonly TextLine[]): TextLine[][] {
  const groups: TextLine[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (group && before && line.base - before.base < Math.max(before.size, line.size) * 3.2) group.push(line)
    else groups.push([line])
  }
  return groups
}
