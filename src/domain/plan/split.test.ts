import { describe, expect, test } from 'vitest'
import { openLedger, type Slice, sliceAt, textOf } from '../document/ledger.ts'
import { byBreaks, byBullets, byCapitals, byOpeners } from './split.ts'

const at = (text: string): Slice => sliceAt(openLedger({ blocks: [{ kind: 'paragraph', anchor: 'b1', text }] }), 'b1')
const texts = (slices: readonly Slice[] | null) => slices?.map(textOf) ?? null

test('line breaks and runs of blanks part a cell', () =>
  expect(texts(byBreaks(at('Choice fund   Youth team\nGrant ')))).toEqual(['Choice fund', 'Youth team', 'Grant']))

describe('bullets', () => {
  test.each([
    ['in a line', 'Check: • brakes • lights', 'Check:', ['brakes', 'lights']],
    ['on lines', '• brakes\n• lights', '', ['brakes', 'lights']],
    ['one of them empty', 'Check: • brakes • • lights •', 'Check:', ['brakes', 'lights']],
    ['dashes on lines', 'Check:\n- brakes\n- lights', 'Check:', ['brakes', 'lights']],
  ])('%s', (_, text, head, entries) => {
    const found = byBullets(at(text))
    expect(found && textOf(found.head)).toBe(head)
    expect(texts(found?.entries ?? null)).toEqual(entries)
  })
  test('nothing but bullets is no list', () => expect(byBullets(at('Check: • •\n•'))).toBeNull())
  test('a hyphen inside a word is none', () => expect(byBullets(at('A multi-agency plan - agreed'))).toBeNull())
})

describe('promises run together', () => {
  test.each([
    [
      'parted where one begins',
      'Repair the shelters Paint the stops Introduce a night bus',
      3,
      ['Repair the shelters', 'Paint the stops', 'Introduce a night bus'],
    ],
    ['none where the count disagrees', 'Introduce a night bus Review it', 3, null],
    ['a capital alone does not part', 'Introduce the Night Bus Review it', 2, ['Introduce the Night Bus', 'Review it']],
    ['with a leading to', 'Agree the route To provide a shelter', 2, ['Agree the route', 'To provide a shelter']],
  ])('%s', (_, text, count, want) => expect(texts(byOpeners(at(text), count))).toEqual(want))
})

test.each([
  ['Achieved Achieved In progress', 3, ['Achieved', 'Achieved', 'In progress']],
  ['Achieved   Not yet\nIn hand', 3, ['Achieved', 'Not yet', 'In hand']],
  ['Achieved In progress', 3, null],
])('short answers %j in %i', (text, count, want) => expect(texts(byCapitals(at(text), count))).toEqual(want))
