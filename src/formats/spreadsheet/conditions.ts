import type { Area, SheetRow } from './sheet.ts'

/** A colour that a cell has while its text, or that of another cell, is a certain one: how most workbooks show red, amber and green. */
export interface Condition {
  readonly areas: readonly Area[]
  /** The rule with the lowest one wins. */
  readonly priority: number
  readonly colour: string
  readonly holds: (text: string) => boolean
  /** The cell looked at: a fixed row or column, or so many further on from the cell itself; `null` for the cell itself. */
  readonly elsewhere: { readonly row: number | null; readonly column: number | null; readonly down: number; readonly right: number } | null
}

/** Rules of a sheet at most, and areas of one; further ones give no colour, and no text is lost with them. */
export const mostRules = 200
export const mostAreas = 100

/** The comparison with a text in quotes or a number; null for anything that would have to be worked out. */
export function equals(formula: string): ((text: string) => boolean) | null {
  const quoted = /^="?([^"]*)"$|^"((?:[^"]|"")*)"$/.exec(formula)
  const words = (quoted?.[2] ?? quoted?.[1])?.replaceAll('""', '"').toLowerCase()
  if (words !== undefined) return words === '' ? null : (text) => text.toLowerCase() === words
  const number = /^-?\d{1,15}(?:\.\d{1,15})?$/.test(formula) ? Number(formula) : null
  return number === null ? null : (text) => text !== '' && Number(text) === number
}

/** Takes the rows of a sheet and returns them with the colours that its conditions give; those go before a cell's own fill. */
export function withConditions(rows: ReadonlyMap<number, SheetRow>, conditions: readonly Condition[]): ReadonlyMap<number, SheetRow> {
  if (conditions.length === 0) return rows
  const textAt = (row: number, column: number): string => rows.get(row)?.cells.find((cell) => cell.column === column)?.text ?? ''
  const coloured = new Map<number, SheetRow>()
  for (const [number, row] of rows) {
    const here = conditions.filter(({ areas }) => areas.some(({ top, bottom }) => number >= top && number <= bottom))
    const cells = row.cells.map((cell) => {
      const { column, text } = cell
      const rule = here.find(({ areas, holds, elsewhere }) => {
        if (!areas.some((area) => number >= area.top && number <= area.bottom && column >= area.left && column <= area.right)) return false
        if (elsewhere === null) return holds(text)
        return holds(textAt(elsewhere.row ?? number + elsewhere.down, elsewhere.column ?? column + elsewhere.right))
      })
      return rule === undefined ? cell : { ...cell, colour: rule.colour }
    })
    coloured.set(number, here.length === 0 ? row : { ...row, cells })
  }
  return coloured
}
