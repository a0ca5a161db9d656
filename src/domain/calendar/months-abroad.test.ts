import { expect, test } from 'vitest'
import { momentsIn } from './find-moments.ts'
import { monthAbroad } from './months-abroad.ts'
import { wordsOf } from './words.ts'
import { readWrittenDay } from './written-day.ts'
import { readYears } from './years.ts'

test.each([
  ['März', 3],
  ['décembre', 12],
  ['GENNAIO', 1],
  ['octubre', 10],
  ['Mehefin', 6],
  ['Mar', null],
  ['constructor', null],
])('monthAbroad(%j) is %j', (word, month) => expect(monthAbroad(word)).toBe(month))

test.each([
  ['31. März 2027', '2027-03-31'],
  ['1er mars 2027', '2027-03-01'],
  ['15 gennaio 2027', '2027-01-15'],
  ['31 de marzo de 2027', '2027-03-31'],
  ['1 Medi 2026', '2026-09-01'],
  ['30 juin 2027', '2027-06-30'],
])('%s is %s', (text, day) => expect(readWrittenDay(text)).toBe(day))

const monthsIn = (text: string) => momentsIn(text, wordsOf(text), readYears({})).length
test.each([
  ['bis Oktober 2026', 1],
  ['noviembre de 2026', 1],
  ['The council of County Mayo', 0],
  ['A mission to Mars is not planned', 0],
])('%s names %d months', (text, count) => expect(monthsIn(text)).toBe(count))
