import type { Cell, Row, Table } from '../document/document.ts'
import { onOneLine } from '../document/ledger.ts'
import { understood } from './column-content.ts'
import { widthOf } from './column-texts.ts'
import { columnsOf, isHeaderRow } from './columns.ts'
import { lettersOf } from './heading-words.ts'
import { headingRow, type Retold } from './retold.ts'

/**
 * A table printed in two or three groups of columns beside each other, each under the same headings, told as one below the other. Null where the headings
 * do not come again.
 */
export function sideBySide(table: Table): Retold | null {
  const at = table.rows.findIndex(isHeaderRow)
  const head = table.rows[at]
  if (!head || at > 2) return null
  const width = widthOf(table.rows)
  const headings = Array.from({ length: width }, (_, i) => onOneLine(head.cells.find(({ column }) => column === i + 1)?.text ?? ''))
  const groups = [2, 3].find((count) => width % count === 0 && width / count >= 2 && comesAgain(headings, width / count))
  if (groups === undefined) return null
  const own = width / groups
  const names = headings.slice(0, own)
  const below = table.rows.slice(at + 1)
  const rows = Array.from({ length: groups }, (_, group) => below.flatMap((row) => rowOf(row, group * own, own) ?? [])).flat()
  const columns = columnsOf([headingRow(names)], null, rows)
  if (!columns) return null
  const { layout: _, told: __, ...read } = understood(columns, rows)
  return { ...table, rows, retold: { columns: read, labels: head.cells.map(({ anchor }) => anchor) } }
}

function comesAgain(headings: readonly string[], own: number): boolean {
  const first = headings.slice(0, own).map(lettersOf)
  return (
    new Set(first).size === own &&
    first.every((name) => name !== '') &&
    headings.every((heading, i) => lettersOf(heading) === first[i % own])
  )
}

/** The cells of one group, moved to the first columns; null where it is empty, or a cell reaches over its edge. */
function rowOf(row: Row, before: number, own: number): Row | null {
  const inside = row.cells.filter(({ column, colspan }) => column > before && column + colspan - 1 <= before + own)
  const cells = inside.map((cell): Cell => ({ ...cell, column: cell.column - before, rowspan: 1 }))
  const [first] = cells.filter(({ text }) => text.trim())
  return first ? { anchor: before === 0 ? row.anchor : first.anchor, cells } : null
}
