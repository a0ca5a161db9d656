import { describe, expect, test } from 'vitest'
import type { Block, Cell } from './document.ts'
import { readFrontSheet } from './front-sheet-reading.ts'
import { countShares, openLedger } from './ledger.ts'

type Part = string | readonly (readonly string[])[]

function read(...parts: readonly Part[]) {
  const blocks = parts.map((part, i): Block => {
    const anchor = `b${i + 1}`
    if (typeof part === 'string')
      return part.startsWith('# ') ? { kind: 'heading', anchor, level: 2, text: part.slice(2) } : { kind: 'paragraph', anchor, text: part }
    const cells = (row: readonly string[], r: number) =>
      row.map((text, c): Cell => ({ anchor: `${anchor}/r${r + 1}/c${c + 1}`, column: c + 1, colspan: 1, rowspan: 1, text }))
    return { kind: 'table', anchor, rows: part.map((row, r) => ({ anchor: `${anchor}/r${r + 1}`, cells: cells(row, r) })) }
  })
  const ledger = openLedger({ blocks })
  const reading = readFrontSheet(ledger, blocks)
  return { ...reading, left: countShares(ledger).left }
}

describe('a front sheet in labelled lines', () => {
  const { frontSheet, left, anchors } = read(
    'AGENDA ITEM 7',
    'COMMITTEE: PARKS SCRUTINY PANEL',
    'DATE: 3RD JUNE 2026',
    'SUBJECT: PROGRESS ON THE PARKS',
    'PLAN',
    'REPORT BY: DIRECTOR OF PLACE',
    'CONTACT OFFICER: ANNE READER, POLICY OFFICER. 01632 960123',
    'IMPLICATIONS:',
    [
      ['LEGAL', 'COMMUNITY SAFETY'],
      ['FINANCIAL', 'OTHER'],
    ],
    'WARDS AFFECTED: ALL',
    'PURPOSE',
    '1. To report progress.',
    'RECOMMENDATION(S)',
    '2. That the panel notes it.',
    '3. That the panel asks why.',
    '# BACKGROUND',
    '4. The plan was agreed in May.',
    '# REPORT',
    '5. It stands in the appendix.',
    '# PROPOSAL/OPTION',
    '6. To note it.',
    '# APPENDIX',
    'Appendix A – The plan',
    '# LIST OF BACKGROUND PAPERS LOCAL GOVERNMENT ACT 1972, SECTION 100D',
    'None',
  )
  test('is read whole', () =>
    expect(frontSheet).toEqual({
      committee: 'PARKS SCRUTINY PANEL',
      date: '2026-06-03',
      dateAsWritten: '3RD JUNE 2026',
      subject: 'PROGRESS ON THE PARKS PLAN',
      reportBy: 'DIRECTOR OF PLACE',
      contactOfficer: { name: 'ANNE READER', title: 'POLICY OFFICER', telephone: '01632 960123' },
      implications: ['LEGAL', 'COMMUNITY SAFETY', 'FINANCIAL', 'OTHER'].map((name) => ({ name, value: null })),
      wardsAffected: 'ALL',
      purpose: 'To report progress.',
      recommendations: ['That the panel notes it.', 'That the panel asks why.'],
      background: 'The plan was agreed in May.',
      report: 'It stands in the appendix.',
      proposal: 'To note it.',
      appendices: 'Appendix A – The plan',
      backgroundPapers: 'None',
    }))
  test('leaves nothing over but the number of the agenda item, which is no part of it', () => expect(left).toBe(0))
  test('knows the places', () => expect(anchors['date']).toBe('b3@6-19'))
})

test.each([
  [
    'words in one line',
    ['IMPLICATIONS:', 'LEGAL COMMUNITY SAFETY', 'STAFFING OTHER'],
    ['LEGAL', 'COMMUNITY SAFETY', 'STAFFING', 'OTHER'].map((name) => ({ name, value: null })),
  ],
  [
    'word and answer',
    [
      [
        ['Legal', 'None'],
        ['Staffing', 'See paragraph 4'],
        ['Other', 'not stated'],
      ],
    ] as Part[],
    [
      { name: 'Legal', value: 'None' },
      { name: 'Staffing', value: 'See paragraph 4' },
      { name: 'Other', value: null },
    ],
  ],
  [
    'word, colon, answer',
    ['IMPLICATIONS', 'Legal: none', 'Financial: within budget'],
    [
      { name: 'Legal', value: 'none' },
      { name: 'Financial', value: 'within budget' },
    ],
  ],
] as const)('implications as %s', (_, parts, want) => expect(read(...(parts as readonly Part[])).frontSheet.implications).toEqual(want))

test('a sheet laid out as a table of labels and values', () => {
  const { frontSheet, left } = read([
    ['Committee', 'Parks Panel'],
    ['Date of meeting', '3 June 2026'],
    ['Subject', 'Progress'],
  ])
  expect([frontSheet.committee, frontSheet.date, frontSheet.subject, left]).toEqual(['Parks Panel', '2026-06-03', 'Progress', 0])
})

test('a date that is none is kept as written, with a doubt', () => {
  const { frontSheet, doubts } = read('DATE: to be arranged')
  expect([frontSheet.date, frontSheet.dateAsWritten]).toEqual(['', 'to be arranged'])
  expect(doubts[0]?.why).toMatch(/No day of the calendar/)
})

test('text that belongs to no part is left', () =>
  expect(read('A stray remark before anything else.', 'DATE: 3 June 2026').left).toBeGreaterThan(10))

describe('a front sheet with numbered headings', () => {
  const { frontSheet, left } = read(
    'Report to: Scrutiny Panel',
    '# 1. Purpose of the report',
    '1.1 To report progress.',
    '2. RECOMMENDATIONS',
    '2.1 That the panel notes it.',
    '3. Background',
  )

  test('opens its parts all the same; a numbered line that is not set as a heading opens none', () => {
    expect([frontSheet.purpose, frontSheet.recommendations, frontSheet.background, left]).toEqual([
      'To report progress.',
      ['That the panel notes it.', 'Background'],
      '',
      0,
    ])
  })
})
