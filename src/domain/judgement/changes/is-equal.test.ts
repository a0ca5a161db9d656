import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isEqual } from './is-equal.ts'

test.each([
  ['a key that is there and one that is not', { a: 1, b: undefined }, { a: 1, c: 1 }],
  ['a list and what looks like one', ['a'], { 0: 'a' }],
  ['nothing and an empty thing', null, {}],
  ['more of the same', ['a'], ['a', 'a']],
])('%s are not equal', (_, a, b) => {
  expect([isEqual(a, b), isEqual(b, a)]).toEqual([false, false])
})

test('plain data equal their copy, and it is the same asked either way', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const copy = JSON.parse(JSON.stringify(a))
      expect(isEqual(copy, JSON.parse(JSON.stringify(a)))).toBe(true)
      expect(isEqual(a, b)).toBe(isEqual(b, a))
    }),
  )
})
