import { describe, expect, test } from 'vitest'
import { readTarget } from '../../measure/target.ts'
import type { Action, Objective } from '../../plan/plan.ts'
import { action, asAt, by, due, may, objective, ongoing, plan, quarterly, section, target, unknown } from '../promises-in-tests.ts'
import { defaultSettings } from '../settings.ts'
import { type HealthId, isMet, sayMet } from './health-check.ts'
import { healthOf } from './plan-health.ts'

const measure = { text: 'HS4', code: 'HS4', from: 'wording' } as unknown as Action['measures'][number]
const loose = (...actions: Action[]) => healthOf(plan([section(actions)]), { asAt, settings: defaultSettings })
const under = (one: Action, around: Partial<Objective> = {}) =>
  healthOf(plan([section([], { objectives: [objective([one], around)] })]), { asAt, settings: defaultSettings })
const score = (health: ReturnType<typeof healthOf>, id: HealthId) => {
  const check = health.checks.find((each) => each.id === id)
  return check ? [check.met, check.of] : []
}
const nobody = { owners: [] }

test.each<[HealthId, string, ReturnType<typeof healthOf>, [number, number]]>([
  ['owners', 'a named post', loose(action('Open a hub', may)), [1, 1]],
  ['owners', 'nobody', loose(action('Open a hub', may, '', nobody)), [0, 1]],
  ['owners', 'to be confirmed is nobody', loose(action('Open a hub', may, '', { owners: [{ name: 'TBC' }] })), [0, 1]],
  ['days', 'a day', loose(action('Open a hub', may)), [1, 1]],
  ['days', 'no date at all', loose(action('Open a hub', due())), [0, 1]],
  ['days', 'only monitoring', loose(action('Open a hub', due(quarterly))), [0, 1]],
  ['days', 'only ongoing', loose(action('Open a hub', due(ongoing))), [0, 1]],
  ['days', 'words that name no day', loose(action('Open a hub', due(unknown('soon')))), [0, 1]],
  ['days', 'a day and then ongoing', loose(action('Open a hub', due(by('2026-05-31'), ongoing))), [1, 1]],
  ['measures', 'none', loose(action('Open a hub', may)), [0, 1]],
  ['measures', 'a code', loose(action('Open a hub', may, '', { measures: [measure] })), [1, 1]],
  ['measures', 'a target beside the day', loose(action('Open a hub', due(by('2026-05-31', { target: target('85%') })))), [1, 1]],
  ['measures', 'the objective’s', under(action('Open a hub', may), { targets: '95% within ten days' }), [1, 1]],
  ['outcomes', 'an objective with one', under(action('Open a hub', may)), [1, 1]],
  ['outcomes', 'an objective without', under(action('Open a hub', may), { outcome: ' ' }), [0, 1]],
  ['outcomes', 'an action on no objective', loose(action('Open a hub', may)), [0, 1]],
  [
    'outcomes',
    'an objective that only points elsewhere',
    healthOf(plan([section([], { objectives: [objective([], { outcome: '', crossReference: '2.7' })] })]), {
      asAt,
      settings: defaultSettings,
    }),
    [1, 1],
  ],
  ['baselines', 'an objective with a starting position', under(action('Open a hub', may), { baseline: 'None today' }), [1, 1]],
  ['baselines', 'an objective without', under(action('Open a hub', may)), [0, 1]],
  ['baselines', 'nothing to measure, nothing to ask', loose(action('Open a hub', may)), [0, 0]],
  ['baselines', 'a measure on no objective', loose(action('Open a hub', may, '', { measures: [measure] })), [0, 1]],
  ['targets-dated', 'a dated target', loose(action('Open a hub', due(by('2026-05-31', { target: target('85%') })))), [1, 1]],
  ['targets-dated', 'no target, nothing to ask', loose(action('Open a hub', may)), [0, 0]],
  ['targets-dated', 'an aim without a day', loose(action('Visit 90% of homes', due(ongoing))), [0, 1]],
  ['effect-tests', 'nothing is said', loose(action('Open a hub', may)), [0, 1]],
  ['effect-tests', 'an evaluation', loose(action('Open a hub and evaluate its first year', may)), [1, 1]],
  ['effect-tests', 'a target', loose(action('Open a hub', due(by('2026-05-31', { target: readTarget('85%') })))), [1, 1]],
  ['effect-tests', 'monitoring each quarter is no test', loose(action('Open a hub', due(quarterly))), [0, 1]],
])('%s: %s', (id, _, health, expected) => {
  expect(score(health, id)).toEqual(expected)
})

describe('what the council has switched off', () => {
  const health = (...off: string[]) =>
    healthOf(plan([section([action('Open a hub', due(quarterly), '', nobody)])]), { asAt, settings: { ...defaultSettings, off } })
  const ids = (found: ReturnType<typeof healthOf>) => found.checks.map(({ id }) => id)
  test('is asked by no check', () => {
    expect(ids(health())).toContain('owners')
    expect(ids(health('no-named-owner'))).not.toContain('owners')
    expect(health('no-named-owner').mendFirst.map(({ id }) => id)).not.toContain('owners')
  })
  test('leaves the other rules of its check', () => {
    expect(score(health('no-date-at-all'), 'days')).toEqual([0, 1])
    expect(score(health('no-date-only-monitoring'), 'days')).toEqual([1, 1])
    expect(ids(health('no-date-at-all', 'no-date-only-monitoring'))).not.toContain('days')
    expect(ids(health('no-outcome'))).not.toContain('outcomes')
  })
  test('a rule of something else changes nothing', () => expect(ids(health('late'))).toEqual(ids(health())))
})

describe('what to mend first', () => {
  test('is who and when before what could be measured', () => {
    const health = loose(action('Open a hub', due(), '', nobody), action('Close a hub', due(), '', nobody))
    expect(health.mendFirst.slice(0, 2).map(({ id }) => id)).toEqual(['owners', 'days'])
    expect(health.mendFirst.at(-1)?.id).toBe('effect-tests')
  })

  test('is what touches most among equals', () => {
    const health = loose(action('Open a hub', due(), '', nobody), action('Close a hub', due()))
    expect(health.mendFirst[0]?.id).toBe('days')
  })

  test('leaves out what is met', () => {
    const { checks, mendFirst } = under(action('Open a hub and survey its visitors', due(by('2026-05-31', { target: target('85%') }))), {
      baseline: '40%',
    })
    expect(checks.every(isMet)).toBe(true)
    expect(mendFirst).toEqual([])
  })
})

test('every check has the same shape: counts that add up, one finding for each thing unmet, a sentence that says what to do', () => {
  for (const { of, met, unmet, mend, name } of loose(action('Open a hub', due(), '', nobody), action('Visit 90% of homes', may)).checks) {
    expect(of - met).toBe(unmet.length)
    expect(met).toBeGreaterThanOrEqual(0)
    expect(mend).toMatch(/^\p{Lu}.+[.?]$/u)
    expect(name).not.toMatch(/[.]$/)
  }
})

test('progress changes nothing: it is about the promise', () => {
  expect(loose(action('Open a hub', may, 'Achieved')).checks).toEqual(loose(action('Open a hub', may)).checks)
})

test('a plan without actions is asked nothing', () => {
  const { checks, mendFirst } = healthOf(plan([]), { asAt, settings: defaultSettings })
  expect(checks.map(sayMet)).toEqual(checks.map(() => 'nothing to check'))
  expect(mendFirst).toEqual([])
})
