import { describe, expect, test } from 'vitest'
import { likenessOf, rootsOf, weigh } from './wording.ts'

const likeness = (one: string, other: string, among: readonly string[] = []) => {
  const { bags, weightOf } = weigh([one, other, ...among])
  const [a, b] = bags
  return a && b ? likenessOf(a, b, weightOf) : Number.NaN
}

describe('how like two wordings are', () => {
  test.each([
    ['Monitoring of the trees', ['monito', 'tree']],
    ['By 31 May: fence & gate', ['31', 'may', 'fence', 'gate']],
    ['of the and', []],
  ])('goes by the words of %j that tell something', (text, roots) => expect(rootsOf(text)).toEqual(roots))

  test.each([
    ['the same words in another order', 'Paint the gate', 'The gate: paint', 1],
    ['nothing in common', 'Paint the gate', 'Survey trees', 0],
    ['no words on either side', '', 'of the', 0.5],
    ['words on one side only', '', 'gate', 0],
  ])('is known for %s', (_, one, other, wanted) => expect(likeness(one, other)).toBeCloseTo(wanted))

  test('counts a text that was cut short nearly as the whole', () => {
    expect(likeness('Plant forty limes along', 'Plant forty limes along the canal between the lock and the mill')).toBeCloseTo(0.85)
  })

  test('lets a rare word weigh more than one that stands everywhere', () => {
    const among = ['Review the pond', 'Review the fence', 'Review the rota', 'Review the gate']
    expect(likeness('Review the lamps', 'Lamps of the canal', among)).toBeGreaterThan(
      likeness('Review the lamps', 'Review of the canal', among),
    )
  })
})
