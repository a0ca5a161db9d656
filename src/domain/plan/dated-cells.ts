import { cellAt } from './colour-column.ts'
import { type DraftAction, put } from './drafts.ts'
import { colourOf } from './status-by-colour.ts'
import { type PlanRow, slice, type TableReading } from './table-reading.ts'

/** Takes what stands in a row's dated columns to its action: words and statuses of one time belong together. */
export function readDated(reading: TableReading, row: PlanRow, action: DraftAction): void {
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
    else put(told[field], slice(reading, cell))
  }
}

/** Takes the days that have columns of their own beside the deadline to their action; a cell merged over several rows is said of each. */
export function readMoreDays(reading: TableReading, row: PlanRow, action: DraftAction): void {
  for (const field of ['start', 'original', 'completed'] as const)
    put(action[field], slice(reading, row.cells.get(field) ?? row.hanging.get(field)))
}
