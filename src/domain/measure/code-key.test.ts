import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alternativesIn, codeKey } from './code-key.ts'

describe('spellings of one code', () => {
  test.each([
    ['bv162', ['BV162', 'BV 162', 'BVPI162', 'BVPI 162', 'bv-162', 'BV-162', ' BV162 ']],
    ['paf-c20', ['PAF C20', 'PAF/C20', 'PAF-C20', 'PAF C 20']],
    ['ni-59', ['NI 59', 'NI59']],
    ['qp4-0-1', ['QP4.0.1', 'QP 4.0.1']],
    ['abc12', ['ABC12']],
  ])('%s', (key, spellings) => {
    for (const spelling of spellings) expect(codeKey(spelling)).toBe(key)
  })

  test.each([
    ['BV162', 'BV163'],
    ['BV199a', 'BV199'],
    ['PAF C20', 'PAF C2'],
    ['NI 59', 'LPI 59'],
    ['QP4.0.1', 'QP40.1'],
  ])('%s is not %s', (one, other) => expect(codeKey(one)).not.toBe(codeKey(other)))

  test('a key is the key of itself spelt again, and any text has one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom('BV', 'BVPI ', 'bv-'),
        (n, lead) => codeKey(`${lead}${n}`) === `bv${n}`,
      ),
    )
    fc.assert(fc.property(fc.string(), (text) => /^[a-z0-9-]*$/.test(codeKey(text))))
  })
})

describe('two codes for one measure', () => {
  test.each([
    'BV162/PAF C20',
    'BV 162 / PAF C20',
    'BV 162 (PAF C20)',
    'Reviews on time: BVPI162 = PAF/C20, each quarter',
    'BV162, also known as PAF C20',
    'BV162 (also PAF C20)',
  ])('%s', (text) => expect(alternativesIn(text)).toEqual([['bv162', 'paf-c20']]))

  test('three in a row', () =>
    expect(alternativesIn('BV162/PAF C20/QP4')).toEqual([
      ['bv162', 'paf-c20'],
      ['paf-c20', 'qp4'],
    ]))

  test.each([
    'BV50/BV161',
    'BV50 & BV161',
    'BV162, PAF C20',
    'BV162 and PAF C20',
    'BV162; PAF C20',
    'BV162 (PAF C20 and QP4)',
    'PAF C20, B7 & D40',
    'BV162/2004',
    'BV162',
    'Local PI / BV162',
    'No code at all, 1 of 2',
  ])('%s names no two alternatives', (text) => expect(alternativesIn(text)).toEqual([]))
})
