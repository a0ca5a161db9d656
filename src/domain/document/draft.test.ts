import { describe, expect, test } from 'vitest'
import { countCharacters, countText } from './count-characters.ts'
import { documentOf } from './draft.ts'
import { eachText } from './each-text.ts'

const document = documentOf([
  { kind: 'heading', level: 2, text: ' Housing\nservices ' },
  { kind: 'paragraph', text: ' \u00a0\n' },
  { kind: 'paragraph', text: '1. Note the report.', item: true, bold: true },
  {
    kind: 'table',
    rows: [
      {
        header: true,
        cells: [
          { text: 'Action', colspan: 2, bold: true },
          { text: 'Due', bold: true },
        ],
      },
      {
        cells: [
          { text: '1', rowspan: 2 },
          { text: 'Agree a date', colour: 'ff0000' },
          { text: '', bold: true },
        ],
      },
      { cells: [{ text: 'Write to tenants' }, { text: 'May\u00a02026' }] },
    ],
  },
  { kind: 'table', rows: [{ cells: [{ text: ' ' }, { text: '' }] }] },
])

describe('a document made of blocks in reading order', () => {
  test('unseen characters that may mislead are taken out and told', () => {
    const { blocks, notes } = documentOf([
      { kind: 'paragraph', text: 'By \u202e6202\u202c May' },
      { kind: 'table', rows: [{ cells: [{ text: 'a\u0000b' }, { text: 'c\u00a0d' }] }] },
    ])
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.kind))).toEqual(['By 6202 May', 'table'])
    expect(notes?.map(({ about, sentence }) => `${about}: ${sentence}`)).toEqual([
      'mended: 2 marks that show text in another order than it stands were taken out; the words are read in the order in which they stand.',
      'mended: One control character, which nobody sees, was taken out.',
    ])
  })

  test('what a reader left out is noted beside the block before it, and places in the file are kept', () => {
    const { blocks, notes } = documentOf([
      { kind: 'note', about: 'hidden', sentence: 'A hidden sheet was left out.', text: 'Old\u00a0list' },
      { kind: 'paragraph', text: 'Kept', place: 'page 2' },
      { kind: 'note', about: 'running', sentence: 'The head of each page was left out.' },
      { kind: 'table', place: 'page 3', rows: [{ place: 'page 4', cells: [{ text: 'A' }] }] },
    ])
    expect(notes).toEqual([
      { anchor: '', about: 'hidden', sentence: 'A hidden sheet was left out.', text: 'Old list' },
      { anchor: 'b1', about: 'running', sentence: 'The head of each page was left out.', text: '' },
    ])
    expect(blocks.map((b) => ('place' in b ? b.place : ''))).toEqual(['page 2', 'page 3'])
    expect(blocks[1]?.kind === 'table' && blocks[1].rows[0]?.place).toBe('page 4')
    expect(document.notes).toBeUndefined()
  })

  test('each block, row and cell has its anchor; blocks without text have none', () => {
    expect([...eachText(document)].map(({ anchor, text }) => `${anchor} ${text}`)).toEqual([
      'b1 Housing services',
      'b2 1. Note the report.',
      'b3/r1/c1 Action',
      'b3/r1/c3 Due',
      'b3/r2/c1 1',
      'b3/r2/c2 Agree a date',
      'b3/r2/c3 ',
      'b3/r3/c2 Write to tenants',
      'b3/r3/c3 May 2026',
    ])
  })

  test('only what the source says is said', () => {
    expect(document.blocks[1]).toEqual({ kind: 'paragraph', anchor: 'b2', text: '1. Note the report.', item: true, bold: true })
    const table = document.blocks[2]
    if (table?.kind !== 'table') throw new Error('the third block is a table')
    expect(table.rows.map((row) => row.header)).toEqual([true, undefined, undefined])
    expect(table.rows[1]?.cells[1]).toEqual({
      anchor: 'b3/r2/c2',
      column: 2,
      colspan: 1,
      rowspan: 1,
      text: 'Agree a date',
      colour: 'ff0000',
    })
    expect(table.rows[1]?.cells[2]).not.toHaveProperty('bold')
  })

  test('counts what has to be placed', () => {
    expect(countText(' a b\n\t£5\u00a0🙂 ')).toBe(5)
    expect(countCharacters(document)).toBe(
      countText('Housing services 1. Note the report. Action Due 1 Agree a date Write to tenants May 2026'),
    )
  })
})
