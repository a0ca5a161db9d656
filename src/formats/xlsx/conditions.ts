import { type Condition, equals, mostAreas, ruleKeeper } from '../spreadsheet/conditions.ts'
import { type Area, areaOf, cellAt } from '../spreadsheet/sheet.ts'
import type { Attributes } from '../walk-xml.ts'
import type { Styles } from './styles.ts'

/**
 * Gathers the conditional formats of a sheet that compare a text or a number with a fixed one. Others (scales, formulas that calculate) are passed
 * over: we never work out a formula.
 */
export function conditionsReader(styles: Styles): {
  open(name: string, attributes: () => Attributes): void
  text(text: string): void
  close(name: string): void
  take(): readonly Condition[] | null
} {
  const kept = ruleKeeper()
  let sqref = ''
  let areas: readonly Area[] | undefined
  let rule: Attributes | null = null
  let formula: string | null = null
  return {
    open(name, attributes) {
      if (name === 'conditionalFormatting') {
        sqref = attributes()['sqref'] ?? ''
        areas = undefined
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
      if (colour !== undefined && !kept.isFull()) {
        areas ??= kept.areas(sqref.split(' ', mostAreas + 1), areaOf)
        const test = testOf(rule, (formula ?? '').trim(), areas[0])
        if (test !== null) kept.add({ areas, priority: Number(rule['priority'] ?? 0) || 0, colour, ...test })
      }
      rule = null
    },
    take: kept.take,
  }
}

function testOf(rule: Attributes, formula: string, first: Area | undefined): Pick<Condition, 'holds' | 'elsewhere'> | null {
  const given = rule['text']?.toLowerCase()
  if (given !== undefined && given !== '') {
    if (rule['type'] === 'containsText') return { elsewhere: null, holds: (text) => text.includes(given) }
    if (rule['type'] === 'beginsWith') return { elsewhere: null, holds: (text) => text.startsWith(given) }
    if (rule['type'] === 'endsWith') return { elsewhere: null, holds: (text) => text.endsWith(given) }
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
