import type { Anchor, Cell } from '../document/document.ts'
import { give, sliceAt } from '../document/ledger.ts'
import { cellAt } from './colour-column.ts'
import { colourWord, isInitialOf } from './colour-words.ts'
import type { DraftAction } from './drafts.ts'
import type { PlanRow, TableReading } from './table-reading.ts'

/**
 * Gives an action the status that only a fill tells: what the paper's own key calls that colour, else the word for it. A cell with words of its
 * own says it by them; a letter in its colour (`G` on green) is the colour, and so is a dot or a square, which says nothing without it.
 */
export function tellByColour(reading: TableReading, row: PlanRow, action: DraftAction): void {
  const column = reading.columns.colourAt
  if (column === undefined || action.status.length > 0) return
  const cell = cellAt(row.row, column) ?? [...row.hanging.values()].find((above) => above.column === column)
  const colour = cell && colourOf(reading, cell, reading.columns.fields[column - 1] === 'status', action.ref)
  if (colour) action.colour = colour
}

const isBareSign = (text: string): boolean => /^[●○◉⬤•■□▪◼◆☺☹]+$/u.test(text)

/** The status that the fill of a cell tells, with its place; null where its words tell it. Told once for each table in a doubt. */
export function colourOf(reading: TableReading, cell: Cell, isStatus: boolean, ref: string): { word: string; anchor: Anchor } | null {
  const word = colourWord(cell.colour ?? '')
  const text = cell.text.trim()
  if (word === null || (isStatus && text !== '' && !isInitialOf(text, word) && !isBareSign(text))) return null
  if (isStatus) give(sliceAt(reading.ledger, cell.anchor), 'placed')
  const meaning = reading.key?.get(cell.colour?.toLowerCase() ?? '') ?? reading.key?.get(word)
  if (!reading.told?.has(cell.column)) {
    reading.told?.add(cell.column)
    const why = meaning === undefined ? `it was called “${word}” after the colour` : `“${meaning}” is what the paper’s key says of ${word}`
    reading.doubts.push({
      anchor: cell.anchor,
      about: `${ref || 'action'}, status`,
      text: meaning ?? word,
      why: `Only the colour of a cell tells where this action and the others of its table stand; ${why}.`,
    })
  }
  return { word: meaning ?? word, anchor: cell.anchor }
}
