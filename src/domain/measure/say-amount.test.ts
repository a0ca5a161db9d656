import { expect, test } from 'vitest'
import { sayAim, sayAmount } from './say-amount.ts'

const share = { value: (68 / 214) * 100, unit: '%', behind: { part: 68, whole: 214 } } as const

test.each([
  ['a share beside its numbers, to one decimal', sayAmount(share), '31.8% (68 of 214)'],
  ['the same exactly', sayAmount({ ...share, exact: true }), '31.78% (68 of 214)'],
  ['a share that is whole', sayAmount({ value: 70, unit: '%', behind: { part: 14, whole: 20 } }), '70% (14 of 20)'],
  ['a share as it was written', sayAmount({ value: 97.25, unit: '%' }), '97.25%'],
  ['money', sayAmount({ value: 1_200_000, unit: '£' }), '£1,200,000'],
  ['one day', sayAmount({ value: 1, unit: 'days' }), '1 day'],
  ['a target in words', sayAim({ value: 100, unit: '%', text: 'all staff' }), '100% (all staff)'],
  ['a target as a figure', sayAim({ value: 95, unit: '%', text: '95% of staff' }), '95% of staff'],
  ['a target of another unit', sayAim({ value: 2, unit: 'count', text: 'two homes' }), 'two homes'],
])('%s', (_, said, wanted) => {
  expect(said).toBe(wanted)
})
