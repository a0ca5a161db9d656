import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, weekdayOf } from './day.ts'
import { easterSunday, easterWeek } from './easter.ts'
import { readPeriod } from './period.ts'
import {
  academicYear,
  financialHalf,
  financialQuarter,
  financialYear,
  financialYearOf,
  sayFinancialYear,
  schoolTerm,
  season,
  springBankHolidayWeek,
} from './periods.ts'
import { sayDay, sayDayShort, sayMonth } from './say.ts'

test.each([
  [1818, '1818-03-22'],
  [1943, '1943-04-25'],
  [1954, '1954-04-18'],
  [1981, '1981-04-19'],
  [2000, '2000-04-23'],
  [2004, '2004-04-11'],
  [2005, '2005-03-27'],
  [2008, '2008-03-23'],
  [2011, '2011-04-24'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2038, '2038-04-25'],
])('Easter Sunday %i', (year, expected) => {
  expect(easterSunday(year)).toBe(expected)
})

test('Easter is a Sunday between 22 March and 25 April in every year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1583, max: 4000 }), (year) => {
      const day = easterSunday(year)
      expect(weekdayOf(day)).toBe(7)
      expect(day.slice(5) >= '03-22' && day.slice(5) <= '04-25').toBe(true)
    }),
  )
})

test("Easter lasts to the Sunday of Easter Monday's week", () => {
  expect(easterWeek(2004)).toEqual({ first: '2004-04-09', last: '2004-04-18' })
})

test('a financial year runs from April to March', () => {
  expect(financialYear(2004)).toEqual({ first: '2004-04-01', last: '2005-03-31' })
  expect([financialYearOf('2004-03-31'), financialYearOf('2004-04-01'), financialYearOf('2005-01-15')]).toEqual([2003, 2004, 2004])
  expect(sayFinancialYear(1999)).toBe('1999/00')
})

test.each([
  [1, '2004-06-30'],
  [2, '2004-09-30'],
  [3, '2004-12-31'],
  [4, '2005-03-31'],
])('quarter %i of 2004/05 ends %s', (quarter, last) => {
  expect(financialQuarter(2004, quarter).last).toBe(last)
})

test('four quarters and two halves fill a financial year without a gap', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1950, max: 2100 }), (start) => {
      const year = financialYear(start)
      const quarters = [1, 2, 3, 4].map((quarter) => financialQuarter(start, quarter))
      for (const [index, quarter] of quarters.entries())
        expect(quarter.first).toBe(index === 0 ? year.first : addDays(quarters[index - 1]?.last ?? '', 1))
      expect(quarters[3]?.last).toBe(year.last)
      expect(financialHalf(start, 1)).toEqual({ first: year.first, last: quarters[1]?.last })
      expect(financialHalf(start, 2)).toEqual({ first: quarters[2]?.first, last: year.last })
    }),
  )
})

test.each([
  ['spring', 2004, '2004-05-31'],
  ['summer', 2004, '2004-08-31'],
  ['autumn', 2004, '2004-11-30'],
  ['winter', 2004, '2005-02-28'],
  ['winter', 2003, '2004-02-29'],
] as const)('%s %i ends %s', (name, year, last) => {
  expect(season(name, year).last).toBe(last)
})

test.each([
  ['autumn', 2004, '2004-12-31'],
  ['spring', 2004, '2004-04-08'],
  ['spring', 2005, '2005-03-31'],
  ['summer', 2004, '2004-07-31'],
] as const)('the %s term of %i ends %s', (name, year, last) => {
  expect(schoolTerm(name, year).last).toBe(last)
})

test('an academic year runs from September to August', () => {
  expect(academicYear(2004)).toEqual({ first: '2004-09-01', last: '2005-08-31' })
})

test('the week of the spring bank holiday begins on the last Monday in May', () => {
  expect(springBankHolidayWeek(2004)).toEqual({ first: '2004-05-31', last: '2004-06-06' })
  expect(springBankHolidayWeek(2026)).toEqual({ first: '2026-05-25', last: '2026-05-31' })
})

test.each([
  ['2004/05', '2004-04-01', '2005-03-31'],
  ['2004-05', '2004-04-01', '2005-03-31'],
  ['2004\u201305', '2004-04-01', '2005-03-31'],
  ['2004/2005', '2004-04-01', '2005-03-31'],
  ['Service plan 2004 - 2005', '2004-04-01', '2005-03-31'],
  ['1999/00', '1999-04-01', '2000-03-31'],
  ['2004-07', '2004-04-01', '2007-03-31'],
  ['2004 to 2007', '2004-04-01', '2007-03-31'],
  ['April 2004 to March 2006', '2004-04-01', '2006-03-31'],
  ['Sept 2004 - end of July 2005', '2004-09-01', '2005-07-31'],
  ['2004', '2004-01-01', '2004-12-31'],
])('the period %j runs from %s to %s', (text, first, last) => {
  expect(readPeriod(text)).toEqual({ first, last })
})

test.each(['', 'this year', '2005/04', '2004-1999', '12345'])('%j names no period', (text) => {
  expect(readPeriod(text)).toBeNull()
})

test('days are said in words', () => {
  expect(sayDay('2004-07-01')).toBe('1 July 2004')
  expect(sayDayShort('2004-09-30')).toBe('30 Sept 2004')
  expect(sayDayShort('2004-06-09')).toBe('9 June 2004')
  expect(sayDayShort('2004-12-25')).toBe('25 Dec 2004')
  expect(sayMonth('2004-07-01')).toBe('July 2004')
  expect(sayDay('')).toBe('')
})
