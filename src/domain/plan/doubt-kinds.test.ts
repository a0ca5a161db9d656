import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { doubtKinds } from './doubt-kinds.ts'

const doubts = (...whys: string[]) => whys.map((why) => ({ anchor: 'b1', about: '', text: '', why }))
const kinds = (...whys: string[]) => doubtKinds(doubts(...whys)).map(({ why, places }) => [why, ...places])

describe('doubts of one kind', () => {
  test.each([
    ['none', [], []],
    [
      'the same reason',
      ['No year.', 'No day.', 'No year.'],
      [
        ['No year.', 0, 2],
        ['No day.', 1],
      ],
    ],
    ['other figures in one reason', ['4 dates for 3 tasks.', '6 dates for 5 tasks.'], [['… dates for … tasks.', 0, 1]]],
    ['the same figures', ['4 dates for 3 tasks.', '4 dates for 3 tasks.'], [['4 dates for 3 tasks.', 0, 1]]],
    [
      'numbers with points and years over a stroke',
      ['It was taken from 2026/27, for 1.4.', 'It was taken from 2027/28, for 2.'],
      [['It was taken from …, for ….', 0, 1]],
    ],
    [
      'other words with the same figures stay apart',
      ['4 dates for 3 tasks.', '4 dates for 3 steps.'],
      [
        ['4 dates for 3 tasks.', 0],
        ['4 dates for 3 steps.', 1],
      ],
    ],
  ])('%s', (_, whys, expected) => {
    expect(kinds(...whys)).toEqual(expected)
  })

  test('every doubt is of one kind, and none of two', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('No year.', '1 of 2.', '3 of 4.', 'No day.')), (whys) => {
        const places = doubtKinds(doubts(...whys)).flatMap((kind) => kind.places)
        expect(places.toSorted((a, b) => a - b)).toEqual(whys.map((_, place) => place))
      }),
    )
  })
})
