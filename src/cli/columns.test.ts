import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columns, count } from './columns.ts'

describe('columns', () => {
  test('sets rows under each other, as wide as the widest cell', () => {
    expect(
      columns([
        ['ref', 'status'],
        ['10.10', 'late'],
      ]),
    ).toBe('ref    status\n10.10  late\n')
  })

  test('makes line breaks in a cell one space and leaves no space at the end of a line', () => {
    expect(columns([['by March\n  2027', '']])).toBe('by March 2027\n')
  })

  test('cuts a column that may only be so wide, and never the last', () => {
    expect(columns([['Open the hub at weekends', 'Open the hub at weekends']], [9])).toBe('Open the…  Open the hub at weekends\n')
  })

  test('counts an accent written as two characters as one', () => {
    expect(
      columns([
        ['Zoe\u0308', 'x'],
        ['Anna', 'y'],
      ]),
    ).toBe('Zoe\u0308   x\nAnna  y\n')
  })

  test('every row becomes one line, whatever the cells hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 })),
        fc.array(fc.integer({ min: 2, max: 9 })),
        (rows, widths) => {
          expect(columns(rows, widths).split('\n')).toHaveLength(rows.length + 1)
        },
      ),
    )
  })
})

test.each([
  [0, 'no plans'],
  [1, '1 plan'],
  [12, '12 plans'],
])('%i is said as %s', (number, said) => {
  expect(count(number, 'plan')).toBe(said)
})
