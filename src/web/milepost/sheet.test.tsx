import { expect, test } from 'vitest'
import type { Document } from '../../domain/document/document.ts'
import { Sheet } from './sheet.tsx'

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
