import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthNames } from './months.ts'
import { sayDay, sayDayShort } from './say.ts'
import { readWrittenDay } from './written-day.ts'

test.each([
  ['1ST JULY 2004', '2004-07-01'],
  ['2nd February, 2004', '2004-02-02'],
  ['2 nd February 2004', '2004-02-02'],
  ['2<sup>nd</sup> February 2004', '2004-02-02'],
  ['1/7/2004', '2004-07-01'],
  ['01/07/04', '2004-07-01'],
  ['1.7.2004', '2004-07-01'],
  ['31-03-2005', '2005-03-31'],
  ['2004-07-01', '2004-07-01'],
  ['2004-07-01T18:00:00Z', '2004-07-01'],
  ['2004/07/01', '2004-07-01'],
  ['Thursday 1 July 2004', '2004-07-01'],
  ['Thurs. 1st July 2004 at 6.00 pm', '2004-07-01'],
  ['Thursday, 1 July, 2004', '2004-07-01'],
  ['Thursday the 1st of July 2004', '2004-07-01'],
  ['Date: 1 July 2004', '2004-07-01'],
  ['July 1st, 2004', '2004-07-01'],
  ['July 1 2004', '2004-07-01'],
  ['1-Jul-04', '2004-07-01'],
  ["1 Jul '04", '2004-07-01'],
  ['31stMarch2005', '2005-03-31'],
  ['held on 29 February 2004', '2004-02-29'],
  ['12/31/2004', '2004-12-31'],
])('%j is %s', (text, day) => {
  expect(readWrittenDay(text)).toBe(day)
})

test.each([
  'July 2004',
  '2004',
  '1 July',
  '31 June 2004',
  '30/02/2004',
  'Phase 2 March 2004',
  'item 7.2',
  '1-3 July 2004',
  '',
  'next Thursday',
])('%j names no day', (text) => {
  expect(readWrittenDay(text)).toBeNull()
})

const someDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('a day said in words is read back, in every usual form', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      const [year = '', month = '', date = ''] = day.split('-')
      const name = monthNames[Number(month) - 1] ?? ''
      const forms = [
        sayDay(day),
        sayDayShort(day),
        day,
        `${date}/${month}/${year}`,
        `${date}.${month}.${year.slice(2)}`,
        `${name.toUpperCase()} ${Number(date)}, ${year}`,
        `the ${Number(date)} of ${name} '${year.slice(2)}`,
      ]
      for (const form of forms) expect(readWrittenDay(form)).toBe(day)
    }),
  )
})

test('no text at all makes it throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => void readWrittenDay(text)))
})
