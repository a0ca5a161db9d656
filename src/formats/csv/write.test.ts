import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCsv } from './write.ts'

test.each([
  ['plain', 'plain'],
  ['', ''],
  ['Leeds, then York', '"Leeds, then York"'],
  ['the "drop in"', '"the ""drop in"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+44 1632 960417', "'+44 1632 960417"],
  ['-5%', "'-5%"],
  ['@home', "'@home"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  ['5 - 3', '5 - 3'],
  ['£1,200', '"£1,200"'],
])('%j is written %j', (text, written) => {
  expect(writeCsv([[text]])).toBe(`\ufeff${written}\r\n`)
})

test('rows stand on lines of their own', () => {
  expect(
    writeCsv([
      ['No.', 'Action'],
      ['1', 'Draft it'],
    ]),
  ).toBe('\ufeffNo.,Action\r\n1,Draft it\r\n')
})

test('whatever is written is read back, but for the apostrophe that makes a formula inert', () => {
  const rows = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(fc.string(), { minLength: width, maxLength: width }), { minLength: 1 }))
  fc.assert(
    fc.property(rows, (written) => {
      const read: string[][] = parse(writeCsv(written), { bom: true, record_delimiter: '\r\n' })
      expect(read.map((row) => row.map((text) => text.replace(/^'(?=[=+\-@\t\r])/, '')))).toEqual(
        written.map((row) => row.map((text) => text.replace(/^'(?=[=+\-@\t\r])/, ''))),
      )
    }),
  )
})
