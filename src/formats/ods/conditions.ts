import type { OdfStyle, OdfStyles } from '../odf/styles.ts'
import { type Condition, equals, mostAreas, ruleKeeper } from '../spreadsheet/conditions.ts'
import { type Area, areaOf, cellAt } from '../spreadsheet/sheet.ts'
import type { Attributes } from '../walk-xml.ts'

/** Gathers the conditional formats of a sheet that compare a text or a number with a fixed one; we never work out a formula. */
export interface ConditionGatherer {
  open(name: string, attributes: () => Attributes): void
  take(): readonly Condition[] | null
}

export function conditionGatherer(styles: OdfStyles): ConditionGatherer {
  const kept = ruleKeeper()
  let order = 0
  let address = ''
  let areas: readonly Area[] | undefined
  return {
    open(name, attributes) {
      if (name === 'conditional-format') {
        address = attributes()['target-range-address'] ?? ''
        areas = undefined
      }
      if (name !== 'condition' || kept.isFull()) return
      const { 'apply-style-name': style, value = '' } = attributes()
      const colour = styles.of('table-cell', style).colour
      if (style === undefined || !colour) return
      areas ??= kept.areas(namesIn(address), areaOf)
      const test = testOf(value, areas[0])
      if (test !== null) kept.add({ areas, priority: order++, colour, ...test })
    },
    take: kept.take,
  }
}

/** What a condition asks of a cell's own text, in small letters; null for one that asks something else. */
function testOfOwn(condition: string): ((text: string) => boolean) | null {
  const [, compared] = /^(?:of:)?(?:cell-content\(\))?=(.{1,300})$/.exec(condition.trim()) ?? []
  if (compared !== undefined) return equals(compared)
  const [, how = '', quoted = ''] = /^(contains-text|begins-with|ends-with)\("([^"]{1,300})"\)$/.exec(condition.trim()) ?? []
  const given = quoted.toLowerCase()
  if (how === 'contains-text') return (text) => text.includes(given)
  if (how === 'begins-with') return (text) => text.startsWith(given)
  return how === 'ends-with' ? (text) => text.endsWith(given) : null
}

/** What was once understood of the conditions of a style: it is asked again at each of its cells. */
const understood = new WeakMap<StyleCondition, ReturnType<typeof testOfOwn>>()

type StyleCondition = NonNullable<OdfStyle['conditions']>[number]

/** The first condition of a style that holds for the text of a cell. */
export function metBy(conditions: readonly StyleCondition[], text: string): StyleCondition | undefined {
  const small = text.toLowerCase()
  return conditions.find((one) => {
    let test = understood.get(one)
    if (test === undefined) {
      test = testOfOwn(one.condition)
      understood.set(one, test)
    }
    return test?.(small)
  })
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
export const areasIn = (address: string): Area[] =>
  namesIn(address.slice(0, 5000))
    .map(areaOf)
    .filter((area) => area !== null)

/** More characters than this name no areas of a paper: whatever they name, it counts as too many. */
const longestAddress = 500_000

function namesIn(address: string): string[] {
  if (address.length > longestAddress) return new Array(mostAreas + 1).fill('')
  const found = address.matchAll(/\.(\$?[A-Z]{1,3}\$?\d{1,7})(?::[^:]{0,200}?\.(\$?[A-Z]{1,3}\$?\d{1,7}))?(?=\s|$)/gi)
  return Array.from(found, ([, first = '', second = first]) => `${first}:${second}`)
}
