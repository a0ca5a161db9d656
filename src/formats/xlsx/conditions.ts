import { type Area, areaOf, cellAt, type SheetRow } from '../spreadsheet/sheet.ts'
import type { Attributes } from '../walk-xml.ts'
import type { Styles } from './styles.ts'

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
const mostRules = 200
const mostAreas = 100

/**
 * Gathers the conditional formats of a sheet that compare a text or a number with a fixed one. Others (scales, formulas that calculate) are passed
 * over: we never work out a formula.
 */
export function conditionsReader(styles: Styles): {
  open(name: string, attributes: () => Attributes): void
  text(text: string): void
  close(name: string): void
  take(): readonly Condition[]
} {
  const found: Condition[] = []
  let areas: readonly Area[] = []
  let rule: Attributes | null = null
  let formula: string | null = null
  return {
    open(name, attributes) {
      if (name === 'conditionalFormatting') {
        const names = (attributes()['sqref'] ?? '').split(' ', mostAreas)
        areas = names.map(areaOf).filter((area) => area !== null)
      } else if (name === 'cfRule') {
        rule = attributes()
        formula = null
      } else if (name === 'formula' && rule !== null) formula ??= ''
    },
    text(text) {
      if (rule !== null && formula !== null && formula.length < 1000) formula += text
    },
    close(name) {
      if (name !== 'cfRule' || rule === null) return
      const colour = rule['dxfId'] === undefined ? undefined : styles.fillWhen(Number(rule['dxfId']))
      const test = testOf(rule, (formula ?? '').trim(), areas[0])
      if (colour !== undefined && test !== null && found.length < mostRules) {
        found.push({ areas, priority: Number(rule['priority'] ?? 0) || 0, colour, ...test })
      }
      rule = null
    },
    take: () => found.sort((one, other) => one.priority - other.priority),
  }
}

function testOf(rule: Attributes, formula: string, first: Area | undefined): Pick<Condition, 'holds' | 'elsewhere'> | null {
  const given = rule['text']?.toLowerCase()
  if (given !== undefined && given !== '') {
    if (rule['type'] === 'containsText') return { elsewhere: null, holds: (text) => text.toLowerCase().includes(given) }
    if (rule['type'] === 'beginsWith') return { elsewhere: null, holds: (text) => text.toLowerCase().startsWith(given) }
    if (rule['type'] === 'endsWith') return { elsewhere: null, holds: (text) => text.toLowerCase().endsWith(given) }
  }
  if (rule['type'] === 'cellIs' && rule['operator'] === 'equal') {
    const holds = equals(formula)
    return holds === null ? null : { elsewhere: null, holds }
  }
  if (rule['type'] !== 'expression' || first === undefined) return null
  const [, dollarColumn, letters = '', dollarRow, digits = '', compared = ''] =
    /^=?(\$?)([A-Z]{1,3})(\$?)(\d{1,7})=(.{1,300})$/i.exec(formula) ?? []
  const at = cellAt(letters + digits)
  const holds = equals(compared)
  if (at === null || holds === null) return null
  const row = dollarRow === '$' ? at.row : null
  const column = dollarColumn === '$' ? at.column : null
  return { holds, elsewhere: { row, column, down: at.row - first.top, right: at.column - first.left } }
}

/** The comparison with a text in quotes or a number; null for anything that would have to be worked out. */
function equals(formula: string): ((text: string) => boolean) | null {
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
