/**
 * A sheet as the readers of Excel and OpenDocument workbooks find it: only the cells that hold something, by their row. It is never laid out by
 * the size that a file claims for it, as any file can claim a million rows of sixteen thousand columns.
 */
export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  /** By row number, from 1, in the order of the sheet; rows without text and colour are not in it. */
  readonly rows: ReadonlyMap<number, SheetRow>
  readonly merges: readonly Area[]
  /** Columns from 1. */
  readonly hiddenColumns: ReadonlySet<number>
  /** Rows of which the source itself says that they head a table: of declared tables, repeated in print, or frozen. */
  readonly headerRows: ReadonlySet<number>
  /** Tables that the source itself declares. */
  readonly tables: readonly Area[]
  readonly asides: readonly Aside[]
}

export interface SheetRow {
  readonly number: number
  readonly hidden?: 'hidden' | 'filtered'
  /** In the order of their columns. */
  readonly cells: readonly SheetCell[]
}

export interface SheetCell {
  /** From 1. */
  readonly column: number
  readonly text: string
  readonly bold?: boolean
  readonly colour?: string | undefined
}

/** A rectangle of cells, its corners counted in. */
export interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** What stands on a sheet beside its cells: a comment, a text box, a picture, what the print repeats. */
export interface Aside {
  readonly kind: 'comment' | 'box' | 'picture' | 'hidden' | 'running' | 'shortened' | 'mended'
  /** The row it stands at; 0 for the whole sheet. */
  readonly row: number
  /** For all but a box: one sentence. */
  readonly sentence: string
  readonly text: string
}

/** The farthest cell that a workbook has: XFD1048576. */
export const lastRow = 1_048_576
export const lastColumn = 16_384

/** Takes `B12` or `$B$12` and returns its row and column, null where it is no cell of a workbook. */
export function cellAt(name: string): { row: number; column: number } | null {
  const [, letters = '', digits = ''] = /^\$?([a-z]{1,3})\$?(\d{1,7})$/i.exec(name) ?? []
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  const row = Number(digits)
  return column >= 1 && column <= lastColumn && row >= 1 && row <= lastRow ? { row, column } : null
}

/** Takes `A1:C4`, or one cell, and returns the area; null where it is none. */
export function areaOf(name: string): Area | null {
  const [first = '', second = first] = name.split(':', 2)
  const [from, to] = [cellAt(first), cellAt(second)]
  if (from === null || to === null) return null
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  }
}

/** 1 → `A`, 28 → `AB`. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  return name
}
