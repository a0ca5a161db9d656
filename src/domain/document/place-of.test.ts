import { describe, expect, test } from 'vitest'
import { documentOf } from './draft.ts'
import { partAround, placesIn, splitAnchor } from './place-of.ts'

test.each([
  ['b12', { place: 'b12', start: 0, end: Number.POSITIVE_INFINITY }],
  ['b7/r3/c2@40-61', { place: 'b7/r3/c2', start: 40, end: 61 }],
  ['b7@', { place: 'b7@', start: 0, end: Number.POSITIVE_INFINITY }],
])('%s is taken apart', (anchor, parts) => {
  expect(splitAnchor(anchor)).toEqual(parts)
})

const paper = documentOf([
  { kind: 'heading', level: 1, text: 'Parks plan', place: 'page 1' },
  { kind: 'paragraph', text: 'One', place: 'page 1' },
  { kind: 'paragraph', text: 'Two' },
  {
    kind: 'table',
    place: 'page 2',
    rows: [
      { header: true, cells: [{ text: 'Action' }] },
      ...Array.from({ length: 12 }, (_, i) => ({ cells: [{ text: `Action ${i + 1}` }], ...(i > 5 ? { place: 'page 3' } : {}) })),
    ],
  },
])

test.each([
  ['a block', 'b1', 'page 1'],
  ['a row without a place of its own stands where its table does', 'b4/r3/c1@2-4', 'page 2'],
  ['a row with one', 'b4/r9/c1', 'page 3'],
  ['a block without one', 'b3', ''],
  ['no block at all', 'b99', ''],
])('%s is found where a person finds it', (_, anchor, place) => {
  expect(placesIn(paper)(anchor)).toBe(place)
})

describe('the part of a paper round a place', () => {
  const rows = (anchor: string) =>
    partAround(paper, anchor).blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.anchor) : [block.anchor]))

  test.each([
    ['in the middle of a table', 'b4/r7/c1@0-3', ['b1', 'b4/r1', 'b4/r4', 'b4/r5', 'b4/r6', 'b4/r7', 'b4/r8', 'b4/r9', 'b4/r10']],
    ['at its head', 'b4/r2/c1', ['b1', 'b4/r1', 'b4/r2', 'b4/r3', 'b4/r4', 'b4/r5']],
    ['at its foot', 'b4/r13/c1', ['b1', 'b4/r1', 'b4/r10', 'b4/r11', 'b4/r12', 'b4/r13']],
    ['the table as a whole', 'b4', ['b1', 'b4/r1', 'b4/r2', 'b4/r3', 'b4/r4']],
    ['a paragraph with its neighbours', 'b2', ['b1', 'b2', 'b3', ...Array.from({ length: 13 }, (_, i) => `b4/r${i + 1}`)]],
  ])('%s', (_, anchor, shown) => {
    expect(rows(anchor)).toEqual(shown)
  })

  test('is all of it where there is no such place', () => {
    expect(partAround(paper, 'b99')).toBe(paper)
  })
})
