import { describe, expect, test } from 'vitest'
import { documentOf } from '../../domain/document/draft.ts'
import { recognise } from '../../domain/plan/recognise.ts'
import { itemsOf } from '../json/items.ts'
import { pairingOf, pairsIn } from './pairs.ts'
import { readPdf } from './read.ts'
import { type Mark, pdfOf } from './sample-pdf.ts'
import { linesOf } from './text-lines.ts'

const read = async (...pages: Mark[][]) => documentOf(await readPdf(pdfOf(...pages)))
const tablesIn = ({ blocks }: Awaited<ReturnType<typeof read>>): string[][][] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.map((row) => row.cells.map(({ text }) => text))] : []))

interface Look {
  readonly colon?: boolean
  readonly bold?: boolean
  /** Where values begin. */
  readonly at?: number
  readonly from?: number
  readonly between?: number
}

/** Labels on the left, values beside them; lines of a value are parted by `\n`. */
function card(rows: readonly (readonly [string, string])[], { colon, bold, at = 150, from = 120, between = 15 }: Look = {}): Mark[] {
  let y = from
  return rows.flatMap(([label, value]) => {
    const lines = value.split('\n')
    const marks: Mark[] = [
      { text: colon ? `${label}:` : label, x: 50, y, ...(bold ? { bold } : {}) },
      ...lines.map((text, line): Mark => ({ text, x: at, y: y + line * 12 })),
    ]
    y += (lines.length - 1) * 12 + between
    return marks
  })
}

const gate = [
  ['Action', 'Mend the gate that leads to the long meadow, and put\nup a sign beside it'],
  ['Owner', 'R Vale'],
  ['Deadline', 'May 2027'],
  ['Progress', 'The posts are being mended'],
] as const
const bed = [
  ['Action', 'Plant the bed'],
  ['Owner', 'T Orme'],
  ['Deadline', 'June 2027'],
  ['Progress', 'Waiting for rain'],
] as const
const whole = (rows: readonly (readonly [string, string])[], mark = '') =>
  rows.map(([label, value]) => [`${label}${mark}`, value.replaceAll('\n', ' ')])

describe('labels with their values beside them are handed over as pairs', () => {
  test.each([
    ['with colons', { colon: true }],
    ['in bold letters', { bold: true }],
    ['plain', {}],
    ['without white between the rows', { colon: true, between: 12 }],
  ] satisfies [string, Look][])('%s', async (_, look) => {
    expect(tablesIn(await read(card(gate, look)))).toEqual([whole(gate, 'colon' in look ? ':' : '')])
  })

  test('two beside each other in one line', async () => {
    const marks = [0, 1].flatMap((row): Mark[] => [
      { text: row ? 'Status' : 'Owner', x: 50, y: 120 + row * 15, bold: true },
      { text: row ? 'Amber' : 'R Vale', x: 120, y: 120 + row * 15 },
      { text: row ? 'Progress' : 'Deadline', x: 300, y: 120 + row * 15, bold: true },
      { text: row ? 'Begun' : 'May 2027', x: 380, y: 120 + row * 15 },
    ])
    expect(tablesIn(await read(marks))).toEqual([
      [
        ['Owner', 'R Vale', 'Deadline', 'May 2027'],
        ['Status', 'Amber', 'Progress', 'Begun'],
      ],
    ])
  })

  test('a label too long for its column, and one in the middle of a value of three lines', async () => {
    const marks: Mark[] = [
      { text: 'Officer who answers', x: 50, y: 120, bold: true },
      { text: 'for it', x: 50, y: 132, bold: true },
      { text: 'R Vale', x: 150, y: 120 },
      ...['The gate was taken off, and its posts', 'were looked at by the joiner, who', 'will mend them'].map(
        (text, line): Mark => ({ text, x: 150, y: 160 + line * 12 }),
      ),
      { text: 'Progress', x: 50, y: 172, bold: true },
      { text: 'Deadline', x: 50, y: 205, bold: true },
      { text: 'May 2027', x: 150, y: 205 },
    ]
    expect(tablesIn(await read(marks))).toEqual([
      [
        ['Officer who answers for it', 'R Vale'],
        ['Progress', 'The gate was taken off, and its posts were looked at by the joiner, who will mend them'],
        ['Deadline', 'May 2027'],
      ],
    ])
  })

  test('a card that a page has cut goes on', async () => {
    const found = await read([...card(gate, { from: 400 }), ...card(bed.slice(0, 2), { from: 700 })], card(bed.slice(2), { from: 120 }))
    expect(tablesIn(found).flat()).toEqual([...whole(gate), ...whole(bed)])
  })
})

