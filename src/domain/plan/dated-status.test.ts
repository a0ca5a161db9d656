import { expect, test } from 'vitest'
import { holdsBoth, splitDatedStatus } from './dated-status.ts'

test.each([
  ['31/03/27 – on track', '31/03/27', 'on track'],
  ['31 March 2027 (delayed)', '31 March 2027', 'delayed'],
  ['June 2027\nIn progress', 'June 2027', 'In progress'],
  ['Complete January 2027', 'January 2027', 'Complete'],
  ['Completed: 12/01/2027', '12/01/2027', 'Completed'],
])('%j is %j and %j', (text, date, status) => {
  const parted = splitDatedStatus(text)
  expect(parted && [text.slice(...parted.date), text.slice(...parted.status)]).toEqual([date, status])
})

test.each([
  'March 2027 & ongoing',
  'Ongoing',
  'Ongoing to March 2027',
  'Completion July 2027',
  'Due March 2027',
  'Report 2027',
  'On track',
  '',
  '31/03/27',
  '85% by May 2027',
])('%j is no day with a status', (text) => expect(splitDatedStatus(text)).toBeNull())

test.each([
  [['31/03/27 – on track', '30/06/27', 'May 2027 – late'], true],
  [['31/03/27 – on track', '30/06/27', 'May 2027'], false],
  [[], false],
])('a column of %j holds both: %s', (texts, want) => expect(holdsBoth(texts)).toBe(want))

test.each([
  ['July 2026 Not started', 'July 2026', 'Not started'],
  ['31/03/27 on track', '31/03/27', 'on track'],
])('%j is %j and %j only in a column that holds both', (text, date, status) => {
  expect(splitDatedStatus(text)).toBeNull()
  const parted = splitDatedStatus(text, { unmarked: true })
  expect(parted && [text.slice(...parted.date), text.slice(...parted.status)]).toEqual([date, status])
})

test.each([
  'July 2026 ongoing',
  'Phase 2 complete',
  'July 2026 for the roof',
  'March 2027 to May 2027',
  '2027 Completed in stages',
  'July 2026',
])('%j is no day with a status even there', (text) => expect(splitDatedStatus(text, { unmarked: true })).toBeNull())
