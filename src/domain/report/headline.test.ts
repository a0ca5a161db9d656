import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Status, statuses } from '../judgement/judgement.ts'
import { countStatuses, headlineSentence, totalsOf } from './headline.ts'

const of = (...list: readonly Status[]) => countStatuses(list.map((status) => ({ status })))
const times = (count: number, status: Status): Status[] => Array.from({ length: count }, () => status)

test.each<[Status[], string]>([
  [[], 'There are no actions to report on.'],
  [['late'], 'The one action is late.'],
  [['no progress stated'], 'The one action has no progress stated.'],
  [['done, effect shown'], 'The one action is done, effect shown.'],
  [['unknown'], 'The one action stands where nobody can tell.'],
  [['late', 'on track'], 'Of 2 actions none is done and 1 is late.'],
  [['no progress stated', 'on track'], 'Of 2 actions none is done, none is late and 1 has no progress stated.'],
  [
    [
      ...times(20, 'done, effect not yet shown'),
      ...times(2, 'done, effect shown'),
      ...times(12, 'late'),
      ...times(29, 'no progress stated'),
      ...times(45, 'on track'),
    ],
    'Of 108 actions 22 are done, 12 are late and 29 have no progress stated.',
  ],
])('%# says it in one sentence', (list, sentence) => {
  expect(headlineSentence(of(...list))).toBe(sentence)
})

test('every action is counted once', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...statuses)), (list) => {
      const counts = of(...list)
      expect(totalsOf(counts).all).toBe(list.length)
      for (const status of statuses) expect(counts[status]).toBe(list.filter((each) => each === status).length)
    }),
  )
})
