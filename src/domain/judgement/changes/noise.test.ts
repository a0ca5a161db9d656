import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noiseIn, type Stated } from './noise.ts'

const share = (part: number, whole: number): Stated => ({ value: (100 * part) / whole, unit: '%', behind: { part, whole } })
const bare = (value: number, unit: Stated['unit'] = '%'): Stated => ({ value, unit, behind: null })

describe('whether a move is more than chance', () => {
  test.each<[string, Stated, Stated, string]>([
    ['few visits, a large step', share(28, 30), share(19, 30), 'more than chance'],
    ['few visits, a small step', share(28, 30), share(24, 30), 'cannot be told'],
    ['middling shares of few', share(16, 30), share(19, 30), 'within chance'],
    ['the same small step of many', share(1600, 3000), share(1900, 3000), 'more than chance'],
    ['a share of very few', share(3, 4), share(1, 4), 'cannot be told'],
    ['a bare percentage', bare(64), bare(94), 'cannot be told'],
    ['numbers behind one end only', share(64, 100), bare(94), 'cannot be told'],
    ['calls', bare(112, 'count'), bare(160, 'count'), 'more than chance'],
    ['calls, a few more', bare(112, 'count'), bare(125, 'count'), 'within chance'],
    ['a handful', bare(3, 'count'), bare(6, 'count'), 'cannot be told'],
    ['money', bare(4000, '£'), bare(9000, '£'), 'cannot be told'],
  ])('%s', (_, before, after, verdict) => {
    expect(noiseIn(before, after).verdict).toBe(verdict)
  })

  test('is the same both ways, and names its rule', () => {
    const counted = fc.tuple(fc.nat(200), fc.integer({ min: 200, max: 400 })).map(([part, whole]) => share(part, whole))
    fc.assert(
      fc.property(counted, counted, (a, b) => {
        expect(noiseIn(a, b).verdict).toBe(noiseIn(b, a).verdict)
      }),
    )
    expect(noiseIn(share(28, 30), share(19, 30)).rule).toBe('Test of two proportions, 28 of 30 and 19 of 30, 5 in 100.')
  })

  test('no move is never more than chance', () => {
    fc.assert(
      fc.property(fc.nat(500), (value) => {
        expect(noiseIn(bare(value, 'count'), bare(value, 'count')).verdict).not.toBe('more than chance')
      }),
    )
  })
})
