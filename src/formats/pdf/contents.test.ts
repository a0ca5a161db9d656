import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentOf } from '../../domain/document/draft.ts'
import { contentsIn, isLed } from './contents.ts'
import { readPdf } from './read.ts'
import { type Mark, pdfOf } from './sample-pdf.ts'
import { linesOf } from './text-lines.ts'

const blocksOf = async (marks: Mark[]) =>
  documentOf(await readPdf(pdfOf(marks))).blocks.map((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.cells.map(({ text }) => text).join(' | ')) : 'text' in block ? block.text : '',
  )

/** Each line's texts at their places. */
const set = (lines: readonly (readonly string[])[], places: readonly number[], from = 120): Mark[] =>
  lines.flatMap((texts, line) => texts.map((text, at): Mark => ({ text, x: places[at] ?? 0, y: from + line * 16 })))
/** The same as lines, each letter five points wide. */
const linesAt = (lines: readonly (readonly string[])[], places: readonly number[]) =>
  linesOf(
    lines.flatMap((texts, line) =>
      texts.map((text, at) => {
        const left = places[at] ?? 0
        return { text, left, right: left + text.length * 5, base: 120 + line * 16, size: 10, bold: false }
      }),
    ),
  )

const plan = [
  ['No', 'Action', 'Owner', 'By when'],
  ['1', 'Mend the gate', 'R Vale', 'May 2027'],
  ['2', 'Paint it', 'T Orme', 'June 2027'],
  ['3', 'Oil its hinges', 'R Vale', 'July 2027'],
]
const columns = [50, 90, 220, 340]

describe('a page of contents stays text, line by line', () => {
  test.each([
    [
      'with dots that lead to the page',
      [
        ['Gates', `${'.'.repeat(60)} 2`],
        ['Paths that lead along the canal', `${'.'.repeat(30)} 5`],
        ['People', `${'.'.repeat(60)} 9`],
      ],
      [50, 220],
    ],
    [
      'with nothing between',
      [
        ['1.', 'Gates', '2'],
        ['2.', 'Paths', '5'],
        ['3.', 'Waterways', '5'],
        ['4.', 'People', '11'],
      ],
      [50, 90, 400],
    ],
    [
      'an index',
      [
        ['Bridges', '4, 12'],
        ['Canal', '3'],
        ['Gates', '2, 7-9'],
        ['Lamps', '4'],
      ],
      [50, 300],
    ],
  ])('%s', async (_, lines, places) => {
    expect(await blocksOf(set(lines, places))).toEqual(lines.map((texts) => texts.join(' ')))
  })

  test('before a plan on the same page, which stays a table', async () => {
    const contents = ['Gates', 'Paths', 'People'].map((title, at) => [`${at + 1} ${title}`, `${'. '.repeat(40)}${at * 4 + 2}`])
    expect(await blocksOf([...set(contents, [50, 150]), ...set(plan, columns, 260)])).toEqual([
      ...contents.map((texts) => texts.join(' ')),
      plan.map((row) => row.join(' | ')),
    ])
  })
})

describe('what is no page of contents', () => {
  test.each([
    [
      'figures below a heading',
      [
        ['Measure', '2027'],
        ['Visits', '12'],
        ['Repairs', '34'],
        ['Lamps', '55'],
        ['Trees', '90'],
      ],
      [50, 300],
    ],
    [
      'figures that fall',
      [
        ['Visits', '90'],
        ['Repairs', '34'],
        ['Lamps', '55'],
        ['Trees', '12'],
      ],
      [50, 300],
    ],
    ['a plan', plan, columns],
    [
      'a plan that ends in a number',
      [
        ['1', 'Mend the gate', 'R Vale', '1'],
        ['2', 'Paint it', 'T Orme', '2'],
        ['3', 'Oil it', 'R Vale', '3'],
        ['4', 'Lock it', 'R Vale', '4'],
      ],
      columns,
    ],
    [
      'three lines that end in a number',
      [
        ['Gates', '2'],
        ['Paths', '5'],
        ['People', '9'],
      ],
      [50, 300],
    ],
    ['a sentence with dots', [['He said … that 12'], ['gates of the 40'], ['were shut by 50'], ['and locked by 60']], [50]],
  ])('%s', (_, lines, places) => {
    expect(contentsIn(linesAt(lines, places))).toEqual([])
  })
})

describe('a row of dots leads from a title to its page', () => {
  test.each<[string, boolean]>([
    ['Gates ........ 4', true],
    ['Gates . . . . . iv', true],
    ['Paths and bridges ____ page 12', true],
    ['Figure 2: visits …………3', true],
    ['Gates ... 4', false],
    ['........ 4', false],
    ['4 ........ 4', false],
    ['Gates ........ 12345', false],
    ['Gates ........ page', false],
    ['Gates ........ 4!', false],
  ])('%s: %s', (text, want) => expect(isLed(text)).toBe(want))

  test('the same as the plain pattern says of it', () => {
    const plain = /\p{L}.*?(?:[.…·_‥]\s?){4,}\s*(?:page\s)?(?:\d{1,4}|[ivxl]{1,6})$/iu
    const pieces = fc.array(fc.constantFrom('a', 'V', 'page', ' ', '  ', '.', '..', '…', '. ', '....', '1', '234', 'x', '-'), {
      maxLength: 14,
    })
    fc.assert(
      fc.property(pieces, (some) => isLed(some.join('')) === plain.test(some.join(''))),
      { numRuns: 2000 },
    )
  })

  test('lines of dots that lead nowhere are looked at once each', () => {
    const lines = [`${'a'.repeat(200)}${'.'.repeat(298)}!`, `${'. '.repeat(249)}!`, `a${'. '.repeat(245)}page x1`]
    expect(Array.from({ length: 20_000 }, (_, n) => lines[n % 3] ?? '').filter(isLed)).toEqual([])
  })
})
