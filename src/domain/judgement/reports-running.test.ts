import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asAt, judged, may, plan, section, update, updated } from './promises-in-tests.ts'
import { reportsRunning, sayOrdinal, sayRunning } from './reports-running.ts'

const composed = ['2026-04-10', '2026-05-10', '2026-06-10']

describe('the reports running that told nothing', () => {
  test.each<[string, readonly string[], readonly string[], string, readonly string[]]>([
    ['silent in a paper and at three composed reports afterwards', ['2026-04-01'], composed, '2026-07-01', ['2026-04-01', ...composed]],
    ['silent in a paper alone', ['2026-04-01'], [], '2026-07-01', ['2026-04-01']],
    [
      'what was composed before the silence had an answer',
      ['2026-05-01'],
      composed,
      '2026-07-01',
      ['2026-05-01', '2026-05-10', '2026-06-10'],
    ],
    ['a report of the day of the paper is one', ['2026-04-10'], composed, '2026-07-01', composed],
    ['two reports of one day are one', ['2026-04-01'], ['2026-05-10', '2026-05-10'], '2026-07-01', ['2026-04-01', '2026-05-10']],
    ['a report of a later day does not count yet', ['2026-04-01'], composed, '2026-05-31', ['2026-04-01', '2026-04-10', '2026-05-10']],
    ['that of the day itself counts', ['2026-04-01'], composed, '2026-05-10', ['2026-04-01', '2026-04-10', '2026-05-10']],
    ['nothing was ever said', [], composed, '2026-07-01', composed],
    ['nothing was said and nothing composed', [], [], '2026-07-01', []],
    [
      'several papers, in any order',
      ['2026-06-01', '2026-04-01'],
      ['2026-05-10'],
      '2026-07-01',
      ['2026-04-01', '2026-05-10', '2026-06-01'],
    ],
  ])('%s', (_, silent, reports, day, days) => expect(reportsRunning(silent, reports, day)).toEqual(days))

  test('are days in order, none twice, none to come', () => {
    const days = fc.array(
      fc.integer({ min: 1, max: 28 }).map((d) => `2026-06-${String(d).padStart(2, '0')}`),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(days, days, (silent, reports) => {
        const found = reportsRunning(silent, reports, '2026-06-20')
        expect(found).toEqual([...new Set(found)].toSorted())
        expect(found.every((day) => day <= '2026-06-20' && (silent.includes(day) || reports.includes(day)))).toBe(true)
      }),
    )
  })
})

test.each([
  [[], ''],
  [['2026-04-01'], ''],
  [['2026-04-01', '2026-05-10'], ', for the second report running (1 April 2026 and 10 May 2026)'],
  [['2026-04-01', ...composed], ', for the fourth report running (1 April 2026, 10 April 2026, 10 May 2026 and 10 June 2026)'],
  [Array.from({ length: 7 }, (_, i) => `2026-0${i + 1}-01`), ', for the seventh report running (1 January 2026 to 1 July 2026)'],
])('%j is said as %j', (days, words) => expect(sayRunning(days)).toBe(words))

test.each([
  [1, 'first'],
  [10, 'tenth'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [21, '21st'],
  [22, '22nd'],
  [103, '103rd'],
  [111, '111th'],
])('%d is the %s', (n, words) => expect(sayOrdinal(n)).toBe(words))

describe('in a judgement', () => {
  const silent = (updates: Parameters<typeof updated>[1], reported: readonly string[]) =>
    judged([plan([section([updated(may, updates)])], { reported })]).actions[0]
  test('composed reports lengthen a silence, in the count, the days and the sentence', () => {
    const one = silent([update('2026-03-01', 'In progress'), update('2026-04-01', '')], ['2026-03-15', ...composed])
    expect(one).toMatchObject({ reports: 4, silentOn: ['2026-04-01', ...composed] })
    const found = judged([plan([section([updated(may, [update('2026-04-01', '')])])], { reported: composed })]).findings
    expect(found.find(({ rule }) => rule === 'no-progress-stated')?.sentence).toContain('for the fourth report running (1 April 2026')
  })
  test('and not what was answered', () => {
    expect(silent([update('2026-04-01', ''), update('2026-04-05', 'In progress')], composed)).toMatchObject({ reports: 0, silentOn: [] })
    expect(asAt > '2026-06-10').toBe(true)
  })
  test('a plan with no word of an action and no report is silent for its first', () => {
    expect(silent([], [])).toMatchObject({ reports: 1, silentOn: [] })
  })
})
