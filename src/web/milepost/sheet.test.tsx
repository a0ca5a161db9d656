import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Document } from '../../domain/document/document.ts'
import { documentOf } from '../../domain/document/draft.ts'
import { Sheet } from './sheet.tsx'
import { fillsOf } from './sheet-fill.ts'

const cell = (anchor: string, column: number, text: string, colspan = 1, rowspan = 1) => ({ anchor, column, colspan, rowspan, text })
const paper: Document = {
  blocks: [
    { kind: 'heading', anchor: 'b1', level: 1, text: '2. Homes' },
    { kind: 'paragraph', anchor: 'b2', text: 'Figures < 5 are kept back.' },
    {
      kind: 'table',
      anchor: 'b3',
      rows: [
        { anchor: 'b3/r1', header: true, cells: [cell('b3/r1/c1', 1, 'No', 1, 2), cell('b3/r1/c2', 2, 'Timescale')] },
        { anchor: 'b3/r2', cells: [cell('b3/r2/c2', 2, 'Plan by April; build over next year')] },
      ],
    },
  ],
}
const drawn = (props: Omit<Parameters<typeof Sheet>[0], 'document'> = {}) => String(Sheet({ document: paper, ...props }))

test('shows the paper with its spans and header cells, escaped', () => {
  expect(drawn()).toContain('<p>Figures &lt; 5 are kept back.</p>')
  expect(drawn()).toContain('<th scope="col" rowspan="2">No</th><th scope="col">Timescale</th>')
})

test('marks the very characters that an anchor names, in a cell that stands out', () => {
  expect(drawn({ marks: [{ anchor: 'b3/r2/c2@15-35', id: 'doubt-1', name: 'Doubt 1' }] })).toContain(
    '<td class="hit">Plan by April; <mark id="doubt-1"><span class="govuk-visually-hidden">Doubt 1: </span>build over next year</mark></td>',
  )
})

test('an anchor of a whole cell marks the whole cell', () => {
  expect(drawn({ marks: [{ anchor: 'b1', id: 'd', name: 'Doubt 1' }] })).toContain(
    '<span class="govuk-visually-hidden">Doubt 1: </span>2. Homes</mark>',
  )
})

test('two marks in one text stand in order, and no character stands twice', () => {
  const html = drawn({
    marks: [
      { anchor: 'b2@8-20', id: 'two', name: 'Doubt 2' },
      { anchor: 'b2@0-11', id: 'one', name: 'Doubt 1' },
    ],
  })
  expect(html.replace(/<span.*?<\/span>/g, '').replace(/<[^>]*>/g, '')).toContain('Figures &lt; 5 are kept back.')
  expect(html.indexOf('id="one"')).toBeLessThan(html.indexOf('id="two"'))
})

test('a part of the paper can be shown', () => {
  expect(drawn({ from: 2, to: 2 })).not.toContain('Homes')
  expect(drawn({ from: 2, to: 2 })).not.toContain('<table')
})

test('a mark leads back to where the page speaks of it', () => {
  expect(drawn({ marks: [{ anchor: 'b1', id: 'd', name: 'Doubt 7', back: { href: '#doubt-box-7', number: 7 } }] })).toContain(
    '</mark><a class="mp-sheet__n" href="#doubt-box-7" aria-label="Doubt 7, in our reading">7</a>',
  )
})

const table = (rows: object[], place?: string) => String(Sheet({ document: documentOf([{ kind: 'table', rows, place }] as never) }))

