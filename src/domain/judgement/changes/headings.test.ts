import { describe, expect, test } from 'vitest'
import type { Plan, Section } from '../../plan/plan.ts'
import { objective, plan, section } from '../promises-in-tests.ts'
import { compare } from './compare.ts'
import { countDifferences, countHeadings, countsSentence, sayLeftOut } from './counts.ts'
import { change, earlier, held, later, momentOf } from './moments-in-tests.ts'

const hub = held('1', { said: [[earlier, 'Progressing well']] })
const aim = (more: Parameters<typeof objective>[1] = {}) => ({ ...objective([], more), id: 'o', updates: [], changes: [] })
const homes = (more: Partial<Section> = {}): Section => section([], { id: 's1', ref: '1', title: 'Homes', ...more })
const streets = (more: Partial<Section> = {}): Section => section([], { id: 's2', ref: '2', title: 'Streets', ...more })
const held1 = (...sections: Section[]): Plan =>
  plan(sections, { id: 'p1', title: 'Housing plan', adopted: { day: '2026-04-01', by: 'E Marsh' } })

const told = (before: Plan, after: Plan) =>
  compare(momentOf(earlier, [before]), momentOf(later, [after])).differences.map(
    ({ kind, about, before, after }) => `${kind} ${about?.of}: ${before} → ${after}`,
  )

describe('what became of headings', () => {
  const start = held1(homes({ actions: [hub] }), streets())
  test.each<[string, Plan, Plan, string[]]>([
    ['nothing', start, start, []],
    [
      'a section renamed moves nothing in it',
      start,
      held1(homes({ title: 'Homes and places', actions: [hub] }), streets()),
      ['reworded section: Homes → Homes and places'],
    ],
    ['a section renumbered moves nothing in it', start, held1(homes({ ref: '4', actions: [hub] }), streets()), ['moved section: 1 → 4']],
    ['an action moved to another section', start, held1(homes(), streets({ actions: [hub] })), ['moved action: 1 / 1 → 2 / 1']],
    [
      'an action moved into an objective',
      held1(homes({ actions: [hub], objectives: [aim()] })),
      held1(homes({ objectives: [{ ...aim(), actions: [hub] }] })),
      ['moved action: 1 / 1 → 1 / 1.1 / 1'],
    ],
    [
      'a section added',
      start,
      held1(homes({ actions: [hub] }), streets(), homes({ id: 's3', title: 'Ponds' })),
      ['added section:  → Ponds'],
    ],
    ['a section gone', start, held1(homes({ actions: [hub] })), ['removed section: Streets → ']],
    [
      'an objective moved to another section',
      held1(homes({ objectives: [aim()] }), streets()),
      held1(homes(), streets({ objectives: [aim()] })),
      ['moved objective: 1 / 1.1 → 2 / 1.1'],
    ],
    [
      'an objective’s target',
      held1(homes({ objectives: [aim({ targets: '80% by March 2027' })] })),
      held1(homes({ objectives: [aim({ targets: '75% by March 2027' })] })),
      ['re-targeted objective: 80% by March 2027 → 75% by March 2027'],
    ],
    ['what stands below no heading has none', held1(homes({ ref: '', title: '' })), held1(homes({ id: 'other', ref: '', title: '' })), []],
  ])('%s', (_, before, after, expected) => expect(told(before, after)).toEqual(expected))

  test('who renamed a section, and why, is told with it', () => {
    const changes = [change('reworded', 'title', 'Homes', 'Homes and places')]
    const [found] = compare(
      momentOf(earlier, [start]),
      momentOf(later, [held1(homes({ title: 'Homes and places', actions: [hub], changes }), streets())]),
    ).differences
    expect(found).toMatchObject({ by: 'Director of Place', day: '2026-08-03', reason: 'The Board agreed it' })
  })

  test('they are counted by themselves, and said in a sentence of their own', () => {
    const after = held1(homes({ title: 'Homes and places', actions: [hub] }), streets({ objectives: [aim()] }))
    const comparison = compare(momentOf(earlier, [start]), momentOf(later, [after]))
    expect([countHeadings(comparison), countDifferences(comparison).get('reworded'), countDifferences(comparison).get('added')]).toEqual([
      2, 0, 0,
    ])
    expect(countsSentence(comparison)).toBe('Since 11 June 2026, two sections or objectives are new, gone, moved or renamed.')
  })
})

describe('plans that are not compared', () => {
  const names = ['Parks', 'Homes', 'Roads', 'Ponds'].map((title) => ({ key: title, id: title, title }))
  test.each<[number, string]>([
    [0, ''],
    [1, 'Not compared, because a report was composed without it: “Parks”.'],
    [2, 'Not compared, because a report was composed without them: “Parks” and “Homes”.'],
    [4, 'Not compared, because a report was composed without them: “Parks”, “Homes”, “Roads” and 1 more.'],
  ])('%i of them', (count, expected) => expect(sayLeftOut({ leftOut: names.slice(0, count) })).toBe(expected))

  test('are said behind the counts, even where nothing changed', () => {
    const comparison = { ...compare(momentOf(earlier, []), momentOf(later, [])), leftOut: names.slice(0, 1) }
    expect(countsSentence(comparison)).toBe(
      'Since 11 June 2026, no promise and no status has changed. Not compared, because a report was composed without it: “Parks”.',
    )
  })
})
