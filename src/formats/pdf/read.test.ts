import { describe, expect, test } from 'vitest'
import type { Block, Table } from '../../domain/document/document.ts'
import { documentOf } from '../../domain/document/draft.ts'
import { readDocument } from '../read.ts'
import { readPdf } from './read.ts'
import { type Mark, pdfOf, ruled } from './sample-pdf.ts'

const read = async (...pages: Mark[][]) => documentOf(await readPdf(pdfOf(...pages)))
const tables = (blocks: readonly Block[]): Table[] => blocks.filter((block) => block.kind === 'table')
const textsOf = (table: Table | undefined): string[][] => (table?.rows ?? []).map((row) => row.cells.map(({ text }) => text))
const head = ['No', 'Action', 'By when']

describe('a ruled table', () => {
  test('has its cells, with lines that wrap put together and new ones parted', async () => {
    const { blocks } = await read([
      ...ruled(
        50,
        100,
        [40, 200, 100],
        [
          head,
          ['1', 'Open a second door to the hall for the use\nall of its users make of it', 'May 2027'],
          ['2', 'Paint it:\n• in white\n• in blue', 'June 2027'],
        ],
        1,
      ),
    ])
    expect(textsOf(tables(blocks)[0])).toEqual([
      head,
      ['1', 'Open a second door to the hall for the use all of its users make of it', 'May 2027'],
      ['2', 'Paint it:\n• in white\n• in blue', 'June 2027'],
    ])
    expect(tables(blocks)[0]?.rows[0]?.cells.every(({ bold }) => bold)).toBe(true)
    expect(tables(blocks)[0]?.place).toBe('page 1')
  })

  test.each([78, 79, 80, 82, 84, 90])('has its cells where the text of one, %i points wide, nearly touches the next', async (wide) => {
    const rows = [
      ['Aim', 'No', 'Action'],
      ['Clean water for all', '1.1', 'Mend the gate'],
      ['Paths', '1.2', 'Paint it'],
    ]
    const { blocks } = await read(ruled(50, 100, [wide + 5, 40, 150], rows, 1))
    expect(textsOf(tables(blocks)[0])).toEqual(rows)
  })

  test('a missing line makes one cell of two, and a fill is its colour', async () => {
    const { blocks } = await read([
      { fill: [50, 118, 100, 136], colour: '92d050' },
      ...[100, 118, 136].map((y): Mark => ({ line: [50, y, 250, y] })),
      ...[50, 250].map((x): Mark => ({ line: [x, 100, x, 136] })),
      { line: [100, 118, 100, 136] },
      { text: 'Parks and open spaces', x: 55, y: 112, bold: true },
      { text: 'Green', x: 55, y: 130 },
      { text: 'Mend the gate', x: 105, y: 130 },
    ])
    const [table] = tables(blocks)
    expect(table?.rows.map((row) => row.cells.map(({ text, colspan, colour }) => [text, colspan, colour]))).toEqual([
      [['Parks and open spaces', 2, undefined]],
      [
        ['Green', 1, '92d050'],
        ['Mend the gate', 1, undefined],
      ],
    ])
  })

  test('goes on over a page: headings again are dropped, a row cut in two is made whole', async () => {
    const widths = [40, 220, 100]
    const { blocks } = await read(
      ruled(50, 100, widths, [head, ['1', 'Mend the gate', 'May 2027'], ['2', 'Write to everyone who walks', 'June 2027']]),
      ruled(50, 100, widths, [head, ['', 'through it at night', ''], ['3', 'Paint it', 'July 2027']]),
    )
    expect(tables(blocks)).toHaveLength(1)
    expect(textsOf(tables(blocks)[0])).toEqual([
      head,
      ['1', 'Mend the gate', 'May 2027'],
      ['2', 'Write to everyone who walks through it at night', 'June 2027'],
      ['3', 'Paint it', 'July 2027'],
    ])
    expect(tables(blocks)[0]?.rows.map(({ place }) => place)).toEqual(['page 1', 'page 1', 'page 1', 'page 2'])
  })

  test('ruled between its rows alone, its columns begin where their headings do', async () => {
    const rows = [
      head,
      ['1', 'Mend the gate', 'May 2027'],
      ['2', 'Write to everyone who goes past it on foot each\nmorning and evening', 'June 2027'],
      ['3', 'Paint it', ''],
    ]
    const all = ruled(50, 100, [40, 220, 100], rows, 1)
    const { blocks } = await read([
      { text: 'Gates and fences', x: 50, y: 60, size: 16 },
      ...all.filter((mark) => !('line' in mark && mark.line[0] === mark.line[2])),
    ])
    expect(textsOf(tables(blocks)[0])).toEqual([
      head,
      ['1', 'Mend the gate', 'May 2027'],
      ['2', 'Write to everyone who goes past it on foot each morning and evening', 'June 2027'],
      ['3', 'Paint it'],
    ])
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'table'])
  })

  test('a table with other columns on the next page is another', async () => {
    const { blocks } = await read(
      ruled(50, 100, [40, 220, 100], [head, ['1', 'Mend the gate', 'May 2027']]),
      ruled(50, 100, [140, 120, 100], [head, ['2', 'Paint it', '']]),
    )
    expect(tables(blocks)).toHaveLength(2)
  })
})

