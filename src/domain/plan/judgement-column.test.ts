import { expect, test } from 'vitest'
import { isJudgementHeading, judgementHeading } from './judgement-column.ts'

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
