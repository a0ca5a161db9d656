import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assign, type Candidate } from './assign.ts'

/** The most that any choice of pairs is worth, by trying them all. */
function most(rows: number, candidates: readonly Candidate[], row = 0, taken: ReadonlySet<number> = new Set()): number {
  if (row === rows) return 0
  let best = most(rows, candidates, row + 1, taken)
  for (const one of candidates)
    if (one.row === row && !taken.has(one.column))
      best = Math.max(best, one.worth + most(rows, candidates, row + 1, new Set([...taken, one.column])))
  return best
}

const worthOf = (chosen: Int32Array, candidates: readonly Candidate[]) =>
  candidates.reduce((sum, one) => sum + (chosen[one.row] === one.column ? one.worth : 0), 0)

describe('the best choice of pairs', () => {
  test('lets the likest pair go where both sides then do better', () => {
    const candidates = [
      { row: 0, column: 0, worth: 9 },
      { row: 0, column: 1, worth: 8 },
      { row: 1, column: 0, worth: 8 },
    ]
    expect([...assign(2, candidates)]).toEqual([1, 0])
  })

  test('leaves alone what has no candidate', () => expect([...assign(3, [{ row: 1, column: 5, worth: 1 }])]).toEqual([-1, 5, -1]))

  test('is worth as much as the best of all choices, and takes each side once', () => {
    const candidate = fc.record({ row: fc.nat(4), column: fc.nat(4), worth: fc.integer({ min: 1, max: 20 }) })
    const candidates = fc.uniqueArray(candidate, { maxLength: 12, selector: ({ row, column }) => `${row} ${column}` })
    fc.assert(
      fc.property(candidates, (all) => {
        const chosen = assign(5, all)
        const columns = [...chosen].filter((column) => column >= 0)
        expect(new Set(columns).size).toBe(columns.length)
        expect(worthOf(chosen, all)).toBe(most(5, all))
      }),
    )
  })
})
