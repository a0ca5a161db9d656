import type { OdfStyles } from '../odf/styles.ts'
import { type Condition, equals, mostAreas, mostRules } from '../spreadsheet/conditions.ts'
import { type Area, areaOf, cellAt } from '../spreadsheet/sheet.ts'
import type { Attributes } from '../walk-xml.ts'

/** Gathers the conditional formats of a sheet that compare a text or a number with a fixed one; we never work out a formula. */
export interface ConditionGatherer {
  open(name: string, attributes: () => Attributes): void
  take(): readonly Condition[]
}

export function conditionGatherer(styles: OdfStyles): ConditionGatherer {
  const found: Condition[] = []
  let areas: readonly Area[] = []
  return {
    open(name, attributes) {
      if (name === 'conditional-format') areas = areasIn(attributes()['target-range-address'] ?? '')
      if (name !== 'condition') return
      const { 'apply-style-name': style, value = '' } = attributes()
      const colour = styles.of('table-cell', style).colour
      const test = testOf(value, areas[0])
      if (style !== undefined && colour && test !== null && found.length < mostRules) {
        found.push({ areas, priority: found.length, colour, ...test })
      }
    },
    take: () => found,
  }
}

/** What a condition asks of a cell's own text; null for one that asks something else. */
export function testOfOwn(condition: string): ((text: string) => boolean) | null {
  const [, compared] = /^(?:of:)?(?:cell-content\(\))?=(.{1,300})$/.exec(condition.trim()) ?? []
  if (compared !== undefined) return equals(compared)
  const [, how = '', quoted = ''] = /^(contains-text|begins-with|ends-with)\("([^"]{1,300})"\)$/.exec(condition.trim()) ?? []
  const given = quoted.toLowerCase()
  if (how === 'contains-text') return (text) => text.toLowerCase().includes(given)
  if (how === 'begins-with') return (text) => text.toLowerCase().startsWith(given)
  return how === 'ends-with' ? (text) => text.toLowerCase().endsWith(given) : null
}

function testOf(condition: string, first: Area | undefined): Pick<Condition, 'holds' | 'elsewhere'> | null {
  const own = testOfOwn(condition)
  if (own !== null) return { holds: own, elsewhere: null }
  const [, dollarColumn, letters = '', dollarRow, digits = '', compared = ''] =
    /^(?:formula-is|is-true-formula)\(\[?\.?(\$?)([A-Z]{1,3})(\$?)(\d{1,7})\]?=(.{1,300})\)$/i.exec(condition.trim()) ?? []
  const at = cellAt(letters + digits)
  const holds = equals(compared)
  if (at === null || holds === null || first === undefined) return null
  const row = dollarRow === '$' ? at.row : null
  const column = dollarColumn === '$' ? at.column : null
  return { holds, elsewhere: { row, column, down: at.row - first.top, right: at.column - first.left } }
}

/** `Plan.B2:Plan.B9 Plan.D2` → the areas named; the names of the sheets are passed over. */
export function areasIn(address: string): Area[] {
  const found = address.slice(0, 5000).matchAll(/\.(\$?[A-Z]{1,3}\$?\d{1,7})(?::[^:]{0,200}?\.(\$?[A-Z]{1,3}\$?\d{1,7}))?(?=\s|$)/gi)
  return [...found]
    .slice(0, mostAreas)
    .map(([, first = '', second = first]) => areaOf(`${first}:${second}`))
    .filter((area) => area !== null)
}
