import { describe, expect, test } from 'vitest'
import { deadlineOf, numberedLines, ownerLines, runsOn, wordingOf } from './numbered-cell.ts'
import { action } from './sample-plans.ts'

const refs = (...list: string[]) => list.map((ref) => action(ref, 'Do it'))

test.each<[string[], boolean]>([
  [[], true],
  [['1'], true],
  [['5'], true],
  [['1', '2', '3'], true],
  [['1', '3'], false],
  [['2', '1'], false],
  [['1', '1'], false],
  [[''], false],
  [['1.1', '1.2'], false],
  [['a', 'b'], false],
  [['100', '101'], false],
])('numbers %j run on: %s', (list, expected) => {
  expect(runsOn(refs(...list))).toBe(expected)
})

describe('numbered lines', () => {
  const said = [
    action('1', '', { said: '3 of 4 agreed' }),
    action('2', ''),
    action('3', '', { said: 'Begun.\nTwo came.' }),
    action('4', '', { said: 'Done\n2 left' }),
  ]

  test('each bears its number with a dot; a line that could be the next entry is folded into its own', () => {
    expect(numberedLines(said, ({ progress }) => progress.text, 'keep')).toBe('1. 3 of 4 agreed\n2.\n3. Begun.\nTwo came.\n4. Done 2 left')
  })

  test('gaps can be left out', () => {
    expect(numberedLines(said, ({ progress }) => progress.text, 'skip')).toMatch(/^1\. .*\n3\. /)
  })

  test('of nothing said nothing is printed', () => {
    expect(numberedLines(refs('1', '2'), ({ progress }) => progress.text, 'keep')).toBe('')
  })
})

test.each<[string, (readonly string[])[], string]>([
  ['one owner of all', [['A'], ['A'], ['A']], '1 - 3 A'],
  ['a range and a single one', [['A'], ['A'], ['B']], '1 - 2 A\n3 B'],
  ['the same owner again', [['A'], ['B'], ['A']], '1 A\n2 B\n3 A'],
  ['nobody in the middle', [['A'], [], ['A']], '1 A\n3 A'],
  [
    'two together',
    [
      ['A', 'B'],
      ['A', 'B'],
    ],
    '1 - 2 A; B',
  ],
  ['nobody', [[], []], ''],
])('owners: %s', (_, owners, lines) => {
  expect(ownerLines(owners.map((who, i) => action(String(i + 1), '', { who })))).toBe(lines)
})

describe('parts', () => {
  const parts = ['Quarterly', 'May 2026'].map((due, i) => action('', `Audit ${i + 1}`, { due }))

  test('stand behind bullets below the wording', () => {
    expect(wordingOf(action('1', 'Audit:', { actions: parts }))).toBe('Audit:\n• Audit 1\n• Audit 2')
  })

  test.each([
    ['Quarterly May 2026', 'Quarterly\nMay 2026'],
    ['Quarterly  May 2026 PI: HB7', 'Quarterly\nMay 2026\nPI: HB7'],
    ['', 'Quarterly\nMay 2026'],
    ['By autumn', 'By autumn\nQuarterly\nMay 2026'],
    ['May 2026 Quarterly', 'May 2026 Quarterly\nQuarterly\nMay 2026'],
  ])('share the deadline %j as %j', (due, lines) => {
    expect(deadlineOf(action('1', 'Audit:', { due, actions: parts }))).toBe(lines)
  })
})
