import { describe, expect, test } from 'vitest'
import type { Block } from '../../domain/document/document.ts'
import { documentOf } from '../../domain/document/draft.ts'
import { readPdf } from './read.ts'
import { type Mark, pdfOf } from './sample-pdf.ts'

const read = async (...pages: Mark[][]) => documentOf(await readPdf(pdfOf(...pages)))
const tablesIn = (blocks: readonly Block[]): string[][][] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.map((row) => row.cells.map(({ text }) => text))] : []))

const lefts = [50, 90, 222, 350]
const head = ['No', 'Action', 'By when', 'Progress']
const rows = [
  ['1', 'Mend the gate that leads\nto the long meadow', 'May 2027', 'Begun'],
  ['2', 'Paint it', 'June 2027', 'The paint was bought\nand the weather is\nawaited'],
  ['3', 'Oil all the hinges of the\ngate at Hollin Street', 'July 2027', ''],
  ['4', 'Lock it', 'August 2027', 'Not begun'],
]
const read4 = [head, ...rows.map((row) => row.map((text) => text.replaceAll('\n', ' ')))]

/** Cells without lines, set at the top of their rows or in the middle of them. */
function unruled(cells: readonly string[][], way: 'top' | 'middle', between: number, from = 50): Mark[] {
  let y = 120
  return cells.flatMap((row) => {
    const most = Math.max(...row.map((text) => text.split('\n').length))
    const marks = row.flatMap((cell, column) => {
      const lines = cell.split('\n')
      const down = way === 'top' ? 0 : ((most - lines.length) * 12) / 2
      return lines.flatMap((text, at): Mark[] =>
        text === '' ? [] : [{ text, x: from - 50 + (lefts[column] ?? 0), y: y + down + at * 12, bold: row === head }],
      )
    })
    y += most * 12 + between
    return marks
  })
}

describe('a table without lines', () => {
  test.each([
    ['top', 10],
    ['top', 3],
    ['top', 0],
    ['middle', 10],
    ['middle', 3],
  ] as const)('has its rows and columns: cells set at the %s, %i points between rows', async (way, between) => {
    const { blocks } = await read(unruled([head, ...rows], way, between))
    expect(tablesIn(blocks)).toEqual([read4])
  })

  test('goes on over the page below its headings, which are printed again', async () => {
    const { blocks } = await read(
      unruled([head, ...rows], 'middle', 8),
      unruled([head, ...rows.map(([no, ...rest]) => [`1${no}`, ...rest])], 'middle', 8),
    )
    expect(
      tablesIn(blocks)
        .flat()
        .map(([no]) => no),
    ).toEqual(['No', '1', '2', '3', '4', '11', '12', '13', '14'])
  })
})

