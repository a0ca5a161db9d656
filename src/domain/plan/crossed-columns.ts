import type { Anchor, Cell, Row, Table } from '../document/document.ts'
import { widthOf } from './column-texts.ts'
import { columnsOf } from './columns.ts'
import { timeIn } from './dated-columns.ts'
import { fieldOf, lettersOf } from './heading-words.ts'
import { cellFrom, headingRow, type Retold } from './retold.ts'

/**
 * A table in which crosses below times (`Q1 | Q2 | Q3 | Q4`) say when an action is due, or crosses below `R | A | G` where it stands, told with the heading of the
 * last column crossed as its deadline, or of the one crossed as its status. Null where the table has a column for that already, where anything but crosses
 * stands there, or where it promises nothing.
 */
export function crossedColumns(table: Table): Retold | null {
  const [head, ...rows] = table.rows
  const width = widthOf(table.rows)
  if (!head || rows.length === 0 || width < 4 || width > 40 || head.cells.some(({ colspan }) => colspan > 1)) return null
  const headings = Array.from({ length: width }, (_, i) => cellAt(head, i + 1)?.text.trim() ?? '')
  const claims = headings.map((heading) => fieldOf(heading))
  const times = headings.flatMap((heading, i) => (isTime(heading) ? [i + 1] : []))
  const lights = headings.flatMap((heading, i) => (isLight(heading) ? [i + 1] : []))
  const due = !claims.some((field) => field === 'deadline') && times.length >= 2 && areCrossed(rows, times)
  const lit = !claims.some((field) => field === 'status') && lights.length >= 3 && areCrossed(rows, lights)
  if (!due && !lit) return null
  const groups = [...(due ? [{ heading: 'Deadline', own: times }] : []), ...(lit ? [{ heading: 'Status', own: lights }] : [])]
  const taken = new Set(groups.flatMap(({ own }) => own))
  const named = headings.map((heading, i) => groups.find(({ own }) => own[0] === i + 1)?.heading ?? (taken.has(i + 1) ? '' : heading))
  const crosses: Anchor[] = []
  const told = rows.map((row): Row => {
    const cells = row.cells.filter(({ column, colspan }) => colspan > 1 || !taken.has(column))
    for (const { own } of groups) {
      const crossed = own.filter((column) => isCross(cellAt(row, column)?.text ?? ''))
      crosses.push(...crossed.flatMap((column) => cellAt(row, column)?.anchor ?? []))
      const above = cellAt(head, crossed.at(-1) ?? 0)
      if (above) cells.push(cellFrom({ anchor: above.anchor, text: above.text }, own[0] ?? 1))
    }
    return { ...row, cells: cells.toSorted((a, b) => a.column - b.column) }
  })
  const columns = columnsOf([headingRow(named)], null, told)
  if (!columns?.fields.includes('action')) return null
  const { layout: _, told: __, ...read } = columns
  const why = due
    ? 'Crosses below times tell when these actions are due; the last time crossed was taken for the deadline.'
    : 'Crosses below colours tell where these actions stand; the heading crossed was taken for the status.'
  const labels = [...head.cells.filter(({ text }) => text.trim()).map(({ anchor }) => anchor), ...crosses]
  return { ...table, rows: told, retold: { columns: read, labels, why } }
}

const cellAt = (row: Row, column: number): Cell | undefined => row.cells.find((cell) => cell.column === column)
const isTime = (heading: string): boolean => {
  const when = timeIn(heading)
  return when !== '' && lettersOf(heading.replace(when, '')) === ''
}
const isLight = (heading: string): boolean => /^(?:[brag]|red|amber|green|blue)$/i.test(heading)
const isCross = (text: string): boolean => /^\s*(?:[xX×✓✔✗●■•])\s*$/u.test(text)

/** Whether nothing but crosses stands in these columns, and half of the rows have one. */
function areCrossed(rows: readonly Row[], columns: readonly number[]): boolean {
  const own = rows.filter((row) => row.cells.filter(({ text }) => text.trim()).length > 1)
  const texts = own.map((row) => columns.map((column) => cellAt(row, column)?.text.trim() ?? ''))
  return (
    texts.flat().every((text) => text === '' || isCross(text)) &&
    texts.filter((line) => line.some(isCross)).length * 2 >= Math.max(own.length, 1)
  )
}
