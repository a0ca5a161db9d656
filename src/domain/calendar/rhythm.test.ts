import { expect, test } from 'vitest'
import { rhythmAt } from './rhythm.ts'
import { wordsOf } from './words.ts'

const first = (text: string) => {
  const words = wordsOf(text)
  for (let at = 0; at < words.length; at++) {
    const found = rhythmAt(words, at)
    if (found) return found
  }
  return null
}

test.each([
  ['Quarterly monitoring', 'quarter'],
  ['1/4ly', 'quarter'],
  ['1/4rly report', 'quarter'],
  ['\u00bcly', 'quarter'],
  ['qtrly', 'quarter'],
  ['every quarter', 'quarter'],
  ['every 3 months', 'quarter'],
  ['3-monthly', 'quarter'],
  ['4 times a year', 'quarter'],
  ['monthly', 'month'],
  ['Each month', 'month'],
  ['once a month', 'month'],
  ['four weekly', 'month'],
  ['weekly', 'week'],
  ['every week', 'week'],
  ['fortnightly', 'fortnight'],
  ['bi-weekly', 'fortnight'],
  ['every two weeks', 'fortnight'],
  ['termly', 'term'],
  ['each term', 'term'],
  ['three times a year', 'term'],
  ['half-yearly', 'half-year'],
  ['Half yearly', 'half-year'],
  ['six-monthly', 'half-year'],
  ['6 monthly', 'half-year'],
  ['every six months', 'half-year'],
  ['twice a year', 'half-year'],
  ['twice-yearly', 'half-year'],
  ['bi-annually', 'half-year'],
  ['biannual', 'half-year'],
  ['1/2 yearly', 'half-year'],
  ['annually', 'year'],
  ['yearly', 'year'],
  ['per annum', 'year'],
  ['every financial year', 'year'],
  ['each September', 'year'],
  ['every spring term', 'year'],
])('%j comes round once a %s', (text, every) => {
  expect(first(text)).toMatchObject({ every, unsure: null, plain: true })
})

test.each([
  ['every six weeks', 'quarter'],
  ['bi-monthly', 'quarter'],
  ['half-termly', 'term'],
  ['daily', 'week'],
  ['every three weeks', 'month'],
  ['biennial', 'year'],
  ['every 3 years', 'year'],
])('%j has no rhythm of its own and is held to the next slower, %s, with its reason', (text, every) => {
  const found = first(text)
  expect(found?.every).toBe(every)
  expect(found?.unsure).toContain(text)
})

test('a point of the year that comes round is not how often', () => {
  expect(first('audit at half year')).toMatchObject({ every: 'half-year', plain: false })
})

test.each(['by half year', 'each', 'every effort', 'early', 'family', 'a year', 'once agreed', '', 'per cent', '10 times'])(
  '%j is no rhythm',
  (text) => {
    expect(first(text)).toBeNull()
  },
)
