import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LooseRow } from './assemble.ts'
import { columnWidths } from './column-widths.ts'

const rows = (...texts: string[][]): LooseRow[] =>
  texts.map((row, i) => ({ ...(i === 0 ? { header: true } : {}), cells: row.map((text) => ({ text })) }))

test('the column with most to read is the widest', () => {
  const [number = 0, text = 0, date = 0] = columnWidths(
    rows(['No.', 'Action', 'When'], ['1', 'A long promise of many words that must be read '.repeat(4), 'May 2026']),
    3,
  )
  expect(text).toBeGreaterThan(date)
  expect(date).toBeGreaterThan(number)
})

test('a long word keeps its column from being cut', () => {
  const [one = 0, two = 0] = columnWidths(rows(['A', 'B'], ['Responsibility', 'a b c d e f g h i j k l m n o p q r s t u']), 2)
  expect(one).toBeGreaterThan(10)
  expect(two).toBeGreaterThan(one)
})

test('rows across several columns have no say', () => {
  const own = rows(['A', 'B'], ['one', 'two'])
  expect(columnWidths([...own, { cells: [{ text: 'long '.repeat(50), colspan: 2 }] }], 2)).toEqual(columnWidths(own, 2))
})

test('widths are positive and fill the page', () => {
  const table = fc
    .integer({ min: 1, max: 12 })
    .chain((width) =>
      fc.tuple(fc.constant(width), fc.array(fc.array(fc.string({ maxLength: 300 }), { minLength: width, maxLength: width }))),
    )
  fc.assert(
    fc.property(table, ([width, texts]) => {
      const widths = columnWidths(rows(...texts), width)
      expect(widths).toHaveLength(width)
      for (const each of widths) expect(each).toBeGreaterThan(2)
      expect(widths.reduce((a, b) => a + b, 0)).toBeCloseTo(100, 0)
    }),
  )
})
