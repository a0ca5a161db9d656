import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { namedOwners, standingNames } from './owner-names.ts'

describe('the name that stands', () => {
  test.each([
    ['nothing merged', [], { A: 'A' }],
    ['a spelling for another', [[['a'], 'A']], { a: 'A', A: 'A' }],
    [
      'two after each other',
      [
        [['a'], 'b'],
        [['b'], 'c'],
      ],
      { a: 'c', b: 'c', c: 'c' },
    ],
    [
      'back again',
      [
        [['a'], 'b'],
        [['b'], 'a'],
      ],
      { a: 'a', b: 'a' },
    ],
    [
      'round in a circle',
      [
        [['a'], 'b'],
        [['b'], 'c'],
        [['c'], 'a'],
      ],
      { a: 'a', b: 'a', c: 'a' },
    ],
    ['with itself', [[['a', 'b'], 'a']], { a: 'a', b: 'a' }],
  ] as [string, [string[], string][], Record<string, string>][])('%s', (_, mergings, expected) => {
    const stands = standingNames(mergings.map(([from_names, to_name]) => ({ from_names, to_name })))
    for (const [name, standing] of Object.entries(expected)) expect(namedOwners([name], stands)).toEqual([standing])
  })

  test('is final, whatever was merged in whatever order', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd')
    const merging = fc.record({ from_names: fc.array(name, { minLength: 1 }), to_name: name })
    fc.assert(
      fc.property(fc.array(merging), (mergings) => {
        const stands = standingNames(mergings)
        for (const standing of stands.values()) expect(stands.get(standing)).toBeUndefined()
        const last = mergings.at(-1)
        if (last) for (const from of last.from_names) expect(namedOwners([from], stands)).toEqual([last.to_name])
      }),
    )
  })

  test('names an owner of two spellings once', () => {
    const stands = standingNames([{ from_names: ['a'], to_name: 'A' }])
    expect(namedOwners(['a', 'B', 'A'], stands)).toEqual(['A', 'B'])
  })
})
