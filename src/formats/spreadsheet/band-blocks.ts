import type { Draft } from '../../domain/document/draft.ts'
import { type Band, textsOf, wordsOf } from './bands.ts'
import type { Sheet } from './sheet.ts'
import { tableOf } from './table-rows.ts'
import type { GridCell, GridRow } from './visible-cells.ts'

/** A block of a sheet with the rows it stands on. */
export interface SheetBlock {
  readonly draft: Draft
  readonly first: number
  readonly last: number
}

/**
 * Takes the bands of a sheet and returns its blocks. A text alone in its row heads what follows or is a remark; rows of several cells are a table,
 * which begins at its headings. A table goes on behind an empty row unless new headings follow: people leave rows empty for looks, and what stands
 * behind would lose its columns.
 */
export function blocksOf(bands: readonly Band[], sheet: Sheet): SheetBlock[] {
  const place = (row?: number): string | undefined =>
    sheet.name === '' ? undefined : row === undefined ? `sheet ${sheet.name}` : `sheet ${sheet.name}, row ${row}`
  const blocks: SheetBlock[] = []
  let open: GridRow[] = []
  // grows with the open table: gone through anew at each empty row, a long sheet would be walked from its top a hundred thousand times
  let reach = reachOf([])
  let waiting: GridRow[] = []
  let title: GridRow | null = null
  const prose = (rows: readonly GridRow[], headed: boolean, below?: GridRow): void => {
    for (const row of rows) {
      const titles: boolean = blocks.length === 0 || (title !== null && below?.number === row.number + 1 && looksAlike(row, title))
      const draft = proseOf(row, headed, titles, place(row.number))
      if (blocks.length === 0 && draft.kind === 'heading') title = row
      blocks.push({ draft, first: row.number, last: row.number })
    }
  }
  const table = (rows: readonly GridRow[]): void => {
    const [first, last] = [rows[0], rows.at(-1)]
    if (first && last) blocks.push({ draft: tableOf(rows, sheet.headerRows, place), first: first.number, last: last.number })
  }
  const close = (): void => {
    const remarks = trailingRemarks(open)
    table(open.slice(0, open.length - remarks.length))
    prose(remarks, false)
    open = []
  }
  const goOn = (rows: readonly GridRow[]): void => {
    for (const row of rows) open.push(row)
    reach = together(reach, reachOf(rows))
  }
  for (const band of bands) {
    const { above, labels, rows } = partsOf(band)
    if (rows.length === 0) {
      for (const row of above) waiting.push(row)
      continue
    }
    const between = [...waiting, ...above]
    if (labels.length === 0 && goesOn(open[0], reach, between, rows, sheet.headerRows)) goOn([...between, ...rows])
    else {
      close()
      prose(between, true, labels[0] ?? rows[0])
      table(labels)
      reach = reachOf([])
      goOn(rows)
    }
    waiting = []
  }
  close()
  prose(waiting, false)
  return blocks
}

/** The rows of a band: texts that stand alone above its table, labels with their values, and the table from its headings on. */
function partsOf(band: Band): { above: GridRow[]; labels: GridRow[]; rows: GridRow[] } {
  const { left } = reachOf(band)
  const start = band.findIndex((row) => !standsAlone(row, left))
  if (start < 0) return { above: [...band], labels: [], rows: [] }
  const rows = band.slice(start)
  const most = Math.max(...rows.slice(0, 50).map((row) => covered(row)))
  const head = rows.slice(0, 12).findIndex((row) => covered(row) >= Math.max(2, most * 0.6))
  if (head < 1) return { above: band.slice(0, start), labels: [], rows }
  // what is no heading above the headings: "Plan owner | A. Person", and titles between such lines; names of groups of columns belong to the headings
  const groups = rows.slice(0, head).findLastIndex((row) => !isGroups(row, left)) + 1
  const labels = rows.slice(0, groups)
  if (labels.every((row) => textsOf(row).length === 1))
    return { above: band.slice(0, start + groups), labels: [], rows: rows.slice(groups) }
  return { above: band.slice(0, start), labels, rows: rows.slice(groups) }
}

/** Merged texts above some of the columns: `2026/27` over four quarters. */
function isGroups(row: GridRow, left: number): boolean {
  return (
    textsOf(row).every((cell) => cell.right > cell.column || cell.bottom > row.number) && textsOf(row).some(({ column }) => column > left)
  )
}

function standsAlone(row: GridRow, left: number): boolean {
  const [only, ...more] = textsOf(row)
  return only !== undefined && more.length === 0 && !(only.column > left && only.right > only.column)
}

