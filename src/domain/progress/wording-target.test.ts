import { expect, test } from 'vitest'
import { wordingTarget } from './wording-target.ts'

test.each<[string, number, string, 'up' | 'down']>([
  ['Raise to 55% the reviews held in time', 55, '%', 'up'],
  ['Improve reviews held in time from 57% to 75%', 75, '%', 'up'],
  ['Hold 90% of reviews in time', 90, '%', 'up'],
  ['Recruit 15 new wardens', 15, 'count', 'up'],
  ['Reduce empty homes to 4%', 4, '%', 'down'],
  ['Reduce complaints by 10%', 10, '%', 'down'],
  ['Visit all families within a week', 100, '%', 'up'],
  ['Every ward to have a warden', 100, '%', 'up'],
])('%s', (text, value, unit, direction) => expect(wordingTarget(text)).toMatchObject({ value, unit, direction }))

test.each(['Open a hub', 'Meet each month', 'Review every year', 'Answer within 10 working days', ''])('%s aims at no figure', (text) =>
  expect(wordingTarget(text)).toBeNull(),
)
