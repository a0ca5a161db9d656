import { expect, test } from 'vitest'
import { isJudgementHeading, isRepeatHeading, judgementHeading, repeatHeading } from './judgement-column.ts'

test.each([
  [judgementHeading, true],
  ['MILEPOST JUDGEMENT', true],
  [' Milepost\njudge- ment ', true],
  ['Milepost status key', true],
  ['Judgement', false],
  ['Mileposts', false],
  ['', false],
])('%j is the judgement column: %s', (heading, expected) => {
  expect(isJudgementHeading(heading)).toBe(expected)
})

test.each([
  [repeatHeading, true],
  ['Appendix and\nnumber', true],
  ['Appendix', false],
  ['Number', false],
])('%j heads a table that repeats: %s', (heading, expected) => {
  expect(isRepeatHeading(heading)).toBe(expected)
})
