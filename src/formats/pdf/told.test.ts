import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { documentOf } from '../../domain/document/draft.ts'
import { readPdf } from './read.ts'
import type { ToldTable } from './told.ts'
import { goesOn } from './told-tables.ts'

test('a paper that tells its structure is read by it: two rows of headings, cells left out, a colour alone, a table over two pages, a list', async () => {
  const { blocks } = documentOf(await readPdf(await readFile(new URL('./fixtures/told.pdf', import.meta.url))))
  expect(blocks.map((block) => [block.kind, 'text' in block ? block.text : block.kind === 'table' && block.rows.length])).toEqual([
    ['heading', 'Boathouse plan'],
    ['table', 5],
    ['paragraph', '• One entry'],
    ['paragraph', '• Another'],
  ])
  const table = blocks.find((block) => block.kind === 'table')
  expect(
    table?.rows.map((row) => row.cells.filter(({ text, colour }) => text || colour).map(({ column, text }) => [column, text])),
  ).toEqual([
    [1, 2, 3, 4].map((column, at) => [column, ['No', 'Action', 'By when', 'Position'][at]]),
    [
      [4, 'Progress'],
      [5, 'RAG'],
    ],
    [
      [1, '1'],
      [2, 'Mend the landing stage and paint its rails'],
      [3, 'May 2027'],
      [5, 'Green'],
    ],
    [
      [1, '2'],
      [2, 'Oil the gates'],
      [3, 'June 2027'],
      [4, 'Begun in March'],
      [5, ''],
    ],
    [
      [1, '3'],
      [2, 'Open the café'],
      [4, 'Waiting for its licence'],
    ],
  ])
  expect(table?.rows.map((row) => row.cells.find(({ column }) => column === 5)?.colour)).toEqual([
    undefined,
    undefined,
    '92d050',
    'ff5050',
    undefined,
  ])
  expect(table?.rows.map(({ header, place }) => [header, place])).toEqual([
    [true, 'page 1'],
    [true, 'page 1'],
    [undefined, 'page 1'],
    [undefined, 'page 1'],
    [undefined, 'page 2'],
  ])
})

const run = (text: string) => ({ text, left: 0, right: 9, base: 9, size: 9, bold: false })
const tableOf = (rows: string[][]): ToldTable => ({
  kind: 'table',
  rows: rows.map((row) =>
    row.map((text) => ({
      ...{ heading: false, colspan: 1, rowspan: 1, id: undefined, headings: [] },
      texts: text ? [{ kind: 'text' as const, level: 0, item: false, runs: [run(text)] }] : [],
    })),
  ),
})

test.each([
  ['its rows follow', [['No'], ['1'], ['']], [['No'], [''], ['2']], true],
  ['a row is cut', [['No'], ['1'], ['']], [[''], ['goes on'], ['2']], true],
  ['another with as many rows', [['No'], ['1'], ['2']], [['Ref'], ['3'], ['4']], false],
  ['another with fewer', [['No'], ['1'], ['2']], [[''], ['3']], false],
])('a table goes on over the page where %s', (_, here, next, goes) => {
  expect(goesOn(tableOf(here), tableOf(next))).toBe(goes)
})
