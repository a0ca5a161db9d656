import type { Area } from './sheet.ts'
import type { GridCell, GridRow } from './visible-cells.ts'

/** Rows that stand together: no empty row between them, and no other table beside them. */
export type Band = readonly GridRow[]

/** The cells of a row that hold text. */
export const textsOf = (row: GridRow): GridCell[] => row.cells.filter(({ text }) => text !== '')

/** Takes the rows of a sheet and parts them: at empty rows, and where two tables stand side by side. */
export function bandsOf(rows: readonly GridRow[], tables: readonly Area[]): Band[] {
  return atEmptyRows(rows).flatMap((band) => {
    const parts = sideBySide(band, tables)
    return parts.length < 2 ? [band] : parts.flatMap(atEmptyRows)
  })
}

function atEmptyRows(rows: readonly GridRow[]): Band[] {
  const bands: GridRow[][] = []
  let covered = 0
  for (const row of rows) {
    const last = bands.at(-1)
    if (last !== undefined && row.number <= covered + 1) last.push(row)
    else bands.push([row])
    for (const { bottom } of row.cells) covered = Math.max(covered, Math.min(bottom, row.number + 1000))
    covered = Math.max(covered, row.number)
  }
  return bands
}

/** Columns between two empty ones, with the rows that hold text there. */
interface Strip {
  left: number
  right: number
}

/**
 * Tables side by side with an empty column between them. A column that is left empty for looks stands in one table, and tearing that apart would part
 * actions from their dates: two strips are two tables only where the source declares them, where headings come again, or where one is a small full block
 * that begins or ends elsewhere.
 */
function sideBySide(band: Band, tables: readonly Area[]): Band[] {
  const wide = band.filter((row) => textsOf(row).length > 1)
  const strips = stripsOf(wide)
  const [first, ...others] = strips
  if (first === undefined || others.length === 0 || strips.length > 50) return [band]
  const parts: Strip[] = [{ ...first }]
  for (const strip of others) {
    const before = parts.at(-1) as Strip
    if (isApart(before, strip, wide, tables)) parts.push({ ...strip })
    else before.right = strip.right
  }
  if (parts.length < 2) return [band]
  const lasts = parts.map(({ right }, index) => (index === parts.length - 1 ? Number.POSITIVE_INFINITY : right))
  return parts.map((_, index) =>
    band
      .map((row) => ({ ...row, cells: row.cells.filter(({ column }) => lasts.findIndex((last) => column <= last) === index) }))
      .filter((row) => textsOf(row).length > 0),
  )
}

function stripsOf(rows: readonly GridRow[]): Strip[] {
  const spans = rows.flatMap((row) => textsOf(row).map(({ column, right }) => ({ left: column, right })))
  const strips: Strip[] = []
  for (const { left, right } of spans.sort((one, other) => one.left - other.left)) {
    const last = strips.at(-1)
    if (last === undefined || left > last.right + 1) strips.push({ left, right })
    else last.right = Math.max(last.right, right)
  }
  return strips
}

function isApart(one: Strip, other: Strip, rows: readonly GridRow[], tables: readonly Area[]): boolean {
  const declared = (strip: Strip): boolean => tables.some(({ left, right }) => left >= strip.left && right <= strip.right)
  if (declared(one) && declared(other)) return true
  const [here, there] = [rowsIn(one, rows), rowsIn(other, rows)]
  const [top, head] = [here[0], there[0]]
  if (top === undefined || head === undefined || there.length < 2) return false
  if (wordsOf(top) === wordsOf(head) && textsOf(head).length > 1) return true
  const columns = new Set(there.flatMap((row) => textsOf(row).map(({ column }) => column))).size
  const full = there.every((row) => textsOf(row).length === columns)
  const numbers = there.map(({ number }) => number)
  const dense = (numbers.at(-1) ?? 0) - (numbers[0] ?? 0) + 1 === numbers.length
  const starts = top.number !== head.number
  const ends = Math.abs((here.at(-1)?.number ?? 0) - (numbers.at(-1) ?? 0)) > 1
  return full && dense && (columns > 1 ? starts || ends : starts && ends && there.length * 2 <= here.length)
}

function rowsIn({ left, right }: Strip, rows: readonly GridRow[]): GridRow[] {
  return rows
    .map((row) => ({ ...row, cells: row.cells.filter(({ column, text }) => text !== '' && column >= left && column <= right) }))
    .filter(({ cells }) => cells.length > 0)
}

/** The texts of a row as one, to know the same headings again. */
export const wordsOf = (row: GridRow): string =>
  textsOf(row)
    .map(({ text }) => text.trim().toLowerCase())
    .join('\t')
