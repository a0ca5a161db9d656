import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builtInFormat, numberFormat } from './number-format.ts'

describe('a number is read as its cell shows it', () => {
  test.each<[number, string, string]>([
    [8, 'General', '8'],
    [13.1, 'General', '13.1'],
    [13.1, '0.00', '13.10'],
    [0.1 + 0.2, 'General', '0.3'],
    [0.1 + 0.2, '', '0.3'],
    [1234567.891, '#,##0', '1,234,568'],
    [1234.5, '#,##0.00', '1,234.50'],
    [-1234.5, '#,##0.00;[Red]-#,##0.00', '-1,234.50'],
    [-1234.5, '#,##0.00;(#,##0.00)', '(1,234.50)'],
    [0, '0;-0;"nil"', 'nil'],
    [0, '#,##0;-#,##0;', ''],
    [5, ';;;', ''],
    [0.256, '0%', '26%'],
    [0.256, '0.0%', '25.6%'],
    [0.07, '0%', '7%'],
    [1.005, '0.00', '1.01'],
    [2.5, '£#,##0.00', '£2.50'],
    [-2.5, '"£"#,##0.00', '-£2.50'],
    [25000, '[$£-809]#,##0', '£25,000'],
    [1250000, '£0.0,,"m"', '£1.3m'],
    [12, '"A"0', 'A12'],
    [7, '000', '007'],
    [131, '0"."0', '13.1'],
    [20301, '00\\-00\\-0', '20-30-1'],
    [0.5, '# ?/?', '0.5'],
    [3, 'General" days"', '3 days'],
    [4, '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', '4'],
    [0, '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', '-'],
    [5, '[<1]"soon";[>=1]0" weeks"', '5 weeks'],
    [0, '[=1]"Yes";[=0]"No";0', 'No'],
    [1, '[=1]"Yes";[=0]"No";0', 'Yes'],
    [12345, '0.00E+00', '1.23E+04'],
    [1e-7, '0.00', '0.00'],
    [0.5, '#.0', '.5'],
    [2.5, '0.##', '2.5'],
    [1e22, '0', '10000000000000000000000'],
    [Number.NaN, '0', ''],
    [Number.POSITIVE_INFINITY, '0', ''],
  ])('%s in %s is %s', (value, code, shown) => {
    expect(numberFormat(code).number(value)).toBe(shown)
  })
})

describe('a day is read as its cell shows it, the day before the month', () => {
  test.each<[number, string, string]>([
    [46112, 'dd/mm/yyyy', '31/03/2026'],
    [46112, 'd mmm yyyy', '31 Mar 2026'],
    [46112, 'mmm-yy', 'Mar-26'],
    [46112, 'mmmm yyyy', 'March 2026'],
    [46112, 'dddd d mmmm yyyy', 'Tuesday 31 March 2026'],
    [46112, '[$-809]dd mmmm yyyy;@', '31 March 2026'],
    [46112, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '31 March 2026'],
    [46112, 'yyyy\\-mm\\-dd', '2026-03-31'],
    [46112, 'm/d/yyyy', '31/3/2026'],
    [46112, 'mm/dd/yy', '31/03/26'],
    [46112, 'm/yyyy', '3/2026'],
    [46112, 'dd.mm.yyyy', '31.03.2026'],
    [46112.75, 'dd/mm/yyyy hh:mm', '31/03/2026 18:00'],
    [46112.75, 'm/d/yyyy h:mm AM/PM', '31/3/2026 6:00 PM'],
    [46111.9999999999, 'dd/mm/yyyy', '31/03/2026'],
    [0.5, 'h:mm', '12:00'],
    [1.5, '[h]:mm', '36:00'],
    [0.001, 'mm:ss', '01:26'],
    [59, 'd/m/yyyy', '28/2/1900'],
    [60, 'd/m/yyyy', '29/2/1900'],
    [61, 'd/m/yyyy', '1/3/1900'],
    [1, 'd/m/yyyy', '1/1/1900'],
    [2_958_465, 'd/m/yyyy', '31/12/9999'],
    [2_958_466, 'd/m/yyyy', '2958466'],
    [-3, 'd/m/yyyy', '-3'],
  ])('%s in %s is %s', (serial, code, shown) => {
    expect(numberFormat(code).number(serial)).toBe(shown)
  })

  test('a workbook that counts from 1904', () => {
    expect(numberFormat('dd/mm/yyyy', true).number(44650)).toBe('31/03/2026')
    expect(numberFormat('dd/mm/yyyy', true).number(0)).toBe('01/01/1904')
  })

  test('only a month in figures before the day is told', () => {
    const first = ['m/d/yy', 'mm/dd/yyyy', 'm/d'].map((code) => numberFormat(code).monthFirst)
    const not = ['dd/mm/yyyy', 'yyyy-mm-dd', 'mmm d, yyyy', 'mmm-yy', 'h:mm', 'd mmmm', '0.00'].map((code) => numberFormat(code).monthFirst)
    expect(new Set(first)).toEqual(new Set([true]))
    expect(new Set(not)).toEqual(new Set([false]))
  })
})

test.each<[number, number, string]>([
  [14, 46112, '31/03/2026'],
  [17, 46112, 'Mar-26'],
  [22, 46112.5, '31/03/2026 12:00'],
  [2, 13.1, '13.10'],
  [57, 46112, '31/03/2026'],
  [163, 8, '8'],
])('the built-in format %i', (id, value, shown) => {
  expect(numberFormat(builtInFormat(id)).number(value)).toBe(shown)
})

test('text through its format', () => {
  expect(numberFormat('@').text('13.10')).toBe('13.10')
  expect(numberFormat('"Ref "@').text('A')).toBe('Ref A')
  expect(numberFormat('0;0;0;"["@"]"').text('x')).toBe('[x]')
  expect(numberFormat(';;;').text('x')).toBe('')
  expect(numberFormat('0.00').text('13.10')).toBe('13.10')
})

test('any code over any number gives a text', () => {
  const code = fc
    .array(fc.constantFrom(...'0#?.,%;@"\\[]$-E+/ymdhs*_ xAMP£'.split(''), '[h]', 'AM/PM', 'General', '[>1]', '[$£-809]'))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(code, fc.double(), (written, value) => {
      const format = numberFormat(written)
      expect(typeof format.number(value) + typeof format.text('a')).toBe('stringstring')
    }),
    { numRuns: 2000 },
  )
})
