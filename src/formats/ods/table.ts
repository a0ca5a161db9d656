import { whole } from '../odf/list-style.ts'
import type { OdfPaper } from '../odf/paper.ts'
import type { OdfStyle } from '../odf/styles.ts'
import { withConditions } from '../spreadsheet/conditions.ts'
import { gatherRows, type Holding } from '../spreadsheet/gather-rows.ts'
import { picturesLeft } from '../spreadsheet/pictures.ts'
import { type Area, type Aside, columnName, lastColumn, lastRow, type Sheet } from '../spreadsheet/sheet.ts'
import { sheetNotes } from '../spreadsheet/sheet-notes.ts'
import type { Attributes } from '../walk-xml.ts'
import type { XmlElement } from '../xml-tree.ts'
import { drawnIn, type OdsCell, readCell } from './cell.ts'
import { conditionGatherer } from './conditions.ts'

/** One sheet that is being read; a walk over the content hands it what it meets. */
export interface OpenTable {
  column(attributes: Attributes): void
  openRow(attributes: Attributes, header: boolean): void
  cell(attributes: Attributes, inside: readonly XmlElement[]): void
  closeRow(): void
  /** What is drawn on the sheet and stands at no cell. */
  shapes(drawn: readonly XmlElement[]): void
  condition: ReturnType<typeof conditionGatherer>['open']
  /** `frozen` rows stay in sight; `named` are areas that the file names as tables, with a row of headings or without. */
  close(frozen: number, named: readonly { readonly area: Area; readonly headed: boolean; readonly table: boolean }[]): Sheet
}

/** How often a row or a cell with text is taken that says it stands there many times, and one that only has a colour. */
const most = 1000
const mostColoured = 300

/** Merged areas of a sheet at most. */
const mostMerges = 50_000

interface Waiting extends OdsCell {
  readonly column: number
  readonly times: number
}

export function openTable(attributes: Attributes, paper: OdfPaper, holding: Holding): OpenTable {
  const { name = '', 'style-name': style } = attributes
  const gathered = gatherRows(holding)
  const conditions = conditionGatherer(paper.styles)
  const merges: Area[] = []
  const hiddenColumns = new Set<number>()
  const headers = new Set<number>()
  const asides: Aside[] = []
  const unshown = { unseen: [] as string[], unworked: [] as string[], monthFirst: false }
  const columns: { last: number; style: string | undefined }[] = []
  const drawn = { pictures: 0, charts: 0 }
  let row = { first: 0, times: 0, style: undefined as string | undefined, hidden: undefined as 'hidden' | 'filtered' | undefined }
  let waiting: Waiting[] = []
  let column = 0
  let reached = 0
  let standing = 0

  const styleOf = (own: string | undefined): OdfStyle => {
    while ((columns[standing]?.last ?? lastColumn) < column) standing += 1
    return paper.styles.of('table-cell', own ?? row.style ?? columns[standing]?.style)
  }
  const aside = (kind: Aside['kind'], at: number, sentence: string, text: string): void =>
    void asides.push({ kind, row: at, sentence, text })
  const tell = ({ comment, boxes, pictures, charts, unseen, unworked, monthFirst }: OdsCell): void => {
    const cell = `${columnName(column)}${row.first}`
    if (comment !== '') aside('comment', row.first, `A comment on cell ${cell} of the sheet “${name}” was left out.`, comment)
    for (const text of boxes) aside('box', row.first, '', text)
    drawn.pictures += pictures
    drawn.charts += charts
    gathered.count(unseen)
    gathered.count(unworked)
    if (unseen !== '') unshown.unseen.push(`${cell}: ${unseen}`)
    if (unworked !== '') unshown.unworked.push(`${cell}: ${unworked}`)
    unshown.monthFirst ||= monthFirst
  }

  return {
    condition: conditions.open,
    column({ 'number-columns-repeated': repeated, visibility = '', 'default-cell-style-name': usual }) {
      const first = (columns.at(-1)?.last ?? 0) + 1
      const last = Math.min(first + whole(repeated, 1, lastColumn) - 1, lastColumn)
      if (first > lastColumn) return
      columns.push({ last, style: usual })
      if (/^(?:collapse|filter)$/.test(visibility)) for (let at = first; at <= last; at += 1) hiddenColumns.add(at)
    },
    openRow({ 'number-rows-repeated': repeated, visibility = '', 'default-cell-style-name': usual }, header) {
      const hidden = visibility === 'collapse' ? 'hidden' : visibility === 'filter' ? 'filtered' : undefined
      row = { first: reached + 1, times: whole(repeated, 1, lastRow), style: usual, hidden }
      reached += row.times
      column = 1
      standing = 0
      if (header) for (let at = row.first; at < row.first + Math.min(row.times, 20); at += 1) headers.add(at)
    },
    cell(own, inside) {
      const times = whole(own['number-columns-repeated'], 1, lastColumn)
      if (row.first <= lastRow && column <= lastColumn) {
        const found = readCell(own, inside, styleOf(own['style-name']), paper)
        waiting.push({ ...found, column, times })
        const [right, bottom] = [whole(own['number-columns-spanned'], 1, lastColumn), whole(own['number-rows-spanned'], 1, lastRow)]
        if ((right > 1 || bottom > 1) && merges.length < mostMerges) {
          const corner = { bottom: Math.min(row.first + bottom - 1, lastRow), right: Math.min(column + right - 1, lastColumn) }
          merges.push({ top: row.first, left: column, ...corner })
        }
        tell(found)
      }
      column += times
    },
    closeRow() {
      const cells = waiting.filter(({ text, colour }) => text.trim() !== '' || colour !== undefined)
      const written = cells.filter(({ text }) => text.trim() !== '')
      waiting = []
      for (const { about, sentence, text = '' } of paper.left.take()) if (about === 'hidden') aside(about, row.first, sentence, text)
      // a row of nothing but colour shows nothing
      if (written.length === 0) return
      const rows = Math.min(row.times, most)
      if (row.times > most || written.some(({ times }) => times > most)) {
        const sentence = `Row ${row.first} of the sheet “${name}” is repeated more often than a paper does; only its first ${most} cells and rows were read.`
        aside('shortened', row.first, sentence, '')
      }
      for (let down = 0; down < rows; down += 1) {
        if (row.hidden !== undefined) gathered.hide(row.first + down, row.hidden)
        for (const { column: first, times, text, bold, colour } of gathered.keepsColours() ? cells : written) {
          const across = Math.min(times, text.trim() === '' ? mostColoured : most)
          for (let right = 0; right < across; right += 1) gathered.add(row.first + down, { column: first + right, text, bold, colour })
        }
      }
    },
    shapes(elements) {
      const found = drawnIn(elements, paper)
      for (const text of found.boxes) aside('box', 0, '', text)
      drawn.pictures += found.pictures
      drawn.charts += found.charts
    },
    close(frozen, named) {
      for (let at = 1; at <= frozen; at += 1) headers.add(at)
      for (const { area, headed } of named) if (headed) headers.add(area.top)
      const coloured = withConditions(gathered.rows(), conditions.take(), holding)
      return {
        ...{ name, hidden: paper.styles.of('table', style).hidden ?? false, merges, hiddenColumns, headerRows: headers },
        rows: coloured.rows,
        tables: named.filter(({ table }) => table).map(({ area }) => area),
        asides: [...asides, ...picturesLeft(drawn.pictures, drawn.charts, name), ...sheetNotes({ ...unshown, ...coloured }, name)],
      }
    },
  }
}
