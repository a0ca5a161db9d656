import { expect, test } from 'vitest'
import type { Action } from '../plan/plan.ts'
import { judge } from './judge.ts'
import type { Place } from './judgement.ts'
import { action, asAt, judgeOne, may, objective, plan, section, september, update, updated } from './promises-in-tests.ts'

const anchors = { text: 'b2/r3/c2', deadline: 'b2/r3/c3', progress: 'b2/r3/c5', status: 'b2/r3/c6', owners: 'b2/r3/c4' }
const placed: Partial<Action> = { anchor: 'b2/r3', anchors }

/** `deadline b2/r3/c3`, `-progress b2/r3` where it was looked for and not found, `progress M Hale 2026-06-01` where somebody said it. */
const short = (places: readonly Place[] | undefined) =>
  (places ?? []).map(({ field, found, anchor, said }) =>
    `${found ? '' : '-'}${field} ${[said && `${said.by} ${said.day}`, anchor].filter(Boolean).join(' ')}`.trim(),
  )

const because = (one: Action) => short(judgeOne(one).reasons[0]?.places)
const ofFinding = (rule: string, one: Action) => short(judgeOne(one).findings.find((finding) => finding.rule === rule)?.places)

const change = (field: string, kind: 're-dated' | 'mended' | 'added') => ({
  ...{ kind, field, from: 'a', to: 'b', reason: 'r', by: 'N Aziz', day: '2026-06-02', recordedAt: '2026-06-02T09:00:00Z' },
})

test.each<[string, Action, string[]]>([
  ['the deadline and the words', action('Open a hub', may, 'In progress', placed), ['deadline b2/r3/c3', 'progress b2/r3/c5']],
  [
    'the row where nothing is told',
    action('Open a hub', may, '', { ...placed, anchors: { deadline: 'b2/r3/c3' } }),
    ['deadline b2/r3/c3', '-progress b2/r3'],
  ],
  ['who said it', updated(may, [update('2026-06-01', 'In progress')], placed), ['deadline b2/r3/c3', 'progress M Hale 2026-06-01']],
  [
    'the decision that moved the date',
    action('Open a hub', may, '', { ...placed, changes: [change('deadline', 're-dated')] }),
    ['deadline N Aziz 2026-06-02', '-progress b2/r3/c5'],
  ],
  [
    'the paper and who mended its reading',
    action('Open a hub', may, '', { ...placed, changes: [change('deadline', 'mended')] }),
    ['deadline N Aziz 2026-06-02 b2/r3/c3', '-progress b2/r3/c5'],
  ],
  [
    'who added the whole',
    action('Open a hub', may, '', { anchor: '', anchors: {}, changes: [change('', 'added')] }),
    ['deadline N Aziz 2026-06-02', '-progress'],
  ],
  ['the status word where only that tells it', action('Open a hub', september, '', { ...placed, status: 'Complete' }), ['status b2/r3/c6']],
])('the reason of a status names %s', (_, one, places) => expect(because(one)).toEqual(places))

test.each<[string, Action, string[]]>([
  ['no-named-owner', action('Open a hub', may, '', { ...placed, owners: [] }), ['-owners b2/r3/c4']],
  ['no-named-owner', action('Open a hub', may, '', { ...placed, owners: [{ name: 'All' }] }), ['owners b2/r3/c4']],
  ['no-measure', action('Open a hub', may, '', placed), ['-measures b2/r3', '-text b2/r3/c2', '-deadline b2/r3/c3', '-targets b1']],
  ['no-progress-stated', action('Open a hub', september, 'Check in October', placed), ['progress b2/r3/c5']],
])('%s names where it looked', (rule, one, places) => expect(ofFinding(rule, one)).toEqual(places))

test('an update out of the plan’s own paper stands in it, one out of another paper does not', () => {
  const at = (paper: string) => {
    const one = updated(may, [update('2026-06-01', 'In progress', { paper })], placed)
    const judgement = judge([plan([section([], { objectives: [objective([one])] })], { paper: 'own' })], { asAt })
    return judgement.actions[0]?.reasons[0]?.places?.find(({ field }) => field === 'progress')
  }
  expect([at('own')?.paper, at('own')?.anchor]).toEqual(['own', 'b2/r3/c5'])
  expect([at('later')?.paper, at('later')?.anchor]).toEqual(['later', ''])
})

test('of several parts those that fire are named, and what a part takes from its action is named once', () => {
  const part = (text: string, said: string, at: string): Action =>
    action(text, { text: '', parts: [] }, said, { anchor: at, anchors: { text: at, progress: at }, owners: [] })
  const parts = [part('One', 'Achieved', 'b2/r4'), part('Two', 'In progress', 'b2/r5'), part('Three', 'In progress', 'b2/r6')]
  expect(ofFinding('late', action('All three', may, '', { ...placed, actions: parts }))).toEqual([
    'deadline b2/r3/c3',
    'progress b2/r5',
    'progress b2/r6',
  ])
})

test('what is heard of a part because it was said of its action stands with the action', () => {
  const part = (id: string, said: readonly string[]): Action => {
    const own = said.map((words) => update('2026-06-02', words))
    return action(id, { text: '', parts: [] }, said[0] ?? '', { id, owners: [], updates: own })
  }
  const whole = updated(may, [update('2026-06-01', 'In progress', { declared: 'Green' })], {
    id: 'whole',
    actions: [part('one', []), part('two', ['In progress'])],
  })
  const { parts, findings } = judgeOne(whole)
  const of = (places: readonly Place[] | undefined, field: string) =>
    places?.filter((place) => place.field === field).map((place) => place.of)
  expect(parts.map(({ reasons }) => of(reasons[0]?.places, 'progress'))).toEqual([['whole'], ['two']])
  expect(of(findings.find(({ rule }) => rule === 'declared-better-than-computed')?.places, 'status')).toEqual(['whole'])
})
