import { describe, expect, test } from 'vitest'
import type { JudgedAction, Judgement, Status } from '../../../domain/judgement/judgement.ts'
import type { Action, DeadlinePart, Objective, Plan, Section } from '../../../domain/plan/plan.ts'
import type { ActionGroup } from '../../milepost/action-table.tsx'
import { nobody } from '../../owners.ts'
import { type Look, readLook } from './form.ts'
import { groupsOf } from './groups.ts'
import { ownersIn, partCommonChips, sectionsIn } from './rows.ts'

const by = (day: string): DeadlinePart => ({ kind: 'by', day, precision: 'day', target: null, label: '', text: day })
const action = (ref: string, owners: readonly string[], parts: readonly DeadlinePart[], text = `Do ${ref}`): Action => ({
  id: `x${ref}`,
  ref,
  text,
  deadline: { text: '', parts },
  owners: owners.map((name) => ({ name })),
  measures: [],
  progress: { text: ref === '1.2' ? 'The lease is signed.' : '', deed: 'underway', rule: '' },
  status: null,
  actions: [],
  anchor: '',
  anchors: {},
})
const section = (ref: string, actions: readonly Action[], objectives: readonly Objective[] = []): Section => ({
  ref,
  title: `Section ${ref}`,
  actions,
  objectives,
  sections: [],
  anchor: '',
})
const objective = (ref: string, actions: readonly Action[], crossReference = ''): Objective => ({
  id: `o${ref}`,
  ref,
  title: `Aim ${ref}`,
  relevantPlans: [],
  baseline: '',
  outcome: '',
  targets: '',
  phase: '',
  funding: '',
  crossReference,
  progress: [],
  actions,
  anchor: '',
  anchors: {},
})

const plan: Plan = {
  id: 'p',
  title: 'Plan',
  kind: 'plan',
  period: '2026/27',
  sections: [
    section('1', [action('1.1', ['M Hale'], [by('2026-05-31')]), action('1.2', [], [by('2026-09-30'), by('2026-06-30')])]),
    section(
      '2',
      [],
      [
        objective('2.1', [action('1', ['M Hale', 'P Doyle'], []), action('2', ['A Boyd'], [{ kind: 'ongoing', label: '', text: '' }])]),
        objective('See also 3', [], '3'),
      ],
    ),
    section('3', []),
  ],
}
const stands: Readonly<Record<string, Status>> = {
  '1.1': 'late',
  '1.2': 'no progress stated',
  '1': 'done, effect shown',
  '2': 'done, effect not yet shown',
}
const judged = (ref: string, section: string, objective: string | null): JudgedAction => ({
  id: `x${ref}`,
  plan: 'Plan',
  section,
  objective,
  ref,
  status: stands[ref] ?? 'unknown',
  reports: 0,
  reasons: [],
  parts: [],
})
const judgement: Judgement = {
  asAt: '2026-07-01',
  actions: [judged('1.1', '1', null), judged('1.2', '1', null), judged('1', '2', '2.1'), judged('2', '2', '2.1')],
  findings: [],
}

const sections = sectionsIn(plan, judgement)
const look = (query: string): Look => readLook(Object.fromEntries(new URLSearchParams(query)), '2026-07-01').look
const shown = (query: string) => groupsOf(sections, look(query)).map(told)
const told = ({ title, rows }: ActionGroup) =>
  [title, ...rows.map((row) => (row.kind === 'objective' ? `${row.objective.ref}:` : row.action.ref))].join(' ')

