import { expect, test } from 'vitest'
import { listNumber, type NumberStyle } from './list-number.ts'

test.each<[number, NumberStyle, string]>([
  [10, 'decimal', '10'],
  [1, 'lower-letter', 'a'],
  [26, 'upper-letter', 'Z'],
  [28, 'lower-letter', 'bb'],
  [4, 'lower-roman', 'iv'],
  [1994, 'upper-roman', 'MCMXCIV'],
  [0, 'lower-roman', '0'],
  [-3, 'lower-letter', '-3'],
  [4000, 'upper-roman', '4000'],
])('%i in %s is %s', (value, style, shown) => {
  expect(listNumber(value, style)).toBe(shown)
})
