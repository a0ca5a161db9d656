import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Document } from './document.ts'
import { anchorOf, countShares, give, giveBlock, inLines, onOneLine, openLedger, sliceAt, sub, textOf, trimmed, untaken } from './ledger.ts'

const paragraph = (text: string): Document => ({ blocks: [{ kind: 'paragraph', anchor: 'b1', text }] })

describe('the account of a paper', () => {
  test('a slice knows its words and its place', () => {
    const ledger = openLedger(paragraph('DATE: 1 July'))
    const value = trimmed(sub(sliceAt(ledger, 'b1'), 5))
    expect(textOf(value)).toBe('1 July')
    expect(anchorOf(value)).toBe('b1@6-12')
    expect(anchorOf(sliceAt(ledger, 'b1'))).toBe('b1')
  })

  test('what was placed stays placed, and the rest is left with its place', () => {
    const ledger = openLedger(paragraph('DATE: 1 July noise'))
    const whole = sliceAt(ledger, 'b1')
    give(sub(whole, 6, 12), 'placed')
    give(sub(whole, 0, 8), 'structure')
    expect(countShares(ledger)).toEqual({ characters: 15, placed: 5, structure: 5, left: 5 })
    expect(untaken(ledger).map((s) => [anchorOf(s), textOf(s)])).toEqual([['b1@13-18', 'noise']])
  })

  test('a whole table can be given out, cell by cell, without taking what is placed', () => {
    const cell = (anchor: string, column: number, text: string) => ({ anchor, column, colspan: 1, rowspan: 1, text })
    const table = {
      kind: 'table' as const,
      anchor: 'b1',
      rows: [{ anchor: 'b1/r1', cells: [cell('b1/r1/c1', 1, 'Late'), cell('b1/r1/c2', 2, 'six')] }],
    }
    const ledger = openLedger({ blocks: [table, { kind: 'break', anchor: 'b2', orientation: 'landscape' }] })
    give(sliceAt(ledger, 'b1/r1/c2'), 'placed')
    giveBlock(ledger, table, 'structure')
    expect(countShares(ledger)).toEqual({ characters: 7, placed: 3, structure: 4, left: 0 })
  })

  test('a place that is not in the paper is a fault of the caller', () =>
    expect(() => sliceAt(openLedger(paragraph('')), 'b9')).toThrow('no text at b9'))

  test('the shares always make up the whole', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.boolean())), (text, gifts) => {
        const ledger = openLedger(paragraph(text))
        for (const [from, length, placed] of gifts)
          give(sub(sliceAt(ledger, 'b1'), Math.min(from, text.length), from + length), placed ? 'placed' : 'structure')
        const { characters, placed, structure, left } = countShares(ledger)
        expect(placed + structure + left).toBe(characters)
        expect(characters).toBe(text.replace(/\s/g, '').length)
        expect(untaken(ledger).map(textOf).join('').replace(/\s/g, '').length).toBe(left)
      }),
    )
  })
})

test.each([
  ['  one\n two   three ', 'one two three', 'one\ntwo\nthree'],
  ['', '', ''],
])('folding %j', (text, one, many) => {
  expect(onOneLine(text)).toBe(one)
  expect(inLines(text)).toBe(many)
})
