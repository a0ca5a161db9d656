import type { Block, Row, Table } from '../document/document.ts'
import { columnsByContent } from './column-content.ts'
import { widthOf } from './column-texts.ts'
import { columnsOf, isHeaderRest, isHeaderRow, layoutOf, layoutWithout } from './columns.ts'
import { isJudgementHeading } from './judgement-column.ts'
import type { Mapping } from './mapping.ts'
import { isRetold } from './retold.ts'

/** True for a table whose headings promise something, or whose columns a person said do. */
export function isPlanTable(block: Block, mapping?: Mapping): block is Table {
  if (block.kind !== 'table') return false
  if (isRetold(block)) return true
  if (mapping?.size && (mappedRow(block, mapping) >= 0 || mapping.has(layoutWithout(widthOf(block.rows))))) return true
  const known = byHeadings.get(block)
  if (known !== undefined) return known
  const promises = promisesByHeadings(block)
  byHeadings.set(block, promises)
  return promises
}

/** Each step of a reading asks of each table again. */
const byHeadings = new WeakMap<Table, boolean>()

function promisesByHeadings(block: Table): boolean {
  if (!block.rows.some(isHeaderRow)) return columnsByContent(block.rows) !== null
  return block.rows.slice(0, 4).some((row, i) => {
    if (!isHeaderRow(row) || isJudgementHeading(row.cells[0]?.text ?? '')) return false
    return columnsOf(headerAt(block, i), null) !== null
  })
}

/** The row that heads a table and the one below it where that is its rest. */
export function headerAt({ rows }: Table, at: number): Row[] {
  const [row, next] = rows.slice(at, at + 2)
  if (!row) return []
  return next && isHeaderRest(next, row) ? [row, next] : [row]
}

/** The row whose headings are those of a layout that a person set right; -1 where none is. */
export function mappedRow(table: Table, mapping: Mapping): number {
  return table.rows.slice(0, furthestHeader).findIndex((_, i) => mapping.has(layoutOf(headerAt(table, i))))
}

/** Titles and notes may stand in rows above the headings; further down stands nothing but promises. */
const furthestHeader = 6
