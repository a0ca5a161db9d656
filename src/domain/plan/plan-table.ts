import type { Block, Table } from '../document/document.ts'
import { columnsByContent } from './column-content.ts'
import { columnsOf, isHeaderRest, isHeaderRow } from './columns.ts'
import { isJudgementHeading } from './judgement-column.ts'

/** True for a table whose headings promise something. */
export function isPlanTable(block: Block): block is Table {
  if (block.kind !== 'table') return false
  if (!block.rows.some(isHeaderRow)) return columnsByContent(block.rows) !== null
  return block.rows.slice(0, 4).some((row, i) => {
    if (!isHeaderRow(row) || isJudgementHeading(row.cells[0]?.text ?? '')) return false
    const next = block.rows[i + 1]
    return columnsOf(next && isHeaderRest(next, row) ? [row, next] : [row], null) !== null
  })
}