describe('cells that stand close', () => {
  /** Cell after cell, each with all its lines, as programs that lay out pages set them. */
  const cellwise = (cells: readonly string[][], places: readonly number[], from = 120): Mark[] => {
    let y = from
    return cells.flatMap((row, index) => {
      const marks = row.flatMap((cell, column) =>
        cell
          .split('\n')
          .flatMap((text, line): Mark[] => (text ? [{ text, x: places[column] ?? 0, y: y + line * 12, bold: index === 0 }] : [])),
      )
      y += Math.max(...row.map((cell) => cell.split('\n').length)) * 12 + 3
      return marks
    })
  }
  const plan = [
    ['No', 'Action', 'Owner', 'By when'],
    ['HWB/\n2027/010', 'Mend the gate that leads to\nthe long meadow', 'R Vale', 'May 2027'],
    ['HWB/\n2027/011', 'Paint it', 'T Orme', 'June 2027'],
    ['HWB/\n2027/012', 'Oil all the hinges of the gate\nat Hollin Street', 'R Vale', 'July 2027'],
    ['HWB/\n2027/013', 'Lock it', 'T Orme', 'August 2027'],
  ]
  const whole = plan.map((row) => row.map((text) => text.replaceAll('\n', ' ')))
  // whether a line was ended on purpose is not asked here
  const cellsIn = (blocks: readonly Block[]) =>
    tablesIn(blocks).map((rows) => rows.map((row) => row.map((text) => text.replaceAll('\n', ' '))))

  // the second line of each number ends at about 92 points
  test.each([94, 95, 96, 98, 104])('the text of the next column begins at %i points', async (at) => {
    const { blocks } = await read(cellwise(plan, [50, at, 250, 330]))
    expect(cellsIn(blocks)).toEqual([whole])
  })

  test('a row of a line each that a page has cut off from the rest', async () => {
    const more = [plan[4] ?? [], ['HWB/\n2027/014', 'Open it', 'R Vale', 'May 2028'], ['HWB/\n2027/015', 'Shut it', 'T Orme', 'June 2028']]
    const { blocks } = await read(
      cellwise(plan.slice(0, 4), [50, 104, 250, 330], 600),
      cellwise([plan[0] ?? [], ['', 'at the foot of it', '', ''], ...more], [50, 104, 250, 330], 60),
    )
    expect(cellsIn(blocks).flat()).toEqual([
      ...whole.slice(0, 3),
      (whole[3] ?? []).map((text, column) => (column === 1 ? `${text} at the foot of it` : text)),
      ...more.map((row) => row.map((text) => text.replaceAll('\n', ' '))),
    ])
  })

  test('a page that begins with a row of its own keeps it apart, though a cell of it is empty', async () => {
    const one = [
      ['No', 'Action', 'Owner', 'By when'],
      ['3.3', 'Mend the gate', 'R Vale', 'May 2027'],
      ['3.4', 'Paint it', 'T Orme', 'June 2027'],
    ]
    const rest = [
      ['3.5', 'Oil its hinges', 'R Vale', ''],
      ['3.6', 'Lock it', 'T Orme', 'July 2027'],
      ['3.7', 'Open it', 'R Vale', 'August 2027'],
    ]
    const places = [50, 104, 250, 330]
    const { blocks } = await read(cellwise(one, places, 700), cellwise([one[0] ?? [], ...rest], places, 60))
    expect(tablesIn(blocks).flat()).toEqual([...one, ...rest])
  })
})

test('text on its side that stands in no table is kept', async () => {
  const { blocks } = await read([
    { text: 'The council looks after its parks with everybody', x: 50, y: 120 },
    { text: 'Draft for the panel', x: 30, y: 500, up: true },
  ])
  expect(blocks.map((block) => ('text' in block ? block.text : ''))).toEqual([
    'The council looks after its parks with everybody',
    'Draft for the panel',
  ])
})

test('white text on white is told in a note and not read', async () => {
  const { blocks, notes } = await read([
    { text: 'The council looks after its parks', x: 50, y: 120 },
    { text: 'Version for nobody', x: 50, y: 160, white: true },
  ])
  expect(blocks).toHaveLength(1)
  expect(notes?.map(({ about, text }) => [about, text])).toEqual([['hidden', 'Version for nobody']])
})

describe('no table is made of', () => {
  test('a page of contents', async () => {
    const lines = ['Parks', 'Waterways', 'Paths', 'People'].flatMap((text, at): Mark[] => [
      { text: `${at + 1}.`, x: 50, y: 120 + at * 20 },
      { text, x: 90, y: 120 + at * 20 },
      { text: String(at * 3 + 2), x: 400, y: 120 + at * 20 },
    ])
    // the older reading by alignment may still keep its columns; the new one does not
    const { partedByAlignment, isTables } = await import('./aligned-tables.ts')
    const { linesOf } = await import('./text-lines.ts')
    const runs = lines.flatMap((mark) =>
      'text' in mark ? [{ text: mark.text, left: mark.x, right: mark.x + 5 * mark.text.length, base: mark.y, size: 10, bold: false }] : [],
    )
    const wording = { spaced: false, leading: () => undefined, knows: () => false, mended: new Set<string>() }
    expect(partedByAlignment(linesOf(runs), 'page 1', wording).some(isTables)).toBe(false)
  })
})
