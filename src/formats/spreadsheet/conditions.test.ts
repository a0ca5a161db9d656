import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Condition, equals, mostAreas, mostLooks, mostRules, ruleKeeper, withConditions } from './conditions.ts'
import { type Area, areaOf, type SheetRow } from './sheet.ts'

/** Rows of texts, each in the first columns of its row. */
const sheet = (rows: readonly (readonly string[])[]): Map<number, SheetRow> =>
  new Map(rows.map((texts, at) => [at + 1, { number: at + 1, cells: texts.map((text, column) => ({ column: column + 1, text })) }]))
const area = (name: string): Area => areaOf(name) ?? { top: 0, left: 0, bottom: 0, right: 0 }
const rule = (areas: string, text: string, colour: string, more: Partial<Condition> = {}): Condition => ({
  areas: areas.split(' ').map(area),
  priority: 1,
  colour,
  holds: equals(`"${text}"`) ?? (() => false),
  elsewhere: null,
  ...more,
})
const coloursOf = (rows: ReadonlyMap<number, SheetRow>): (string | undefined)[][] =>
  [...rows.values()].map(({ cells }) => cells.map(({ colour }) => colour))
const colours = (rows: readonly (readonly string[])[], rules: readonly Condition[]) =>
  coloursOf(withConditions(sheet(rows), rules, { looks: 0 }).rows)

describe('colours by rule', () => {
  test.each<[string, string[][], Condition[], (string | undefined)[][]]>([
    ['a text, capitals aside', [['Late', 'on track']], [rule('A1:B1', 'late', 'ff0000')], [['ff0000', undefined]]],
    ['outside its area', [['Late', 'Late'], ['Late']], [rule('A1', 'late', 'ff0000')], [['ff0000', undefined], [undefined]]],
    ['two areas of one rule', [['Late'], ['x'], ['Late']], [rule('A1 A3:B9', 'late', 'ff0000')], [['ff0000'], [undefined], ['ff0000']]],
    ['the first rule wins', [['Late']], [rule('A1', 'late', 'ff0000'), rule('A1:A9', 'late', '00ff00')], [['ff0000']]],
    ['the next where the first does not hold', [['Done']], [rule('A1', 'late', 'ff0000'), rule('A1', 'done', '00ff00')], [['00ff00']]],
    [
      'the whole row by the text of one column',
      [
        ['Mend', 'Late'],
        ['Clear', 'Done'],
      ],
      [rule('A1:B2', 'late', 'ff0000', { elsewhere: { row: null, column: 2, down: 0, right: 0 } })],
      [
        ['ff0000', 'ff0000'],
        [undefined, undefined],
      ],
    ],
    [
      'the text of the cell below',
      [['Mend'], ['Late']],
      [rule('A1:A2', 'late', 'ff0000', { elsewhere: { row: null, column: null, down: 1, right: 0 } })],
      [['ff0000'], [undefined]],
    ],
  ])('%s', (_, rows, rules, expected) => {
    expect(colours(rows, rules)).toEqual(expected)
  })

  test('a number is compared as one, and an empty cell is none', () => {
    const zero = { ...rule('A1:C1', '', 'ff0000'), holds: equals('0') ?? (() => false) }
    expect(colours([['0', '', '0.0']], [zero])).toEqual([['ff0000', undefined, 'ff0000']])
  })

  test('are those that each cell would find by going through all rules itself', () => {
    const text = fc.constantFrom('late', 'Done', '', 'x')
    const corner = fc.record({
      top: fc.integer({ min: 1, max: 6 }),
      left: fc.integer({ min: 1, max: 4 }),
      high: fc.integer({ min: 0, max: 5 }),
      wide: fc.integer({ min: 0, max: 3 }),
    })
    const rules = fc.array(
      fc.record({
        areas: fc.array(
          corner.map(({ top, left, high, wide }) => ({ top, left, bottom: top + high, right: left + wide })),
          { minLength: 1, maxLength: 3 },
        ),
        text: fc.constantFrom('late', 'done', 'x'),
        away: fc.option(
          fc.record({
            row: fc.constantFrom(null, 1, 2),
            column: fc.constantFrom(null, 1, 2),
            down: fc.integer({ min: -1, max: 1 }),
            right: fc.integer({ min: -1, max: 1 }),
          }),
        ),
      }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 6 }), rules, (rows, found) => {
        const conditions = found.map(
          ({ areas, text, away }, n): Condition => ({ areas, priority: n, colour: `c${n}`, holds: (own) => own === text, elsewhere: away }),
        )
        const at = (row: number, column: number) => (rows[row - 1]?.[column - 1] ?? '').toLowerCase()
        const plain = rows.map((texts, r) =>
          texts.map(
            (_, c) =>
              conditions.find(
                ({ areas, holds, elsewhere }) =>
                  areas.some(({ top, bottom, left, right }) => r + 1 >= top && r + 1 <= bottom && c + 1 >= left && c + 1 <= right) &&
                  holds(
                    elsewhere ? at(elsewhere.row ?? r + 1 + elsewhere.down, elsewhere.column ?? c + 1 + elsewhere.right) : at(r + 1, c + 1),
                  ),
              )?.colour,
          ),
        )
        expect(colours(rows, conditions)).toEqual(plain)
      }),
      { numRuns: 300 },
    )
  })
})

