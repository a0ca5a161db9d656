import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeCells } from './place-cells.ts'

interface Spans {
  colspan?: number
  rowspan?: number
  column?: number
}

/** `2`, `1+2` for two columns, `1x3` for three rows. */
function shape(rows: Spans[][]): string[] {
  return placeCells(rows).map((cells) =>
    cells.map((c) => `${c.column}${c.colspan > 1 ? `+${c.colspan}` : ''}${c.rowspan > 1 ? `x${c.rowspan}` : ''}`).join(' '),
  )
}

describe('the columns in which cells stand', () => {
  test.each<[string, Spans[][], string[]]>([
    ['side by side', [[{}, {}, {}]], ['1 2 3']],
    [
      'a wide cell',
      [
        [{ colspan: 2 }, {}],
        [{}, {}, {}],
      ],
      ['1+2 3', '1 2 3'],
    ],
    ['a cell that hangs down', [[{ rowspan: 2 }, {}], [{}], [{}, {}]], ['1x2 2', '2', '1 2']],
    [
      'one that hangs down in the middle',
      [
        [{}, { rowspan: 3 }, {}],
        [{}, {}],
        [{}, {}],
      ],
      ['1 2x3 3', '1 3', '1 3'],
    ],
    ['both ways', [[{ colspan: 2, rowspan: 2 }, {}], [{}], [{}, {}, {}]], ['1+2x2 3', '3', '1 2 3']],
    ['a column that the source names', [[{}, {}], [{ column: 2 }]], ['1 2', '2']],
    ['a row with fewer cells', [[{}, {}, {}], [{}]], ['1 2 3', '1']],
    ['a row span past the end of the table', [[{ rowspan: 9 }, {}], [{}]], ['1x2 2', '2']],
    [
      'columns merged away in every row are not counted',
      [
        [{ colspan: 2 }, { colspan: 3 }],
        [{ colspan: 2 }, { colspan: 3 }],
      ],
      ['1 2', '1 2'],
    ],
    ['a lone wide title over them', [[{ colspan: 5 }], [{ colspan: 2 }, { colspan: 3 }]], ['1+2', '1 2']],
    ['spans that are no spans', [[{ colspan: 0, rowspan: -2 }, { colspan: Number.NaN }]], ['1 2']],
    ['a span of two thousand million columns', [[{ colspan: 2_000_000_000 }], [{}, {}]], ['1+2', '1 2']],
    [
      'a wide cell beside one that hangs down',
      [
        [{}, { rowspan: 2 }, {}],
        [{ colspan: 3 }, {}],
      ],
      ['1 2x2 3', '1 3'],
    ],
    ['an empty row', [[{}], [], [{}]], ['1', '', '1']],
  ])('%s', (_, rows, expected) => {
    expect(shape(rows)).toEqual(expected)
  })

  test('no two cells ever hold one place, and cells of a row stand left to right', () => {
    const spans = fc.record({ colspan: fc.integer({ min: 1, max: 4 }), rowspan: fc.integer({ min: 1, max: 4 }) })
    fc.assert(
      fc.property(fc.array(fc.array(spans, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const held = new Set<string>()
        placeCells(rows).forEach((cells, row) => {
          for (const { column, colspan, rowspan } of cells) {
            expect(row + rowspan).toBeLessThanOrEqual(rows.length)
            for (let down = row; down < row + rowspan; down += 1) {
              for (let across = column; across < column + colspan; across += 1) {
                expect(held.has(`${down}/${across}`)).toBe(false)
                held.add(`${down}/${across}`)
              }
            }
          }
          const columns = cells.map((cell) => cell.column)
          expect(columns).toEqual(columns.toSorted((a, b) => a - b))
        })
      }),
    )
  })
})
