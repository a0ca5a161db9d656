import { expect, test } from 'vitest'
import type { AboutDifference } from '../judgement/changes/comparison.ts'
import { placeOfDifference, placesIn } from './places.ts'
import { plan } from './sample-plans.ts'

const placeOf = placesIn([plan('Harbour plan', []), plan('Piers plan', [])])
const about = (of: AboutDifference['of'], more: Partial<AboutDifference> = {}): AboutDifference => ({
  ...{ of, key: 'k', id: null, section: '1', objective: null, ref: '1.2', part: null, text: '' },
  ...more,
})

test.each<[string, AboutDifference | null, string]>([
  ['an action', about('action'), 'B 1.2'],
  ['an action under an objective', about('action', { objective: '1.1', ref: '3' }), 'B 1.1 action 3'],
  ['a part of one', about('part', { part: 2 }), 'B 1.2 part 2'],
  ['an objective', about('objective'), 'B 1.2'],
  ['a section', about('section', { ref: '2' }), 'B section 2'],
  ['a section without a number', about('section', { ref: '' }), 'B section'],
  ['a whole plan', null, 'B'],
])('%s that differs stands at its place', (_, one, place) => {
  expect(placeOfDifference(one, 'Piers plan', placeOf)).toBe(place)
})
