import { give, sliceAt } from '../document/ledger.ts'
import { cellAt } from './colour-column.ts'
import { colourWord, isInitialOf } from './colour-words.ts'
import type { DraftAction } from './drafts.ts'
import type { PlanRow, TableReading } from './table-reading.ts'

/**
 * Gives an action the status that only a fill tells: what the paper's own key calls that colour, else the word for it. A cell with words of its
 * own says it by them; a letter in its colour (`G` on green) is the colour.
 */
export function tellByColour(reading: TableReading, row: PlanRow, action: DraftAction): void {
  const column = reading.columns.colourAt
  if (column === undefined || action.status.length > 0) return
  const cell = cellAt(row.row, column) ?? [...row.hanging.values()].find((above) => above.column === column)
  const word = colourWord(cell?.colour ?? '')
  if (!cell || word === null) return
  const isStatus = reading.columns.fields[column - 1] === 'status'
  const text = cell.text.trim()
  if (isStatus && text !== '' && !isInitialOf(text, word)) return
  if (isStatus) give(sliceAt(reading.ledger, cell.anchor), 'placed')
  const meaning = reading.key?.get(cell.colour?.toLowerCase() ?? '') ?? reading.key?.get(word)
  action.colour = { word: meaning ?? word, anchor: cell.anchor }
  if (reading.told?.has(column)) return
  reading.told?.add(column)
  const why = meaning === undefined ? `it was called “${word}” after the colour` : `“${meaning}” is what the paper’s key says of ${word}`
  reading.doubts.push({
    anchor: cell.anchor,
    about: `${action.ref || 'action'}, status`,
    text: meaning ?? word,
    why: `Only the colour of a cell tells where this action and the others of its table stand; ${why}.`,
  })
}
