import { expect, test } from 'vitest'
import { dayOption } from './day-option.ts'

test.each([
  ['2028-02-29', '2028-02-29'],
  ['today', '2026-09-10'],
  [undefined, '2026-09-10'],
])('%s is a day', (given, day) => {
  expect(dayOption('--as-at', given, '2026-09-10')).toEqual({ ok: true, day })
})

test.each(['2027-02-29', '10/09/2026', '2026-9-1', '', 'tomorrow'])('"%s" is none', (given) => {
  expect(dayOption('--as-at', given, '2026-09-10')).toEqual({
    ok: false,
    sentence: `"${given}" is not a day of the calendar: write --as-at as year, month, day, for example 2026-09-10.`,
  })
})
