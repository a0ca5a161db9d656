import type { DraftCell, DraftRow } from '../../domain/document/draft.ts'
import { placeCells } from '../../domain/document/place-cells.ts'
import type { Fill, PageMarks, Run } from './marks.ts'
import { linesOf, type TextLine } from './text-lines.ts'
import type { ToldCell, ToldTable, ToldText } from './told.ts'
import type { Wording } from './wording.ts'
import { isOneText, textOf } from './wrapped.ts'

/** A table with the pages over which it runs: what each of them tells of it. */
export type TableOverPages = readonly { readonly page: PageMarks; readonly table: ToldTable }[]

const isFilled = (row: readonly ToldCell[]): boolean => row.some(({ texts }) => texts.length > 0)
const wordsOf = (row: readonly ToldCell[]): string =>
  row.map(({ texts }) => texts.map(({ runs }) => runs.map(({ text }) => text).join(' ')).join(' ')).join('|')

/** Rows of headings that a page prints again say what they said before. */
const isRepeated = (row: readonly ToldCell[], before: readonly ToldCell[]): boolean =>
  row.length === before.length && isFilled(row) && wordsOf(row) === wordsOf(before)

/**
 * Whether the first table of a page is the last of the page before: both name the same rows, since each page tells of all of them, and it goes on in the row in which that one stopped or in a later one.
 */
export function goesOn(table: ToldTable, next: ToldTable): boolean {
  if (table.rows.length !== next.rows.length || !table.rows.every((row, at) => row.length === next.rows[at]?.length)) return false
  const last = table.rows.findLastIndex(isFilled)
  const first = next.rows.findIndex((row, at) => isFilled(row) && !isRepeated(row, table.rows[at] ?? []))
  return last >= 0 && first >= last
}

/** Takes a table and returns its rows: the texts of each cell over all pages put together, its place in the grid, its colour. */
export function rowsOf(pages: TableOverPages, wording: Wording): DraftRow[] {
  const rows = pages[0]?.table.rows ?? []
  const names = headingColumns(pages)
  const lefts = columnEdges(pages, names, (cells, run) => Math.min(cells ?? run.left, run.left))
  // how far the fullest line of a column reaches on any page
  const rights = columnEdges(pages, names, (cells, run) => Math.max(cells ?? run.right, run.right))
  const width = Math.max(1, ...rows.map(widthOf))
  const hanging: number[] = []
  return rows.flatMap((row, at): DraftRow[] => {
    const own = pages.filter(({ table }, index) => {
      const here = table.rows[at] ?? []
      return isFilled(here) && !pages.slice(0, index).some((before) => isRepeated(here, before.table.rows[at] ?? []))
    })
    const [home] = own
    const hung = hanging.map((left) => left > 0)
    for (const [column, left] of hanging.entries()) hanging[column] = Math.max(0, left - 1)
    const isShort = widthOf(row) + hung.filter(Boolean).length < width
    let next = 1
    const cells = row.map((cell, column): DraftCell => {
      const parts = own.map(({ page, table }) => ({ page, texts: table.rows[at]?.[column]?.texts ?? [] }))
      const runs = parts.flatMap(({ texts }) => texts.flatMap((text) => text.runs))
      while (hung[next - 1]) next += 1
      const place = isShort ? Math.max(next, columnOf(cell, runs, names, lefts)) : next
      next = place + cell.colspan
      if (cell.rowspan > 1) for (let c = place; c < next; c += 1) hanging[c - 1] = cell.rowspan - 1
      const colour = home && colourOf(home.page, home.table.rows[at] ?? [], column, [lefts[place - 1], lefts[next - 1]])
      return {
        text: cellText(parts, lefts[next - 1], rights[next - 2], wording),
        ...{ column: place, colspan: cell.colspan, rowspan: cell.rowspan },
        ...(runs.length > 0 && runs.every(({ bold }) => bold) ? { bold: true } : {}),
        ...(colour ? { colour } : {}),
      }
    })
    const header = row.length > 1 && row.every(({ heading }) => heading)
    return home || cells.length > 0 ? [{ place: `page ${(home ?? pages[0])?.page.number ?? 1}`, cells, ...(header ? { header } : {}) }] : []
  })
}

const widthOf = (row: readonly ToldCell[]): number => row.reduce((sum, { colspan }) => sum + colspan, 0)