describe('text outside tables', () => {
  test('is parted into paragraphs, larger ones headings, bold ones marked', async () => {
    const { blocks } = await read([
      { text: 'Open spaces plan', x: 50, y: 120, size: 18 },
      { text: 'The council looks after its parks with the people who use them, and', x: 50, y: 160 },
      { text: 'reports on them each year.', x: 50, y: 172 },
      { text: 'Gates', x: 50, y: 200, bold: true },
      { text: '• One entry', x: 50, y: 220 },
      { text: '• Another', x: 50, y: 232 },
    ])
    expect(blocks.map((block) => [block.kind, 'text' in block ? block.text : '', 'bold' in block ? block.bold : undefined])).toEqual([
      ['heading', 'Open spaces plan', undefined],
      ['paragraph', 'The council looks after its parks with the people who use them, and reports on them each year.', undefined],
      ['paragraph', 'Gates', true],
      ['paragraph', '• One entry', undefined],
      ['paragraph', '• Another', undefined],
    ])
  })

  test('columns without lines are found where texts stand below each other', async () => {
    const rows = [
      head,
      ['1', 'Mend the gate', 'May 2027'],
      ['2', 'Paint it', 'June 2027'],
      ['3', 'Oil its hinges', 'July 2027'],
      ['4', 'Lock it', 'May 2028'],
    ]
    const marks = rows.flatMap((row, i) =>
      row.map((text, column): Mark => ({ text, x: [50, 100, 300][column] ?? 0, y: 120 + i * 16, bold: i === 0 })),
    )
    const { blocks } = await read(marks)
    expect(textsOf(tables(blocks)[0])).toEqual(rows)
  })

  test('lines that run along are told in a note; a page number on a single page too', async () => {
    const page = (n: number): Mark[] => [
      { text: 'Scrutiny panel papers', x: 50, y: 40 },
      { text: `What was said on sheet ${n === 1 ? 'one' : 'two'}`, x: 50, y: 300 },
      { text: `Page ${n} of 2`, x: 280, y: 810 },
    ]
    const { blocks, notes } = await read(page(1), page(2))
    expect(blocks.map((block) => ('text' in block ? block.text : ''))).toEqual(['What was said on sheet one', 'What was said on sheet two'])
    expect(notes?.map(({ about, text }) => [about, text])).toEqual([['running', 'Scrutiny panel papers\nPage 1 of 2\nPage 2 of 2']])
  })
})

test('headings of a table ruled between its rows that come again at the head of every page are its headings', async () => {
  const rowsOnly = (rows: string[][]) =>
    ruled(50, 60, [40, 220, 100], rows, 1).filter((mark) => !('line' in mark && mark.line[0] === mark.line[2]))
  const { blocks, notes } = await read(
    rowsOnly([head, ['1', 'Mend the gate', 'May 2027'], ['2', 'Oil it', 'June 2027']]),
    rowsOnly([head, ['3', 'Paint it', 'July 2027'], ['4', 'Lock it', 'May 2028']]),
  )
  expect(textsOf(tables(blocks)[0]).map((row) => row[0])).toEqual(['No', '1', '2', '3', '4'])
  expect(notes).toBeUndefined()
})

test('a title that stands larger at the head of every page is read once', async () => {
  const page = (text: string): Mark[] => [
    { text: 'Gates and fences plan', x: 50, y: 40, size: 14 },
    { text, x: 50, y: 300 },
  ]
  const { blocks, notes } = await read(page('What was said on one sheet'), page('What was said on the other'))
  expect(blocks.map((block) => [block.kind, 'text' in block ? block.text : ''])).toEqual([
    ['heading', 'Gates and fences plan'],
    ['paragraph', 'What was said on one sheet'],
    ['paragraph', 'What was said on the other'],
  ])
  expect(notes?.map(({ text }) => text)).toEqual(['Gates and fences plan'])
})

describe('what cannot be read is told in a sentence', () => {
  const sentence = async (bytes: Uint8Array) => {
    const answer = await readDocument({ name: 'a.pdf', bytes })
    return answer.ok ? '' : answer.sentence
  }

  test('a PDF without text', async () => {
    expect(await sentence(pdfOf([{ line: [1, 1, 90, 1] }]))).toMatch(/^There is no text in this PDF, so nothing was read/)
  })

  test('a PDF cut off in the middle, at any place, is read in part or refused', async () => {
    const whole = pdfOf(ruled(50, 100, [40, 220, 100], [head, ['1', 'Mend the gate', 'May 2027']]))
    for (let length = 10; length < whole.length; length += 97) {
      const answer = await readDocument({ name: 'a.pdf', bytes: whole.slice(0, length) })
      expect(answer.ok || /so nothing was read\./.test(answer.sentence)).toBe(true)
    }
  })
})