describe('the groups of a view', () => {
  test.each([
    [
      'by section, objectives over their actions and those that only point elsewhere',
      '',
      ['Section 1 1.1 1.2', 'Section 2 2.1: 1 2 See also 3:'],
    ],
    ['narrowed, without objectives that show nothing', 'status=done', ['Section 2 2.1: 2']],
    ['late', 'view=late', ['Section 1 1.1']],
    ['no answer', 'view=silent', ['Section 1 1.2']],
    ['either kind of done', 'status=finished', ['Section 2 2.1: 1 2']],
    ['one section', 'section=s2', ['Section 2 2.1: 1 2']],
    [
      'by owner: an action with two stands under both, those without one last',
      'view=owner',
      ['A Boyd 2', 'M Hale 1.1 1', 'P Doyle 1', `${nobody} 1.2`],
    ],
    ['one owner', 'owner=P+Doyle', ['Section 2 2.1: 1']],
    ['nobody', `owner=${nobody}`, ['Section 1 1.2']],
    ['words in what was said, in any letter case', 'q=LEASE+signed', ['Section 1 1.2']],
    ['words that stand nowhere', 'q=lease+boiler', []],
    [
      'by date: the next day of an action counts, the day of the page stands between, those without a day come last',
      'view=date',
      ['May 2026 1.1', 'As at 1 July 2026', 'September 2026 1.2', 'Goes on or repeats, no last day 2', 'No date at all 1'],
    ],
  ])('%s', (_, query, groups) => {
    expect(shown(query)).toEqual(groups)
  })

  test.each<[string, string, readonly (Status | null | undefined)[]]>([
    [
      'a section and an objective stand no better than their worst action',
      '',
      ['late', 'done, effect not yet shown', 'done, effect not yet shown', null],
    ],
    ['narrowed, the worst may not be among those shown and is not told', 'status=done', [null, null]],
    ['an owner and a month have no status', 'view=owner', [undefined, undefined, undefined, undefined]],
  ])('%s', (_, query, worst) => {
    const found = groupsOf(sections, look(query)).flatMap((group) => [
      group.worst,
      ...group.rows.flatMap((row) => (row.kind === 'objective' ? [row.worst] : [])),
    ])
    expect(found).toEqual(worst)
  })

  test('no address stands on a page twice', () => {
    for (const query of ['', 'view=owner', 'view=date']) {
      const ids = groupsOf(sections, look(query)).flatMap(({ id, rows }) => [
        id,
        ...rows.flatMap((row) => (row.kind === 'action' ? [row.id] : [])),
      ])
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  test('away from its section an action says where it belongs', () => {
    const places = groupsOf(sections, look('view=owner')).flatMap(({ rows }) => rows.map((row) => (row.kind === 'action' ? row.place : '')))
    expect(places).toEqual(['2.1 Aim 2.1', '1 Section 1', '2.1 Aim 2.1', '2.1 Aim 2.1', '1 Section 1'])
  })

  test('owners are listed once each, by name', () => {
    expect(ownersIn(sections)).toEqual(['A Boyd', 'M Hale', 'P Doyle', nobody])
  })
})

describe('what most actions of a plan share', () => {
  const wide = (silent: number, all: number) => {
    const actions = Array.from({ length: all }, (_, i) => action(`1.${i + 1}`, ['M Hale'], []))
    const findings = actions.slice(0, silent).map(({ id }) => ({
      rule: 'no-outcome',
      sentence: '',
      evidence: '',
      about: { plan: 'Plan', section: '1', objective: null, ref: null, id: id ?? null },
    }))
    return partCommonChips(
      sectionsIn(
        { ...plan, sections: [section('1', actions)] },
        { ...judgement, actions: actions.map(({ ref }) => judged(ref, '1', null)), findings },
      ),
    )
  }
  const chips = ({ sections }: ReturnType<typeof wide>) => sections.flatMap(({ rows }) => rows.flatMap(({ chips }) => chips))

  test('is said once, with how many', () => {
    expect(wide(11, 12).common).toEqual([{ chip: 'No outcome', count: 11 }])
    expect(chips(wide(11, 12))).toEqual([])
  })

  test('stays with the actions where it is the exception, or where they are few', () => {
    expect(wide(6, 12).common).toEqual([])
    expect(chips(wide(6, 12))).toHaveLength(6)
    expect(chips(wide(9, 9))).toHaveLength(9)
  })
})
