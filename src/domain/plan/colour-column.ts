import type { Cell, Row } from '../document/document.ts'
import { colourWord } from './colour-words.ts'
import type { Columns } from './columns.ts'

/** The cell that starts in a grid column of a row; undefined where one hangs down into it, or none is. */
export const cellAt = (row: Row, column: number): Cell | undefined => row.cells.find((cell) => cell.column === column)
const wordAt = (row: Row, column: number): string | null => colourWord(cellAt(row, column)?.colour ?? '')

/**
 * The grid column whose fills say where an action stands: that of the statuses, or where there is none the first whose cells change between
 * the colours of traffic lights from row to row. One colour throughout, and every other row shaded, only make a table easy to read. Null where no
 * column says so.
 */
export function colourColumn(columns: Columns, body: readonly Row[]): number | null {
  const status = columns.fields.indexOf('status')
  if (status >= 0) return body.some((row) => wordAt(row, status + 1) !== null) ? status + 1 : null
  if (columns.fields.includes('judgement') || columns.history) return null
  const order = (column: number): number => {
    const field = columns.fields[column - 1]
    return field === null || field === 'other' ? 0 : field === 'ref' ? 1 : field === 'action' ? 2 : 3
  }
  const found = columns.fields
    .slice(0, 120)
    .map((_, i) => i + 1)
    .filter((column) => changes(body.map((row) => wordAt(row, column))))
  return found.toSorted((a, b) => order(a) - order(b))[0] ?? null
}

const isLight = (word: string): boolean => /^(?:red|amber|yellow|green)$/.test(word)

function changes(words: readonly (string | null)[]): boolean {
  const lit = words.filter((word) => word !== null)
  const lights = new Set(lit.filter(isLight))
  return lit.length >= 2 && lit.length * 2 >= words.length && lights.size >= 2 && (lights.has('green') || lights.size >= 3)
}