/** Where the texts of each column begin, or how far they reach: from rows in which no cell is missing, and from cells that name their heading. */
function columnEdges(
  pages: TableOverPages,
  names: ReadonlyMap<string, number>,
  edge: (found: number | undefined, run: Run) => number,
): (number | undefined)[] {
  const rows = pages.flatMap(({ table }) => table.rows)
  const width = Math.max(...rows.map(widthOf))
  const edges: (number | undefined)[] = []
  for (const row of rows) {
    if (row.length === 1) continue
    const isWhole = widthOf(row) === width
    let column = 1
    for (const { texts, colspan, id, headings } of row) {
      const at = isWhole ? column : names.get(id ?? headings[0] ?? '')
      if (colspan === 1 && at !== undefined)
        for (const run of texts.flatMap(({ runs }) => runs)) if (!run.turned) edges[at - 1] = edge(edges[at - 1], run)
      column += colspan
    }
  }
  return edges
}

/** The columns of heading cells by their names, those that hang down from above counted. */
function headingColumns(pages: TableOverPages): Map<string, number> {
  const names = new Map<string, number>()
  for (const row of placeCells(pages[0]?.table.rows ?? []))
    for (const { cell, column, colspan } of row) if (cell.id && colspan === 1) names.set(cell.id, column)
  return names
}

/**
 * The column of a cell in a row that has too few: some programs leave empty cells out of the structure, so that counting would move what follows to the left. Its headings say where it stands, else
 * its place on the page does.
 */
function columnOf(
  { headings }: ToldCell,
  runs: readonly Run[],
  names: ReadonlyMap<string, number>,
  lefts: readonly (number | undefined)[],
): number {
  const named = headings.flatMap((name) => names.get(name) ?? [])[0]
  if (named !== undefined) return named
  const left = Math.min(...runs.filter(({ turned }) => !turned).map((run) => run.left))
  return Number.isFinite(left) ? lefts.findLastIndex((edge) => edge !== undefined && edge <= left + 3) + 1 : 1
}

/** The text of a cell over the pages on which it stands; a text that a page cut in two goes on. */
function cellText(
  parts: readonly { readonly texts: readonly ToldText[] }[],
  edge: number | undefined,
  full: number | undefined,
  wording: Wording,
): string {
  let text = ''
  let last: TextLine | undefined
  for (const { texts } of parts)
    for (const [index, told] of texts.entries()) {
      const lines = linesOf(told.runs)
      const right = edge === undefined ? Math.max(full ?? 0, ...lines.map((line) => line.right)) : edge - 5
      const more = toldText(told, lines, right, wording, full)
      if (more === '') continue
      const isCut = index === 0 && last !== undefined && isOneText(last, text, more, wording)
      text += text === '' ? more : isCut ? ` ${more}` : `\n${more}`
      last = lines.at(-1)
    }
  return text
}

/** The text that is told as one; an entry of a list has its mark, also where the paper only draws it. */
export function toldText({ item }: ToldText, lines: readonly TextLine[], right: number, wording: Wording, full?: number): string {
  const text = textOf(lines, right, wording, full)
  return item && /^[\p{L}\d"'‘“(£]/u.test(text) && !/^\(?[\p{L}\d]{1,4}[.)]\s/u.test(text) ? `• ${text}` : text
}

/** The colour behind a cell: behind its first letters, or, where it is empty, where they would stand. */
function colourOf(
  page: PageMarks,
  row: readonly ToldCell[],
  column: number,
  [left, end]: readonly (number | undefined)[],
): string | undefined {
  const runsIn = (cells: readonly ToldCell[]) =>
    cells.flatMap(({ texts }) => texts.flatMap(({ runs }) => runs.filter(({ turned }) => !turned)))
  const own = runsIn(row.slice(column, column + 1))[0]
  const beside = own ?? runsIn(row).toSorted((a, b) => a.base - b.base)[0]
  const x = own?.left ?? left
  if (!beside || x === undefined) return undefined
  const y = beside.base - beside.size * 0.3
  const isBehind = (fill: Fill) => x + 1 > fill.left && x + 1 < fill.right && y > fill.top && y < fill.bottom
  const fill = page.fills.findLast(isBehind)
  // a word that is marked in colour does not colour its cell
  const isCell = fill && fill.bottom - fill.top > beside.size * 1.25 && fill.right - fill.left > ((end ?? x) - x) * 0.6
  return isCell && fill.colour !== 'ffffff' ? fill.colour : undefined
}
