import type { Table } from '../document/document.ts'
import { widthOf } from './column-texts.ts'
import { type Columns, isHeaderRow, layoutOf, layoutWithout, mendHeading } from './columns.ts'
import { fieldOf } from './heading-words.ts'
import type { LayoutColumn, TableLayout } from './mapping.ts'
import { headerAt } from './plan-table.ts'

/** A table as its columns were understood: those it was read by, or what its headings alone would say where nothing was read out of it. */
export function layoutOfTable(table: Table, read: Columns | null): TableLayout {
  const { anchor } = table
  if (!read) return { anchor, read: false, ...byHeadings(table) }
  const { told, layout, fields, history, corrected, byContent } = read
  const fieldAt = (i: number) => {
    const field = fields[i] ?? history?.find((one) => one.column === i + 1)?.field ?? null
    return field === 'other' ? null : field
  }
  if (told && layout !== undefined && table.rows.some((_, i) => layoutOf(headerAt(table, i)) === layout)) {
    const columns = told.map(
      (column, i): LayoutColumn => (fieldAt(i) === column.field ? column : { ...column, field: fieldAt(i), by: 'content' }),
    )
    return { anchor, layout, read: true, columns }
  }
  // a table without headings: told by its texts, or it goes on with the columns of the one before it
  const by = corrected && byContent ? 'corrected' : byContent ? 'content' : 'position'
  const columns = fields.map((_, i): LayoutColumn => ({ heading: told?.[i]?.heading ?? '', field: fieldAt(i), by }))
  return { anchor, layout: layoutWithout(widthOf(table.rows)), read: true, columns }
}

/** What a table says by its headings alone. Without a row of them it goes by its width: its first row may be a promise. */
function byHeadings(table: Table): Pick<TableLayout, 'layout' | 'columns'> {
  const found = table.rows.findIndex((row) => isHeaderRow(row) || row.header === true || row.cells.every((cell) => cell.bold))
  const header = found < 0 ? [] : headerAt(table, found)
  const columns = Array.from({ length: widthOf(table.rows) }, (_, i): LayoutColumn => {
    const heading = mendHeading(header.map((row) => row.cells.find((cell) => cell.column === i + 1)?.text ?? '').join(' '))
    const field = heading === '' ? null : fieldOf(heading)
    return { heading, field: field === 'other' || field === 'judgement' ? null : field, by: 'heading' }
  })
  return { layout: header.length > 0 ? layoutOf(header) : layoutWithout(columns.length), columns }
}
