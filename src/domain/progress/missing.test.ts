import { describe, expect, test } from 'vitest'
import { readFigures } from './figures.ts'
import { mayBeMissingIn } from './missing.ts'

describe('a number in a sentence about what is not there may count just that', () => {
  test.each<[string, readonly boolean[]]>([
    ['Four flats cannot be let', [true]],
    ['Three posts are still vacant', [true]],
    ['12 forms have not been returned', [true]],
    ['Four flats let', [false]],
    ['Four flats let. The lift is delayed', [false]],
    ['Four flats let. Two flats cannot be let', [false, true]],
    ['Four flats let. Four flats cannot be let', [false, false]],
    ['12 of 15 wardens recruited, and no posts vacant', [false]],
    ['40% of posts are vacant', [false]],
  ])('%s', (text, expected) => {
    expect(readFigures(text, { paperDay: '' }).map(mayBeMissingIn(text))).toEqual(expected)
  })
})