describe('more rules than a paper has', () => {
  const many = (count: number, areas = 'A1:XFD1048576') => Array.from({ length: count }, (_, n) => rule(areas, `x${n}`, 'ff0000'))

  test('a sheet with too many has none, and one with too many areas', () => {
    const keeper = (rules: readonly Condition[]) => {
      const kept = ruleKeeper()
      for (const one of rules) kept.add(one)
      return kept.take()
    }
    expect(keeper(many(mostRules))?.length).toBe(mostRules)
    expect(keeper(many(mostRules + 1))).toBeNull()
    const named = ruleKeeper()
    expect(named.areas(new Array(mostAreas).fill('A1'), areaOf)).toHaveLength(mostAreas)
    expect(named.areas(['A1'], areaOf)).toEqual([])
    expect(named.take()).toBeNull()
    expect(withConditions(sheet([['x0']]), null, { looks: 0 })).toMatchObject({ uncolouredFrom: 0 })
  })

  test('rows behind the last look have no colour by rule, and those before keep theirs', () => {
    const rows = sheet(Array.from({ length: 30 }, () => ['late']))
    const looked = { looks: mostLooks - 100 }
    const found = withConditions(rows, [...many(9), rule('A1:A30', 'late', '00ff00')], looked)
    const from = found.uncolouredFrom ?? 0
    expect(from).toBeGreaterThan(2)
    expect(from).toBeLessThan(30)
    expect(coloursOf(found.rows)).toEqual(Array.from({ length: 30 }, (_, at) => [at + 1 < from ? '00ff00' : undefined]))
  })

  test('each cell is held against its own rules: areas of one row each cost one look each', () => {
    const rows = sheet(Array.from({ length: 2000 }, () => ['late', 'x', 'y']))
    const rules = Array.from({ length: 2000 }, (_, n) => rule(`A${n + 1}:C${n + 1}`, 'late', 'ff0000'))
    const looked = { looks: 0 }
    expect(withConditions(rows, rules, looked).uncolouredFrom).toBeNull()
    expect(looked.looks).toBeLessThan(2000 * 10)
  })

  test('what is known of a column is kept while no area begins or ends', () => {
    const looked = { looks: 0 }
    withConditions(sheet(Array.from({ length: 1000 }, () => ['late'])), [rule('A1:A1000', 'late', 'ff0000')], looked)
    expect(looked.looks).toBeLessThan(1100)
  })
})
