import { describe, expect, test } from 'vitest'
import type { Plan } from '../plan/plan.ts'
import { layoutOf } from './plan-columns.ts'
import { action, improvementPlan, objective, plan, section, servicePlan } from './sample-plans.ts'

const fields = (own: Plan) => layoutOf(own).columns.map(({ field }) => field)
const direct = (...actions: Parameters<typeof action>[]) =>
  plan('P', [section('1', 'S', { actions: actions.map((each) => action(...each)) })])
const under = (more: Parameters<typeof objective>[2]) => plan('P', [section('1', 'S', { objectives: [objective('1.1', 'Aim', more)] })])

test.each([
  ['objectives', improvementPlan, true],
  ['actions on sections', servicePlan, false],
])('printed columns of a plan of %s stay as they are', (_, own, below) => {
  const layout = layoutOf(own)
  expect(layout.columns).toEqual(own.columns)
  expect(layout.progressBelow).toBe(below)
})

test.each<[string, Plan, string[]]>([
  ['actions with numbers', direct(['1.1', 'Do it']), ['ref', 'action', 'progress']],
  ['actions without', direct(['', 'Do it']), ['action', 'progress']],
  [
    'whatever has something to say',
    direct(['1', 'Do it', { due: 'May', who: ['A'], status: 'Green' }]),
    ['ref', 'action', 'deadline', 'owners', 'status', 'progress'],
  ],
  [
    'objectives, answered below',
    under({ outcome: 'Better', actions: [action('1', 'Do it', { said: 'Done' })] }),
    ['objective', 'outcome', 'action'],
  ],
  ['a phase stands with the deadlines', under({ phase: 'Phase 1' }), ['objective', 'action', 'deadline']],
  ['objectives whose actions bear no numbers', under({ actions: [action('', 'Do it')] }), ['objective', 'action', 'progress']],
])('without printed columns: %s', (_, own, expected) => {
  expect(fields(own)).toEqual(expected)
})

describe('a printed table without a column for what was said later', () => {
  const columns = [
    { field: 'action', heading: 'WHAT' },
    { field: 'other', heading: 'COST CODE' },
    { field: 'deadline', heading: 'WHEN' },
  ] as const

  test('gets one where it usually stands, and none for what the reading does not hold', () => {
    const own = { ...direct(['1', 'Do it', { who: ['A'], said: 'Done' }]), columns }
    expect(layoutOf(own).columns.map(({ heading }) => heading)).toEqual(['WHAT', 'WHEN', 'Responsible manager', 'Progress'])
  })

  test('gets a column of numbers only for those that could not be told from the wording', () => {
    expect(fields({ ...direct(['1.2', 'Do it']), columns })).toEqual(['action', 'deadline'])
    expect(fields({ ...direct(['B/7', 'Do it']), columns })).toEqual(['ref', 'action', 'deadline'])
  })
})

describe('actions share the row of their objective', () => {
  const shares = (own: Plan) => [...own.sections].flatMap(({ objectives }) => objectives.map(layoutOf(own).shares))
  const running = [action('1', 'Do it'), action('2', 'Do that')]

  test.each<[string, Plan, boolean]>([
    ['numbers that run on', under({ actions: running }), true],
    ['none at all', under({}), true],
    ['numbers with a gap', under({ actions: [action('1', 'Do it'), action('3', 'Do that')] }), false],
    ['a printed status for each', under({ actions: running.map((each) => ({ ...each, status: 'Green' })) }), false],
  ])('%s: %#', (_, own, expected) => {
    expect(shares(own)).toEqual([expected])
  })

  test('a printed column of numbers is theirs where no objective bears one', () => {
    const columns = [
      { field: 'ref', heading: 'NO.' },
      { field: 'objective', heading: 'AIM' },
    ] as const
    expect(shares({ ...under({ ref: '', actions: running }), columns })).toEqual([false])
    expect(shares({ ...under({ actions: running }), columns })).toEqual([true])
  })
})
