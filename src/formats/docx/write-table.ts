import { AlignmentType, BorderStyle, ExternalHyperlink, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Cell, Row, Table as TableBlock } from '../../domain/document/document.ts'
import { inkColour, lineColour } from './write-style.ts'
import { clean, hangs, runsOf } from './write-text.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const hairline = { style: BorderStyle.SINGLE, size: 4, color: lineColour }
const rule = { style: BorderStyle.SINGLE, size: 8, color: inkColour }
const tableBorders = { top: none, left: none, right: none, insideVertical: none, bottom: hairline, insideHorizontal: hairline }

/**
 * Writes a table across `text` twips of page; one of counts is only as wide as its widths, in hundredths, add up to. Every cell is given its width as well as the grid, since the programs that open such files each follow
 * another of the two. Leading header rows repeat on every page and no row is split over two.
 */
export function writeTable(table: TableBlock, text: number): Table {
  const width = table.look === 'counts' ? Math.round((text * Math.min(100, total(table.widths ?? [100]))) / 100) : text
  const columns = gridOf(table, width)
  const body = table.rows.findIndex((row) => !row.header)
  const heads = body < 0 ? table.rows.length : body
  return new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: columns,
    borders: tableBorders,
    margins: { top: 30, bottom: 30, left: 0, right: 110, marginUnitType: WidthType.DXA },
    rows: table.rows.map((row, i) =>
      writeRow(row, { columns, look: table.look, style: styleOf(table), repeated: i < heads, next: table.rows[i + 1] }),
    ),
  })
}

interface Setting {
  readonly columns: readonly number[]
  readonly look: TableBlock['look']
  readonly style: string
  readonly repeated: boolean
  readonly next: Row | undefined
}

const styleOf = ({ look }: TableBlock): string => (look === 'plan' ? 'Plan' : look === 'labels' ? 'Labels' : 'Summary')

/** Column widths in twips that add up to the table's; equal where the table asks for none. */
function gridOf({ rows, widths }: TableBlock, width: number): number[] {
  const count = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ column, colspan }) => column + colspan - 1)))
  const shares = Array.from({ length: count }, (_, i) => widths?.[i] ?? (widths ? 1 : 100 / count))
  const all = total(shares)
  const columns = shares.map((n) => Math.floor((n / all) * width))
  const last = columns.length - 1
  columns[last] = (columns[last] ?? 0) + width - total(columns)
  return columns
}

function writeRow(row: Row, setting: Setting): TableRow {
  // what is said below a row belongs on its page
  const keep = setting.next?.cells[0]?.role === 'below'
  return new TableRow({
    tableHeader: setting.repeated,
    cantSplit: true,
    children: row.cells.map((cell) => writeCell(cell, row, setting, keep)),
  })
}

function writeCell(cell: Cell, row: Row, setting: Setting, keepNext: boolean): TableCell {
  const from = cell.column - 1
  const size = total(setting.columns.slice(from, from + cell.colspan))
  const style = paragraphStyle(cell, row, setting.style)
  const ruled = row.header || cell.role === 'section'
  return new TableCell({
    width: { size, type: WidthType.DXA },
    ...(cell.colspan > 1 ? { columnSpan: cell.colspan } : {}),
    ...(cell.rowspan > 1 ? { rowSpan: cell.rowspan } : {}),
    ...(cell.colour ? { shading: { fill: cell.colour } } : {}),
    ...(ruled ? { borders: { bottom: rule } } : {}),
    ...(cell.role === 'below' ? { margins: { left: 210 } } : {}),
    children: cell.text.split('\n').map((line) => writeLine(line, cell, { style, keepNext, look: setting.look })),
  })
}

function paragraphStyle(cell: Cell, row: Row, style: string): string {
  if (cell.role === 'section') return `${style}Section`
  return row.header ? `${style}Head` : style
}

interface LineSetting {
  readonly style: string
  readonly keepNext: boolean
  readonly look: TableBlock['look']
}

function writeLine(line: string, cell: Cell, { style, keepNext, look }: LineSetting): Paragraph {
  const bolded = style.endsWith('Head') || style.endsWith('Section')
  const counts = look === 'counts'
  const runs = line ? runsOf(line, { inked: cell.role === 'judgement' || counts, bold: cell.bold === true && !bolded }) : []
  return new Paragraph({
    style: !bolded && hangs(line) ? `${style}Hang` : style,
    ...(keepNext ? { keepNext } : {}),
    ...(counts && cell.column > 1 ? { alignment: AlignmentType.RIGHT } : {}),
    children: cell.href && line ? [new ExternalHyperlink({ link: clean(cell.href), children: runs })] : runs,
  })
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0)
