import { limits, tooMuch } from '../unreadable.ts'
import { type Area, lastColumn, lastRow, type SheetCell, type SheetRow } from './sheet.ts'

/** Gathers the cells of a sheet as a reader meets them. */
export interface RowGatherer {
  /** What is known of a row that is still to come or has come. */
  hide(row: number, how: 'hidden' | 'filtered'): void
  add(row: number, cell: SheetCell): void
  /** Whether cells of which there is nothing but their colour are still kept. */
  keepsColours(): boolean
  /** Counts what a cell holds and does not show, which goes into a note. */
  count(text: string): void
  /** The rows in their order; those that a filter of this area has hidden are told apart. */
  rows(filtered?: Area | null): Map<number, SheetRow>
}

/** Counts what all sheets of a workbook hold together. */
export interface Holding {
  cells: number
  characters: number
  /** Cells of which there is nothing to keep but their colour; past the limit they are let go, as no text is lost with them. */
  coloured: number
  /** How often a rule was asked whether it holds for a cell. */
  looks: number
}

export const holdingNothing = (): Holding => ({ cells: 0, characters: 0, coloured: 0, looks: 0 })

/**
 * Cells that hold nothing are not kept. Throws `Unreadable` where all sheets together hold more cells or more text than a paper does: the same
 * long string may be named by a hundred thousand cells.
 */
export function gatherRows(holding: Holding): RowGatherer {
  const rows = new Map<number, Map<number, SheetCell>>()
  const hidden = new Map<number, 'hidden' | 'filtered'>()
  const count = (text: string): void => {
    holding.characters += text.length
    if (holding.characters > limits.textCharacters) throw tooMuch('holds more text than a paper does')
  }
  return {
    count,
    keepsColours: () => holding.coloured <= limits.cells,
    hide(row, how) {
      hidden.set(row, how)
    },
    add(row, cell) {
      const empty = cell.text.trim() === ''
      if ((empty && cell.colour === undefined) || row > lastRow || cell.column > lastColumn) return
      if (empty) {
        holding.coloured += 1
        if (holding.coloured > limits.cells) return
      } else holding.cells += 1
      if (holding.cells > limits.cells) throw tooMuch('holds more cells than a paper does')
      count(cell.text)
      let cells = rows.get(row)
      if (cells === undefined) {
        cells = new Map()
        rows.set(row, cells)
      }
      cells.set(cell.column, empty ? { ...cell, text: '' } : cell)
    },
    rows(filtered) {
      const sorted = [...rows].sort(([one], [other]) => one - other)
      return new Map(
        sorted.map(([number, cells]) => {
          const known = hidden.get(number)
          const how = known && filtered && number > filtered.top && number <= filtered.bottom ? 'filtered' : known
          const inOrder = [...cells.values()].sort((one, other) => one.column - other.column)
          return [number, { number, cells: inOrder, ...(how === undefined ? {} : { hidden: how }) }]
        }),
      )
    },
  }
}
