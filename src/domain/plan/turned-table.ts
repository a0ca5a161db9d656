import type { Cell, Row, Table } from '../document/document.ts'
import { type Card, type Entry, headingsOf, isPromising, tableOf } from './cards.ts'
import { widthOf } from './column-texts.ts'
import { isPromise, isTracked, type Label, labelOf } from './label-text.ts'
import type { Retold } from './retold.ts'

/**
 * A table with its fields down the side and one action in each column, told as rows. A first row without a label names the columns: their numbers, or the
 * actions themselves where no label does. Null where the side is none of labels.
 */
export function turnedTable(table: Table): Retold | null {
  const rows = table.rows.filter((row) => row.cells.some(({ text }) => text.trim()))
  const width = widthOf(table.rows)
  if (width < 3 || rows.length < 3 || rows.length > 20 || width > 40) return null
  const labelled = rows.flatMap((row) => {
    const label = labelOf(cellOf(row, 1)?.text ?? '')
    return label ? [{ row, label }] : []
  })
  const [names] = labelled[0]?.row === rows[0] ? [undefined] : rows
  if (labelled.length !== rows.length - (names ? 1 : 0)) return null
  const fields = labelled.map(({ label }) => label.field)
  const known = fields.filter((field) => field !== null)
  if (known.length * 5 < fields.length * 3 || new Set(known).size < 3 || fields.filter(isTracked).length < 2) return null
  const unnamed = !fields.some(isPromise)
  if (unnamed && !names) return null
  const entriesOf = (column: number): Entry[] => {
    const name = names && cellOf(names, column)
    const named = name && nameOf(name, unnamed)
    return [
      ...(named && name ? [{ label: named, labelAt: named.number ? name.anchor : null, value: named.number ? null : name }] : []),
      ...labelled.map(({ row, label }): Entry => {
        const value = cellOf(row, column)
        return { label, labelAt: cellOf(row, 1)?.anchor ?? null, value: value && (value.text.trim() || value.colour) ? value : null }
      }),
    ]
  }
  const cards = Array.from({ length: width - 1 }, (_, i): Card => {
    const entries = entriesOf(i + 2)
    return { anchor: entries.find(({ value }) => value)?.value?.anchor ?? table.anchor, entries }
  })
  // a column of labels beside others that hold headings again is a table of cards, or no plan
  if (!cards.every(isPromising)) return null
  return tableOf(cards, headingsOf(cards), table)
}

const cellOf = (row: Row, column: number): Cell | undefined =>
  row.cells.find((cell) => cell.column <= column && column < cell.column + cell.colspan)

/** What the cell at the head of a column is: its number, `Action 2`; the wording where nothing else is; null where it says nothing of use. */
function nameOf({ text }: Cell, wording: boolean): Label | null {
  const label = labelOf(text)
  if (label?.number) return label
  return wording && text.trim() ? { heading: 'Action', number: '', field: 'action' } : null
}
