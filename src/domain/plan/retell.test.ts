import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Table } from '../document/document.ts'
import { layoutOf } from './columns.ts'
import { paper } from './paper-in-tests.ts'
import { headerAt } from './plan-table.ts'
import { recognise } from './recognise.ts'
import { retell } from './retell.ts'
import { isRetold } from './retold.ts'

const card = ['Action | Mend the gate', 'Owner | R Vale', 'Deadline | May 2027']
const other = ['Action | Plant the bed', 'Owner | T Orme', 'Deadline | June 2027']
type Part = string | readonly string[]
const retold = (parts: readonly Part[]) => retell(paper(...parts).blocks).filter(isRetold)

test.each([
  ['cards', [card, other], 2],
  ['one card that says who and when', [card], 1],
  [
    'fields down the side',
    [['| Action 1 | Action 2', 'Action | Mend the gate | Plant the bed', 'Owner | R Vale | T Orme', 'Deadline | May 2027 | June 2027']],
    1,
  ],
  ['groups of columns side by side', [['=Action | Owner | Action | Owner', 'Mend the gate | R Vale | Plant the bed | T Orme']], 1],
  ['labelled lines', ['Action: Mend the gate', 'Owner: R Vale', 'Deadline: May 2027'], 1],
  ['a list under a heading', ['# Actions', '• Mend the gate (R Vale, May 2027)', '• Plant the bed (T Orme, June 2027)'], 1],
] as const)('%s are told as rows', (_, parts, count) => {
  expect(retold(parts)).toHaveLength(count)
})

test.each([
  ['a plain table', [['=Action | Owner', 'Mend the gate | R Vale']]],
  [
    'a table whose first column holds words that could be labels',
    [['=Area | Action | Owner | Due', 'Progress | Mend the gate | R Vale | May 2027', 'Target | Plant the bed | T Orme | June 2027']],
  ],
  ['one card without a day', [['Action | Mend the gate', 'Owner | R Vale']]],
  ['a front sheet in lines', ['Committee: Parks', 'Date: 3 May 2027', 'Recommendation: To note it', 'Contact officer: R Vale']],
  [
    'a list beside a plan in a table',
    ['# Actions', '• Mend the gate (R Vale, May 2027)', ['=Action | Owner | Deadline', 'Plant the bed | T Orme | June 2027']],
  ],
] as const)('%s stays as it is', (_, parts) => {
  expect(retold(parts)).toEqual([])
})

test('the columns a person set right are not told otherwise', () => {
  const { blocks } = paper(card, other)
  const layout = layoutOf(headerAt(blocks[0] as Table, 0))
  expect(retell(blocks, new Map([[layout, ['objective', 'action']]])).filter(isRetold)).toHaveLength(1)
})

test('whatever stands in a paper, every character of it is counted once', () => {
  const line = fc.constantFrom(
    '# Actions',
    '• Mend the gate (R Vale, May 2027)',
    '1. Plant the bed – by June 2027',
    'Owner: R Vale',
    'Action: Mend the gate',
    'Deadline: May 2027',
    'Recommendation 1: Do it',
    'All actions are to be completed by May 2027.',
    'Prose.',
  )
  const row = fc.constantFrom(
    'Action | Mend the gate',
    'Owner | R Vale',
    'Deadline | May 2027',
    '=Action | Owner',
    'Ref | 1 | Status | On track',
    'Action | A | B',
    '<2>Mend the gate',
    '| ',
    'Action | Owner | Action | Owner',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.array(row, { minLength: 1, maxLength: 6 })), { maxLength: 9 }), (parts) => {
      const document = paper(...parts)
      const { coverage } = recognise(document)
      const texts = document.blocks.flatMap((block) =>
        block.kind === 'table'
          ? block.rows.flatMap(({ cells }) => cells.map(({ text }) => text))
          : block.kind === 'break'
            ? []
            : [block.text],
      )
      expect(coverage.characters).toBe(texts.join('').replace(/\s/g, '').length)
      expect(coverage.placed + coverage.structure + coverage.left).toBe(coverage.characters)
    }),
    { numRuns: 300 },
  )
})
