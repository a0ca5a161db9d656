import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical, seal, sha256 } from './seal.ts'

describe('a seal', () => {
  test('is the sha256 of JSON with its names in order', () => {
    expect(canonical({ b: [1, null, 'ä"'], a: { z: undefined, y: true } })).toBe('{"a":{"y":true},"b":[1,null,"ä\\""]}')
    expect(seal({ b: 1, a: 2 })).toBe(sha256('{"a":2,"b":1}'))
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(sha256(new Uint8Array())).toBe(sha256(''))
  })

  test('is the same however the value was built or sent', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const sent = JSON.parse(JSON.stringify(value))
        const turned = JSON.parse(JSON.stringify(value), (_, one) =>
          one && typeof one === 'object' && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).reverse()) : one,
        )
        expect([seal(sent), seal(turned)]).toEqual([seal(value), seal(value)])
      }),
    )
  })

  test('tells any two values apart', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, two) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(two))
        expect(canonical(one) === canonical(two)).toBe(sameValue(one, two))
      }),
    )
  })
})

function sameValue(one: unknown, two: unknown): boolean {
  try {
    expect(JSON.parse(JSON.stringify(one))).toEqual(JSON.parse(JSON.stringify(two)))
    return true
  } catch {
    return false
  }
}