test.each([
  ['beside each other', card(gate, { colon: true }), card(bed, { colon: true, from: 300 })],
  [
    'in one line each',
    ...[gate, bed].map((rows, i) =>
      rows.map(([label, value], line): Mark => ({ text: `${label}: ${value.replaceAll('\n', ' ')}`, x: 50, y: 120 + i * 180 + line * 12 })),
    ),
  ],
] as [string, Mark[], Mark[]][])('cards make actions: labels and values %s', async (_, one, other) => {
  const items = itemsOf(recognise(await read([...one, ...other])))
  expect(items.map(({ action, owner, deadline, progress }) => [action, owner, deadline, progress])).toEqual(
    [gate, bed].map((rows) => rows.map(([, value]) => value.replaceAll('\n', ' '))),
  )
})

describe('no pairs are made of', () => {
  test('prose in two columns', async () => {
    const lines = ['The council looks after its', 'parks with everybody who', 'uses them and reports on', 'them once a year in May.']
    const marks = lines.flatMap((text, line): Mark[] => [
      { text, x: 50, y: 120 + line * 12 },
      { text: lines[(line + 2) % 4] ?? '', x: 300, y: 120 + line * 12 },
    ])
    const runs = marks.flatMap((mark) =>
      'text' in mark ? [{ text: mark.text, left: mark.x, right: mark.x + 5 * mark.text.length, base: mark.y, size: 10, bold: false }] : [],
    )
    const found = linesOf(runs)
    expect(pairsIn(found, pairingOf([found, found]))).toEqual([])
  })

  test('the first two columns of a table', async () => {
    const rows = [
      ['Action', 'Owner', 'By when'],
      ['Mend the gate', 'R Vale', 'May 2027'],
      ['Paint it', 'T Orme', 'June 2027'],
      ['Oil its hinges', 'R Vale', ''],
      ['Lock it', 'T Orme', 'July 2027'],
    ]
    const marks = rows.flatMap((row, line) =>
      row.flatMap((text, column): Mark[] => (text ? [{ text, x: [50, 200, 350][column] ?? 0, y: 120 + line * 16, bold: line === 0 }] : [])),
    )
    expect(tablesIn(await read(marks))).toEqual([rows])
  })

  test('two lines that happen to begin alike', async () => {
    const marks = card([
      ['Tuesday', 'The panel meets at the town hall'],
      ['Friday', 'The panel walks along the canal'],
    ])
    expect(tablesIn(await read(marks))).toEqual([])
  })
})

test('a heading with a number at the head of every page is no running line', async () => {
  const page = (number: string, rows: typeof gate | typeof bed): Mark[] => [
    { text: `Action ${number}`, x: 50, y: 50, size: 13, bold: true },
    ...card(rows, { from: 80 }),
    { text: 'What was said of it in the panel at length', x: 50, y: 300 },
  ]
  const { blocks } = await read(page('2.4', gate), page('7.1', bed))
  expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual(['Action 2.4', 'Action 7.1'])
})

test('labels at other places on every page make no more work of a page that has none of them', () => {
  const run = (text: string, left: number, base: number) => ({ text, left, right: left + text.length * 5, base, size: 10, bold: false })
  const pageAt = (left: number, value: number) =>
    linesOf(
      Array.from({ length: 6 }, (_, line) => [
        run(`Label ${line}:`, left, 20 + line * 13),
        run('a longer value', value, 20 + line * 13),
      ]).flat(),
    )
  const workOf = (count: number): number => {
    const pairing = pairingOf(Array.from({ length: count }, (_, page) => pageAt(20 + (page % 20) * 3, 200 + Math.floor(page / 20) * 3)))
    expect(pairing.columns.length).toBeGreaterThan(10)
    let reads = 0
    const plain = linesOf(Array.from({ length: 30 }, (_, line) => run('Text that goes on without a label', 90, 20 + line * 13))).map(
      (line) =>
        new Proxy(line, {
          get(of, name) {
            reads += 1
            return Reflect.get(of, name)
          },
        }),
    )
    expect(pairsIn(plain, pairing)).toEqual([])
    return reads
  }
  expect(workOf(50)).toBeGreaterThan(100)
  expect(workOf(200)).toBeLessThan(workOf(50) * 1.2)
})
