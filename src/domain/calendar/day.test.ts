import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, compareDays, dayOf, daysBetween, earlierOf, laterOf, monthEnd, parseDay, weekdayOf } from './day.ts'

const aDay = fc
  .date({ min: new Date('1901-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('the last days of months and the days between two are those of the calendar', () => {
  for (let month = 1; month <= 12; month += 1)
    for (const year of [1, 4, 100, 400, 1900, 2000, 2024, 2025, 9999])
      expect(monthEnd(year, month)).toBe(Temporal.PlainDate.from({ year, month, day: 31 }).toString())
  fc.assert(
    fc.property(aDay, aDay, (from, to) => {
      expect(daysBetween(from, to)).toBe(Temporal.PlainDate.from(from).until(to).days)
    }),
  )
  expect(() => daysBetween('2026-01-01', 'soon')).toThrow(RangeError)
})

test.each([
  ['2004-07-01', '2004-07-01'],
  ['2004-02-29', '2004-02-29'],
  ['2005-02-29', null],
  ['2004-06-31', null],
  ['2004-13-01', null],
  ['2004-00-10', null],
  ['2004-7-1', null],
  ['1 July 2004', null],
  ['2004-07-01T00:00', null],
  ['', null],
])('parseDay(%j) is %j', (text, expected) => {
  expect(parseDay(text)).toBe(expected)
})

test.each([
  [2004, 2, '2004-02-29'],
  [2005, 2, '2005-02-28'],
  [1900, 2, '1900-02-28'],
  [2000, 2, '2000-02-29'],
  [2004, 12, '2004-12-31'],
  [2004, 9, '2004-09-30'],
])('the end of month %i/%i', (year, month, expected) => {
  expect(monthEnd(year, month)).toBe(expected)
})

test('a month later keeps the day, or takes the last of a shorter month', () => {
  expect(addMonths('2004-01-31', 1)).toBe('2004-02-29')
  expect(addMonths('2004-03-15', -3)).toBe('2003-12-15')
})

test('Mondays are 1 and Sundays 7', () => {
  expect(weekdayOf('2004-07-05')).toBe(1)
  expect(weekdayOf('2004-07-11')).toBe(7)
})

test('dayOf refuses what no calendar has', () => {
  expect(dayOf(2004, 2, 30)).toBeNull()
  expect(dayOf(0, 1, 1)).toBeNull()
  expect(dayOf(2004.5, 1, 40)).toBeNull()
})

describe('for any two days', () => {
  test('the days between them lead from one to the other', () => {
    fc.assert(
      fc.property(aDay, aDay, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to)
        expect(daysBetween(from, to)).toBe(0 - daysBetween(to, from))
      }),
    )
  })

  test('the earlier as text is the earlier in time', () => {
    fc.assert(
      fc.property(aDay, aDay, (a, b) => {
        expect(compareDays(a, b)).toBe(Math.sign(daysBetween(b, a)))
        expect([earlierOf(a, b), laterOf(a, b)]).toEqual([a, b].sort())
      }),
    )
  })

  test('every day that parses is itself', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        expect(parseDay(day)).toBe(day)
      }),
    )
  })
})
