import { expect, test } from 'vitest'
import type { Place } from '../judgement/judgement.ts'
import { sayAnchor, sayPlace, sayPlaces } from './say-place.ts'

test.each([
  ['b12', 'block 12'],
  ['b12/r3', 'block 12, row 3'],
  ['b12/r3/c5', 'block 12, row 3, column 5'],
  ['b12/r3/c5@4-9', 'block 12, row 3, column 5'],
  ['', ''],
])('%s is said as “%s”', (anchor, said) => expect(sayAnchor(anchor)).toBe(said))

const place: Place = { field: 'progress', found: true, paper: 'p', anchor: 'b2/r3/c4', said: null, of: null }
const said = { day: '2026-11-12', by: 'D Bhattal', update: 'u' }

test.each<[Partial<Place>, string]>([
  [{}, 'Progress: block 2, row 3, column 4'],
  [{ said }, 'Progress: by D Bhattal on 12 November 2026, block 2, row 3, column 4'],
  [{ said, anchor: '' }, 'Progress: by D Bhattal on 12 November 2026'],
  [{ field: 'outcome', found: false }, 'Outcome: nothing found at block 2, row 3, column 4'],
  [{ found: false, anchor: '' }, 'Progress: nothing found'],
  [{ anchor: '' }, 'Progress: as it was read'],
])('%j', (more, words) => expect(sayPlace({ ...place, ...more })).toBe(words))

test('several places are one cell, and none is an empty one', () => {
  expect(sayPlaces({ places: [place, { ...place, field: 'outcome', found: false }] })).toMatch(/^Progress: .*; Outcome: nothing found/)
  expect(sayPlaces({})).toBe('')
})
