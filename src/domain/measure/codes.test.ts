import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeMeasures, readMeasures } from './codes.ts'

const said = (text: string): string[] =>
  readMeasures(text, 'deadline').map(({ code, label }) => `${code ?? 'local'}${label ? ` "${label}"` : ''}`)

test.each([
  ['BV162', ['BV162']],
  ['BV 162', ['BV162']],
  ['BVPI 162', ['BV162']],
  ['BV199a', ['BV199a']],
  ['PAF C20', ['PAF C20']],
  ['PAF/C20', ['PAF C20']],
  ['PAF C20, B7 & D40', ['PAF C20', 'PAF B7', 'PAF D40']],
  ['QP7.2', ['QP7.2']],
  ['QP4.0.1', ['QP4.0.1']],
  ['NI 59', ['NI 59']],
  ['NI59', ['NI 59']],
  ['N14', ['N14']],
  ['LPI 3', ['LPI 3']],
  ['KPI12', ['KPI 12']],
  ['ASCOF 1C', ['ASCOF 1C']],
  ['PHOF 2.12', ['PHOF 2.12']],
  ['Local PI', ['local']],
  ['two local PIs', ['local']],
  ['Local performance indicator reported quarterly', ['local']],
  ['PI: BV50 & BV161', ['BV50', 'BV161']],
  ['PI: CF31 & CF32, CF33', ['CF31', 'CF32', 'CF33']],
  ['PI: CF31 & 14 visits', ['CF31']],
  ['BVPI 162, 163 and 164', ['BV162', 'BV163', 'BV164']],
  ['BV50, 21 adoptions', ['BV50']],
  ['PI: ABC12', ['ABC12']],
  ['PIs \u2013 NI 59, NI 60', ['NI 59', 'NI 60']],
  ['8 homes by autumn 2004;BV51', ['BV51']],
  ['BV51. Project Plan end of April 2004', ['BV51']],
])('%j mentions %j', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each([
  ['KS4 PI: BV50 KS3: Local PI PEPS: Local PI', ['BV50 "KS4"', 'local "KS3"', 'local "PEPS"']],
  ['PI: PAF B7 % of visits in time', ['PAF B7 "% of visits in time"']],
  ['Adoption: BV163; Foster care: PAF B7', ['BV163 "Adoption"', 'PAF B7 "Foster care"']],
  ['BV50 (GCSE results)', ['BV50 "GCSE results"']],
  ['KPI 4 \u2013 number of visits', ['KPI 4 "number of visits"']],
  ['PI: BV163 adoptions by March 2005', ['BV163 "adoptions"']],
  ['PI: BV163 adoptions; quarterly', ['BV163 "adoptions"']],
])('%j says what is measured', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each([
  ['Quarterly monitoring PI: BV162', ['BV162']],
  ['Sep-04 PI: QP7.3', ['QP7.3']],
  ['Report to the Board PI: BV162', ['BV162']],
  ['Report to SMT PI: BV162', ['BV162']],
  ['BV162 has risen to 90%', ['BV162']],
  ['BV162 (March 2005)', ['BV162']],
  ['PI: BV162 quarterly', ['BV162']],
])('in %j the words beside a code are no label', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each([
  '',
  'PI: tbc',
  'the N14 5BP area',
  'NICE guidance',
  'Phase 2',
  'KPI 85%',
  'ABC12',
  'the BV Review',
  'NI',
  'location PIs',
  'MI5 report',
])('%j mentions no measure', (text) => {
  expect(said(text)).toEqual([])
})

test('a mention keeps its own words and where it was read', () => {
  expect(readMeasures('Sept 2004; PI: BVPI 163 (adoptions)', 'targets')).toEqual([
    { code: 'BV163', label: 'adoptions', text: 'PI: BVPI 163 (adoptions)', from: 'targets' },
  ])
})

test('places are in order, do not overlap and hold the words, whatever the text', () => {
  const piece = fc.constantFrom(
    'PI: ',
    'BV162',
    'PAF B7',
    'QP4.0.1',
    'Local PI',
    'KS4',
    ': ',
    ' & ',
    ', ',
    '161',
    ' % ',
    '(',
    ')',
    'March 2005',
    ' by ',
    ';',
    '\n',
    'NI 59',
    'quarterly',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(piece).map((pieces) => pieces.join('')),
      ),
      (text) => {
        let end = 0
        for (const placed of placeMeasures(text, 'progress')) {
          expect(placed.start).toBeGreaterThanOrEqual(end)
          expect(placed.end).toBeGreaterThan(placed.start)
          expect(text.slice(placed.start, placed.end)).toBe(placed.mention.text)
          end = placed.end
        }
      },
    ),
  )
})