test.each([
  [
    'a fill with the word of its colour',
    [{ cells: [{ text: 'Late', colour: 'ff0000' }] }],
    '<td class="fill black" bgcolor="#ff0000">Late <small class="mp-sheet__c">red</small></td>',
  ],
  ['white words on a dark fill', [{ cells: [{ text: 'A', colour: '003366' }] }], 'class="fill white" bgcolor="#003366"'],
  ['no word for grey', [{ cells: [{ text: 'A', colour: 'd9d9d9' }] }], '<td class="fill" bgcolor="#d9d9d9">A</td>'],
  ['no fill for white', [{ cells: [{ text: 'A', colour: 'ffffff' }] }], '<td>A</td>'],
  [
    'the word once for neighbours of one colour',
    [
      {
        cells: [
          { text: 'A', colour: 'ffc000' },
          { text: 'B', colour: 'ffc000' },
        ],
      },
    ],
    '<td class="fill" bgcolor="#ffc000">B</td>',
  ],
  [
    'no word in the head of a table',
    [{ header: true, cells: [{ text: 'A', colour: '00b050' }] }],
    '<th scope="col" class="fill" bgcolor="#00b050">A</th>',
  ],
  ['bold cells', [{ cells: [{ text: 'A', bold: true }] }], '<td class="mp-sheet__b">A</td>'],
  [
    'spans',
    [
      {
        cells: [
          { text: 'A', colspan: 2 },
          { text: 'B', rowspan: 2 },
        ],
      },
      { cells: [{ text: 'C' }, { text: 'D' }] },
    ],
    '<td colspan="2">A</td><td rowspan="2">B</td>',
  ],
  [
    'numbers of rows in a sheet',
    [{ place: 'sheet Actions, row 12', cells: [{ text: 'A' }] }],
    '<td class="mp-sheet__r"><span class="mp-sheet__rw">Row </span>12</td><td>A</td>',
  ],
  [
    'a page that begins within a table',
    [
      { place: 'page 3', cells: [{ text: 'A' }] },
      { place: 'page 4', cells: [{ text: 'B' }] },
    ],
    '<tr class="mp-sheet__page"><td colspan="1">Page 4</td></tr><tr><td>B</td></tr>',
  ],
])('a table shows %s', (_, rows, markup) => {
  expect(table(rows, 'page 3')).toContain(markup)
})

test('pages are named where they begin, entries of a list stand together, headings by their level', () => {
  const html = String(
    Sheet({
      document: documentOf([
        { kind: 'heading', level: 2, text: 'Aims', place: 'page 1' },
        { kind: 'paragraph', text: '• One', item: true, place: 'page 1' },
        { kind: 'paragraph', text: '• Two', item: true, place: 'page 1' },
        { kind: 'paragraph', text: 'Loud', bold: true, place: 'page 2' },
      ]),
    }),
  )
  expect(html.match(/Page \d/g)).toEqual(['Page 1', 'Page 2'])
  expect(html).toContain('<p class="mp-sheet__h mp-sheet__h--2">Aims</p><ul class="mp-sheet__list"><li>• One</li><li>• Two</li></ul>')
  expect(html).toContain('<p class="mp-sheet__b">Loud</p>')
})

test('a value’s place shows only when a link leads to it, also within a mark, and no character stands twice', () => {
  const html = drawn({
    marks: [
      { anchor: 'b3/r2/c2@0-13', id: 'at-whole' },
      { anchor: 'b3/r2/c2@8-13', id: 'doubt', name: 'Doubt 1' },
      { anchor: 'b3/r2/c2@10-35', id: 'at-crossing' },
    ],
  })
  expect(html).toContain(
    '<td class="hit"><span class="mp-sheet__v" id="at-whole">Plan by <mark id="doubt"><span class="govuk-visually-hidden">Doubt 1: </span>April</mark></span><span class="mp-sheet__v" id="at-crossing">; build over next year</span></td>',
  )
})

test('the words of a filled cell have 4.5 : 1 on every fill', () => {
  const part = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  const light = (hex: string) =>
    [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => sum + weight * part(Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16) / 255), 0)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xfffffe }), (number) => {
      const hex = number.toString(16).padStart(6, '0')
      const [fill] = fillsOf({ anchor: 'b1/r1', cells: [{ ...cell('b1/r1/c1', 1, 'A'), colour: hex }] })
      const words = light({ own: '1c1c1a', black: '000000', white: 'ffffff' }[fill?.ink ?? 'own'])
      const ground = light(hex)
      expect((Math.max(words, ground) + 0.05) / (Math.min(words, ground) + 0.05)).toBeGreaterThanOrEqual(4.5)
    }),
  )
})
