import { expect, test } from 'vitest'
import { documentOf } from '../document/draft.ts'
import { colourColumn } from './colour-column.ts'
import { colourKey } from './colour-key.ts'

const keyOf = (drafts: Parameters<typeof documentOf>[0]) => Object.fromEntries(colourKey(documentOf(drafts).blocks, () => false))
const line = (text: string) => keyOf([{ kind: 'paragraph', text }])

test.each([
  ['Key: Green = on target, Amber = some delay, Red = late', { green: 'on target', amber: 'some delay', red: 'late' }],
  ['RAG status: Red – not started; Green – complete', { red: 'not started', green: 'complete' }],
  ['Blue: finished | Gray: stopped', { blue: 'finished', grey: 'stopped' }],
  ['The green: a place for all', {}],
  ['The red bus and the green bus stop here', {}],
])('%s', (text, key) => expect(line(text)).toEqual(key))

test('a small table of coloured cells is a key by the very fill', () => {
  const rows = [
    { cells: [{ text: '', colour: '7030a0' }, { text: 'No longer needed' }] },
    { cells: [{ text: 'G', colour: '00b050' }, { text: 'On target' }] },
  ]
  expect(keyOf([{ kind: 'table', rows }])).toEqual({
    '7030a0': 'No longer needed',
    purple: 'No longer needed',
    '00b050': 'On target',
    green: 'On target',
  })
})

const columnOf = (fields: Parameters<typeof colourColumn>[0]['fields'], fills: readonly (readonly (string | undefined)[])[]) => {
  const rows = fills.map((row) => ({ cells: row.map((colour) => ({ text: 'x', colour })) }))
  const [table] = documentOf([{ kind: 'table', rows }]).blocks
  return colourColumn({ fields, printed: [] }, table?.kind === 'table' ? table.rows : [])
}
const [green, red, blue] = ['00b050', 'ff0000', '0070c0']

test.each([
  ['its own', ['action', 'status'] as const, [[undefined, green]], 2],
  [
    'the number',
    ['ref', 'action'] as const,
    [
      [green, undefined],
      [red, undefined],
    ],
    1,
  ],
  [
    'none where one colour runs down',
    ['ref', 'action'] as const,
    [
      [green, undefined],
      [green, undefined],
    ],
    null,
  ],
  [
    'none where rows are shaded',
    ['ref', 'action'] as const,
    [
      [blue, blue],
      [undefined, undefined],
    ],
    null,
  ],
  [
    'none in a report of our own',
    ['judgement', 'action'] as const,
    [
      [green, green],
      [red, red],
    ],
    null,
  ],
])('the column that tells by colour is %s', (_, fields, fills, want) => expect(columnOf(fields, fills)).toBe(want))
