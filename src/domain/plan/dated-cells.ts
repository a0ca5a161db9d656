import type { Slice } from '../document/ledger.ts'
import { cellAt } from './colour-column.ts'
import { type DraftAction, put } from './drafts.ts'
import { colourOf } from './status-by-colour.ts'
import { type PlanRow, slice, type TableReading } from './table-reading.ts'

/** What of a cell belongs to an action: all of it, unless several stand in its row. */
type Share = (cell: Slice | null) => Slice | null
const all: Share = (cell) => cell

/** Takes what stands in a row's dated columns to its action: words and statuses of one time belong together. */
export function readDated(reading: TableReading, row: PlanRow, action: DraftAction, share: Share = all): void {
  for (const { column, field, when } of reading.columns.history ?? []) {
    const cell = cellAt(row.row, column)
    if (!cell) continue
    let told = action.said.find((one) => one.when === when)
    if (!told) {
      told = { when, progress: [], status: [] }
      action.said.push(told)
    }
    const colour = field === 'status' ? colourOf(reading, cell, true, action.ref) : null
    if (colour) told.colour = colour
    else put(told[field], share(slice(reading, cell)))
  }
}

/** Takes the days that have columns of their own beside the deadline to their action; a cell merged over several rows is said of each. */
export function readMoreDays(reading: TableReading, row: PlanRow, action: DraftAction, share: Share = all): void {
  for (const field of ['start', 'original', 'completed'] as const)
    put(action[field], share(slice(reading, row.cells.get(field) ?? row.hanging.get(field))))
}
