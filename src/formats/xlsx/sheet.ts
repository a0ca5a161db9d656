import { limits, tooMuch } from '../unreadable.ts'
import { walkXml } from '../walk-xml.ts'
import { showNumber } from './number-format.ts'
import { unescaped } from './strings.ts'
import type { CellStyle } from './styles.ts'

export interface SheetCell {
  /** As the workbook shows it. */
  text: string
  readonly bold: boolean
  readonly colour: string | undefined
}

/** A stretch of cells merged into one, rows and columns from 1, both ends counted. */
export interface Merge {
  readonly row: number
  readonly column: number
  readonly lastRow: number
  readonly lastColumn: number
}

/** What stands on one sheet. Only cells that hold something are kept: a sheet may claim a million rows. */
export interface SheetCells {
  /** By row number from 1, each by column number from 1. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>
  readonly merges: readonly Merge[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: readonly (readonly [number, number])[]
  /** Rows that stay in sight when the sheet is scrolled: the headings. */
  readonly frozenRows: number
  /** The first row of the sheet's filter: the headings. */
  readonly filterRow: number
}

/** What a sheet needs from its workbook to be shown. */
export interface Shown {
  readonly strings: readonly string[]
  readonly styleOf: (style: number) => CellStyle
  readonly date1904: boolean
}

/** Takes the bytes of a worksheet and returns its cells as the workbook shows them. Throws `Unreadable` where it passes the limits. */
export function readSheet(bytes: Uint8Array, shown: Shown): SheetCells {
  const rows = new Map<number, Map<number, SheetCell>>()
  const merges: Merge[] = []
  const hiddenRows = new Set<number>()
  const hiddenColumns: [number, number][] = []
  let frozenRows = 0
  let filterRow = 0
  let kept = 0
  let row = 0
  let column = 0
  let cell: { type: string; style: number; value: string; inline: string } | null = null
  let into: 'value' | 'inline' | null = null
  let spoken = 0
  walkXml(bytes, {
    open(name, attributes) {
      if (name === 'row') {
        row = numberIn(attributes['r'], row + 1, 1_048_576)
        column = 0
        if (isOn(attributes['hidden'])) hiddenRows.add(row)
      } else if (name === 'c') {
        const at = cellAt(attributes['r'])
        column = at?.column ?? column + 1
        if (at && at.row !== row) row = at.row
        cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: '', inline: '' }
      } else if (name === 'v') into = 'value'
      else if (name === 'rPh') spoken += 1
      else if (name === 't') into = spoken === 0 ? 'inline' : null
      else if (name === 'mergeCell') {
        const merge = rangeIn(attributes['ref'])
        if (merge && merges.length < limits.cells) merges.push(merge)
      } else if (name === 'col' && isOn(attributes['hidden'])) {
        if (hiddenColumns.length < 16_384)
          hiddenColumns.push([numberIn(attributes['min'], 1, 16_384), numberIn(attributes['max'], 16_384, 16_384)])
      } else if (name === 'pane' && /frozen/i.test(attributes['state'] ?? ''))
        frozenRows = Math.trunc(Number(attributes['ySplit'] ?? 0)) || 0
      else if (name === 'autoFilter') filterRow = rangeIn(attributes['ref'])?.row ?? 0
    },
    text(text) {
      if (cell && into) cell[into] += text
    },
    close(name) {
      if (name === 'v' || name === 't') into = null
      else if (name === 'rPh') spoken -= 1
      else if (name === 'c' && cell) {
        const look = shown.styleOf(cell.style)
        const text = textOf(cell, look, shown)
        // an empty cell counts where its colour does: a status is often nothing else
        if (text.trim() !== '' || look.colour !== undefined) {
          kept += 1
          if (kept > limits.cells) throw tooMuch('holds more cells than a paper does')
          const cells = rows.get(row) ?? new Map<number, SheetCell>()
          if (cells.size === 0) rows.set(row, cells)
          cells.set(column, { text, bold: look.bold, colour: look.colour })
        }
        cell = null
      }
    },
  })
  return { rows, merges, hiddenRows, hiddenColumns, frozenRows, filterRow }
}

function textOf(cell: { type: string; value: string; inline: string }, look: CellStyle, { strings, date1904 }: Shown): string {
  switch (cell.type) {
    case 's':
      return strings[Number(cell.value)] ?? ''
    case 'inlineStr':
      return unescaped(cell.inline)
    case 'str':
      return unescaped(cell.value)
    case 'b':
      return cell.value.trim() === '1' ? 'TRUE' : cell.value.trim() === '' ? '' : 'FALSE'
    case 'e':
      return cell.value
    case 'd':
      return cell.value.replace(/T00:00:00.*$/, '')
    default:
      return cell.value.trim() === ''
        ? ''
        : Number.isFinite(Number(cell.value))
          ? showNumber(Number(cell.value), look.format, date1904)
          : cell.value
  }
}

const isOn = (value: string | undefined): boolean => value !== undefined && /^(?:1|true|on)$/.test(value)

function numberIn(text: string | undefined, other: number, most: number): number {
  const value = Number(text ?? other)
  return Number.isInteger(value) && value >= 1 ? Math.min(value, most) : other
}

/** `B12` is row 12, column 2; null for anything else. */
export function cellAt(name: string | undefined): { row: number; column: number } | null {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(name ?? '') ?? []
  if (letters === undefined || digits === undefined) return null
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  const row = Number(digits)
  return row >= 1 && row <= 1_048_576 && column <= 16_384 ? { row, column } : null
}

function rangeIn(ref: string | undefined): Merge | null {
  const [first, last = first] = (ref ?? '').split(':')
  const from = cellAt(first)
  const to = cellAt(last)
  if (!from || !to || to.row < from.row || to.column < from.column) return null
  return { row: from.row, column: from.column, lastRow: to.row, lastColumn: to.column }
}