/** How many columns the texts of a row cover; one text over many columns is a single one. */
function covered(row: GridRow): number {
  const texts = textsOf(row)
  if (texts.length < 2) return texts.length
  return texts.reduce((sum, { column, right }) => sum + Math.min(right - column, 50) + 1, 0)
}

/** How far rows reach: their first and last column with text, and of those with several texts how many they are and how many texts they have. */
interface Reach {
  readonly left: number
  readonly right: number
  readonly rows: number
  readonly texts: number
}

function reachOf(from: readonly GridRow[]): Reach {
  let [left, right, rows, texts] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0]
  for (const row of from) {
    const cells = textsOf(row)
    for (const { column } of cells) [left, right] = [Math.min(left, column), Math.max(right, column)]
    if (cells.length > 1) [rows, texts] = [rows + 1, texts + cells.length]
  }
  return { left, right, rows, texts }
}

const together = (one: Reach, other: Reach): Reach => ({
  left: Math.min(one.left, other.left),
  right: Math.max(one.right, other.right),
  rows: one.rows + other.rows,
  texts: one.texts + other.texts,
})

/** Whether rows behind an empty one are further rows of the table before, which begins at `head`. */
function goesOn(
  head: GridRow | undefined,
  table: Reach,
  between: readonly GridRow[],
  rows: readonly GridRow[],
  headers: ReadonlySet<number>,
): boolean {
  const [first] = rows
  if (head === undefined || first === undefined || isHead(first, rows[1], head, headers)) return false
  if (between.some((row) => isRemark(row))) return false
  const further = reachOf(rows)
  if (further.left < table.left || further.right > table.right) return false
  return (further.texts / further.rows) * 2 > table.texts / table.rows
}

/** Whether a row behind an empty one heads a table of its own: by what the source says of it, by the same words, or by looks that the next row has not. */
function isHead(row: GridRow, next: GridRow | undefined, before: GridRow, headers: ReadonlySet<number>): boolean {
  const texts = textsOf(row)
  if (headers.has(row.number) || (texts.length > 1 && wordsOf(row) === wordsOf(before))) return true
  if (next === undefined || texts.length * 2 < textsOf(next).length || texts.some(({ text }) => text.length > 80)) return false
  const bold = (cells: readonly GridCell[]): boolean => cells.every((cell) => cell.bold === true)
  if (bold(texts) && !bold(textsOf(next))) return true
  const [fill] = texts.map(({ colour }) => colour)
  if (fill !== undefined && texts.every(({ colour }) => colour === fill) && textsOf(next).every(({ colour }) => colour !== fill))
    return true
  if (bold(textsOf(before)) || texts.some(({ text }) => /\d/.test(text))) return false
  // without any looks: words only, above a figure or a date
  return textsOf(next).some(({ column, text }) => /^[£\d][\d.,/ -]*%?$/.test(text) && texts.some((cell) => cell.column === column))
}

const remark = /^(?:notes?|nb|n\.b\.|sources?|keys?|legend|footnotes?)\b\s*(?:[:.–-]|\d|$)|^[*†‡]/i

const isRemark = (row: GridRow): boolean => textsOf(row).length === 1 && remark.test(textsOf(row)[0]?.text.trim() ?? '')

/** The rows at the end of a table from the first that says it is a note, as far as each is a single text. */
function trailingRemarks(rows: readonly GridRow[]): GridRow[] {
  const single = rows.findLastIndex((row) => textsOf(row).length > 1) + 1
  const first = rows.findIndex((row, index) => index >= single && isRemark(row))
  return first < 1 ? [] : rows.slice(first)
}

/** Whether a text right above a later table stands as the title of the sheet does: what heads the first table heads the others in the same way. */
function looksAlike(row: GridRow, title: GridRow): boolean {
  const [one, other] = [textsOf(row)[0], textsOf(title)[0]]
  return (
    one !== undefined && other !== undefined && one.column === other.column && !remark.test(one.text.trim()) && /^\p{Lu}/u.test(one.text)
  )
}

/** A text alone in its row: a heading by its looks, or where it opens the sheet or one of its tables; else a paragraph. */
function proseOf(row: GridRow, headed: boolean, opens: boolean, place: string | undefined): Draft {
  const [cell] = textsOf(row)
  const { text = '', bold = false, colour } = cell ?? {}
  const short = text.length <= 150 && !/[.;]$/.test(text.trim()) && !text.trim().includes('\n')
  const loud = bold || colour !== undefined || (cell !== undefined && cell.right - cell.column > 1) || (opens && !/:/.test(text))
  if (headed && short && loud) return { kind: 'heading', level: 1, text, place }
  return { kind: 'paragraph', text, bold, place }
}
