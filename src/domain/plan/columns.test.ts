import { describe, expect, test } from 'vitest'
import type { Row } from '../document/document.ts'
import { columnsOf, isHeaderRest, isHeaderRow, mendHeading } from './columns.ts'
import { fieldOf } from './heading-words.ts'

const row = (texts: readonly string[], bold = false): Row => ({
  anchor: 'b1/r1',
  cells: texts.map((text, i) => ({
    anchor: `b1/r1/c${i + 1}`,
    column: i + 1,
    colspan: 1,
    rowspan: 1,
    text,
    ...(bold ? { bold: true as const } : {}),
  })),
})

test.each([
  ['TASK NO.', 'ref'],
  ['Ref', 'ref'],
  ['No.', 'ref'],
  ['#', 'ref'],
  ['Action', 'action'],
  ['TASKS / ACTIONS', 'action'],
  ['Actions required', 'action'],
  ['What we will do', 'action'],
  ['Key actions', 'action'],
  ['Objective', 'objective'],
  ['PRIORITY AREA AND RECOMMENDATION', 'objective'],
  ['COMPLETIO N DATE &/OR KEY MILESTONES', 'deadline'],
  ['PERFORMANCE INDICATOR OR DEADLINE', 'deadline'],
  ['Target date', 'deadline'],
  ['By when', 'deadline'],
  ['Timescale', 'deadline'],
  ['Due', 'deadline'],
  ['RESPONS- IBLE MANAGER', 'owners'],
  ['Lead officer', 'owners'],
  ['Who', 'owners'],
  ['Owner', 'owners'],
  ['RAG', 'status'],
  ['Status', 'status'],
  ['BRAG rating', 'status'],
  ['Progress', 'progress'],
  ['Progress to date', 'progress'],
  ['Latest update', 'progress'],
  ['Comments', 'progress'],
  ['Update', 'progress'],
  ['Updates', 'progress'],
  ['Officer update', 'progress'],
  ['Update September 2026', 'progress'],
  ['Status update', 'progress'],
  ['Q2 update', 'progress'],
  ['Updated target date', 'deadline'],
  ['Updated timescale', 'deadline'],
  ['Date updated', 'other'],
  ['Last updated', 'other'],
  ['Mandate', null],
  ['FINANCIAL IMPLICATI ONS / BUDGET', 'funding'],
  ['Resources', 'funding'],
  ['OUTCOMES TO BE ACHIEVED', 'outcome'],
  ['Success criteria', 'outcome'],
  ['TARGETS / PERFORMAN CE MEASURES (where applicable)', 'targets'],
  ['KPI', 'targets'],
  ['RELEVANT PLAN (where applicable)', 'relevantPlans'],
  ['POSITION AT MAY 2003', 'baseline'],
  ['Baseline', 'baseline'],
  ['Theme', 'section'],
  ['Milepost judgement', 'judgement'],
  ['Meeting date & action number', 'other'],
  ['Date raised', 'other'],
  ['Issue', 'section'],
  ['Colour of the bus', null],
  ['', null],
])('the heading %s stands for %s', (heading, field) => expect(fieldOf(heading)).toBe(field))

describe('a header row', () => {
  test.each([
    ['headings', ['Ref', 'Action', 'Deadline', 'Owner'], true],
    ['an action', ['1.1', 'Paint the stops', 'May 2026', 'A Reader'], false],
    ['one cell', ['Action', '', ''], false],
    ['a section row', ['1. FOCUS ON ROADS', '', ''], false],
  ])('%s', (_, texts, want) => expect(isHeaderRow(row(texts))).toBe(want))

  test('cut over two rows is laid together', () => {
    expect(isHeaderRest(row(['NO.', 'IASK', 'OR DEADLINE', '1 ROGRESS']))).toBe(true)
    const read = columnsOf(
      [row(['TASK', 'TASK', 'PERFORMANCE INDICATOR', 'PROGRESS']), row(['NO.', 'IASK', 'OR DEADLINE', '1 ROGRESS'])],
      null,
    )
    expect(read?.fields).toEqual(['ref', 'action', 'deadline', 'progress'])
  })

  test('that promises nothing gives no columns', () => expect(columnsOf([row(['Date', 'Progress'])], null)).toBeNull())

  test('without a heading over its numbers has them all the same', () => {
    const read = columnsOf([row(['', 'Objective', 'Action', 'When'])], null, [
      row(['1.', 'Walk', 'Paint the path', 'May']),
      row(['2.', 'Ride', 'Buy a bus', 'June']),
    ])
    expect(read?.fields).toEqual(['ref', 'objective', 'action', 'deadline'])
  })

  test('with damaged headings borrows from the table before', () => {
    const before = columnsOf([row(['Objective', 'Outcome', 'Tasks / actions', 'Completion date', 'Budget'])], null)
    expect(columnsOf([row(['Objective', '', 'Tasks', 'N date', ''])], before)?.fields).toEqual([
      'objective',
      'outcome',
      'action',
      'deadline',
      'funding',
    ])
  })
})

test.each([
  ['COMPLETIO N DATE &/OR KEY MILESTONES', 'COMPLETION DATE &/OR KEY MILESTONES'],
  ['RESPONS- IBLE MANAGER', 'RESPONSIBLE MANAGER'],
  ['TARGETS / PERFORMAN CE MEASURES', 'TARGETS / PERFORMANCE MEASURES'],
  ['Target date', 'Target date'],
])('a split heading %s is mended', (heading, want) => expect(mendHeading(heading)).toBe(want))

describe('a column under a heading that no list knows', () => {
  const table = (heading: string, texts: readonly string[], others: readonly [heading: string, text: string][] = [['Owner', 'A Quill']]) =>
    columnsOf([row(['No', 'Action', heading, ...others.map(([head]) => head)], true)], null, [
      ...texts.map((text, i) => row([String(i + 1), `Mend the fence of play area ${i + 1}`, text, ...others.map(([, own]) => own)])),
    ])?.fields[2]

  test.each([
    ['Ready in', ['June 2027', 'July 2027', 'End of March 2027'], 'deadline'],
    ['Where it stands', ['On track', 'Delayed', 'Delayed'], 'status'],
    ['What it costs the ward', ['£4,000', '£200', 'none'], null],
    ['Ward of the city', ['Castle', 'Harbour', 'Castle'], null],
    ['Remarkable', ['The fence is old', 'It was mended before', 'Nobody complains'], null],
    ['Window', ['June 2027', 'dry weather', 'when the birds have gone'], null],
  ])('%s over %j is %s', (heading, texts, field) => {
    expect(table(heading, texts)).toBe(field)
  })

  test.each([
    ['Named individual', ['Jo Oak', 'A Ash', 'J.P. Elm and Al Ash'], 'owners'],
    ['The post', ['Head of Parks', 'Area Manager (North)', 'Director of Place'], 'owners'],
    ['Where', ['Castle Park', 'Mill Road', 'Quay Street'], null],
    ['Names', ['Parks', 'Trees', 'Benches'], null],
    ['Part of', ['Parks Strategy', 'Housing Plan', 'Parks Strategy'], null],
  ])('%s over %j, where nobody else is named, is %s', (heading, texts, field) => {
    expect(table(heading, texts, [['By when', 'May 2027']])).toBe(field)
  })

  test('is none where another column has the heading for it', () => {
    expect(table('Ready in', ['June 2027', 'July 2027'], [['Deadline', 'May 2027']])).toBeNull()
  })
})
