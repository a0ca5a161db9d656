import { describe, expect, test } from 'vitest'
import type { Difference } from './comparison.ts'
import { countDifferences, countsPieces, countsSentence, grouped, sayGroupCount } from './counts.ts'
import { groupOf, groups, type Kind, kinds } from './kinds.ts'

const about = { of: 'action', key: '1', id: '1', section: '1', objective: null, ref: '1', part: null, text: 'Open the hub' } as const

const difference = (kind: Kind, of: 'action' | 'part' | 'plan' = 'action'): Difference => ({
  ...{ kind, plan: { key: 'p', id: 'p', title: 'P' }, about: of === 'plan' ? null : { ...about, of }, before: '', after: '' },
  ...{ status: { before: null, after: null }, sentence: '', evidence: '', day: null, by: null, reason: null, anchor: null },
  patch: { does: 'set', from: {}, to: {} },
})

const from = { asAt: '2026-02-02', report: null }
const say = (...all: (readonly [Kind, number])[]) =>
  countsSentence({ from, differences: all.flatMap(([kind, count]) => Array.from({ length: count }, () => difference(kind))) })

describe('the sentence', () => {
  test.each<[string, string]>([
    [say(), 'Since 2 February 2026, no promise and no status has changed.'],
    [say(['told', 4]), 'Since 2 February 2026, no promise and no status has changed.'],
    [say(['done', 5], ['re-dated', 3]), 'Since 2 February 2026, five actions were finished. Three dates moved.'],
    [say(['done', 1]), 'Since 2 February 2026, one action was finished.'],
    [
      say(['done', 9], ['better', 5], ['worse', 5], ['late', 7], ['silent-again', 12]),
      'Since 2 February 2026, nine actions were finished, five got better and five got worse. Seven actions became late and 12 are silent again.',
    ],
    [
      say(['silent-again', 1], ['reworded', 2], ['re-owned', 1], ['measure-moved', 1]),
      'Since 2 February 2026, one action is silent again. Two promises were reworded, one changed hands and one figure moved.',
    ],
    [
      say(['stopped', 1], ['removed', 1], ['added', 2]),
      'Since 2 February 2026, one action was stopped, one was removed and two were added.',
    ],
  ])('%#', (said, wanted) => {
    expect(said).toBe(wanted)
  })

  test('names a kept report, and whole plans last', () => {
    const differences = [difference('late'), difference('plan-removed', 'plan')]
    expect(countsSentence({ from: { asAt: '2026-02-02', report: 3 }, differences })).toBe(
      'Since report 3 of 2 February 2026, one action became late. One whole plan was taken out.',
    )
    expect(countsSentence({ from, differences: differences.slice(1) })).toBe('Since 2 February 2026, one whole plan was taken out.')
  })

  test('its counted words lead to their groups', () => {
    expect(countsPieces({ from, differences: [difference('late'), difference('re-dated')] }).filter(({ group }) => group)).toEqual([
      { text: 'became late', group: 'late' },
      { text: 'moved', group: 're-dated' },
    ])
  })
})

test('a part that got worse is shown and not counted; a part that was re-dated is a date that moved', () => {
  const differences = [difference('worse', 'part'), difference('re-dated', 'part')]
  expect([countDifferences({ differences }).get('worse'), countDifferences({ differences }).get('re-dated')]).toEqual([0, 1])
  expect(grouped({ differences }).map(({ group }) => group.id)).toEqual(['worse', 're-dated'])
})

test.each<[string, readonly (readonly [Kind, ('action' | 'part' | 'plan')?])[], string]>([
  ['wholes', [['late'], ['late']], '2'],
  ['wholes and a part', [['late'], ['late', 'part']], '1, and 1 part'],
  [
    'parts only',
    [
      ['late', 'part'],
      ['late', 'part'],
    ],
    '2 parts',
  ],
  ['a date of a part is a date', [['re-dated'], ['re-dated', 'part']], '2'],
  ['a whole plan', [['plan-added', 'plan']], '1 whole plan'],
  ['actions and a whole plan', [['added'], ['taken-up'], ['plan-added', 'plan']], '2, and 1 whole plan'],
])('a group counts as the sentence does, the rest behind: %s', (_, all, wanted) => {
  expect(sayGroupCount(all.map(([kind, of]) => difference(kind, of)))).toBe(wanted)
})

test('sections and objectives are counted behind the actions of their group', () => {
  const section = { ...difference('added'), about: { ...about, of: 'section', key: 's' } as const }
  expect(sayGroupCount([difference('added'), section])).toBe('1, and 1 section or objective')
})

test('every kind is read in exactly one group', () => {
  expect(kinds.map((kind) => groups.filter((group) => group.kinds.includes(kind)).length)).toEqual(kinds.map(() => 1))
  expect(groupOf('plan-removed').id).toBe('removed')
})
