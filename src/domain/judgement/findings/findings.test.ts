import { describe, expect, test } from 'vitest'
import type { Deadline } from '../../plan/plan.ts'
import {
  action,
  by,
  due,
  found,
  from,
  judged,
  may,
  objective,
  ongoing,
  plan,
  quarterly,
  section,
  september,
  target,
  unknown,
  when,
} from '../promises-in-tests.ts'

const fires = (rule: string, deadline: Deadline, said: string, text = 'Open a hub'): boolean =>
  found(rule, action(text, deadline, said)).length === 1

describe('late', () => {
  test.each<[Deadline, string, boolean]>([
    [may, '', true],
    [may, 'In progress', true],
    [may, 'Achieved', false],
    [september, '', false],
    [due(quarterly), '', false],
    [due(from('2026-05-01'), ongoing), '', false],
  ])('%j %s', (deadline, said, expected) => expect(fires('late', deadline, said)).toBe(expected))
})

describe('no-progress-stated', () => {
  test.each<[string, Deadline, string, boolean]>([
    ['silent before its day', september, '', true],
    ['silent past its day', may, '', true],
    ['a promise to look past its day', may, 'Check in October', true],
    ['a plan past its day is found as a plan', may, 'Recruitment to begin', false],
    ['a plan before its day', september, 'Recruitment to begin', true],
    ['work is told', september, 'In progress', false],
    ['it waits for an event', due(when), '', false],
    ['it starts later', due(from('2026-09-01')), '', false],
    ['words that nobody understands are no silence', september, 'Blue sky', false],
  ])('%s', (_, deadline, said, expected) => expect(fires('no-progress-stated', deadline, said)).toBe(expected))
})

describe('plan-told-as-progress', () => {
  test.each<[string, Deadline, string, boolean]>([
    ['a plan in place', may, 'Plans in place for this', true],
    ['a plan being drawn up', may, 'A project plan is being drawn up', true],
    ['the next step', may, 'Report to Cabinet in July', true],
    ['a promise to begin', may, 'Work to start in August', true],
    ['a plan before its day is in order', september, 'Plans in place for this', false],
    ['a promise to look is silence', may, 'Check in October', false],
    ['work is told', may, 'In progress', false],
    ['what went on', may, 'Calls went up again in June', false],
    ['a month that was over when it was said', may, 'Calls up in June', false],
    ['a month still to come', may, 'Calls to the hub in July', true],
    ['a step with no month', may, 'Report to Cabinet', true],
    ['a problem is told', may, 'Delayed. Work to start in August', false],
    ['nothing is told', may, '', false],
    ['the plan was the promise', may, 'Project plan agreed', false],
  ])('%s', (_, deadline, said, expected) =>
    expect(
      fires('plan-told-as-progress', deadline, said, said.startsWith('Project plan agreed') ? 'Agree a project plan' : 'Open a hub'),
    ).toBe(expected),
  )
})

describe('date-slips-in-words', () => {
  test.each<[string, Deadline, string, boolean]>([
    ['a month behind the deadline', september, 'Doors will open in November', true],
    ['a day behind the deadline', september, 'Doors will now open on 1 October 2026', true],
    ['delayed until', may, 'Delayed until August', true],
    ['a step to a committee', may, 'Strategy to the Board in July', true],
    ['the month of the deadline', september, 'Doors will open in September', false],
    ['a month before the deadline', september, 'Doors will open in August', false],
    ['a check is no step', september, 'Audit in November', false],
    ['the past', may, 'Meeting held in June', false],
    ['the past of a verb with a form of its own', may, 'Calls went up in August', false],
    ['done', may, 'Achieved. Party to be held in August', false],
    ['no day to slip from', due(quarterly), 'Doors will open in November', false],
    ['the last of several days counts', due(by('2026-05-31'), by('2027-03-31')), 'Doors will open in November', false],
  ])('%s', (_, deadline, said, expected) => expect(fires('date-slips-in-words', deadline, said)).toBe(expected))

  test('it names both days', () =>
    expect(found('date-slips-in-words', action('Open a hub', september, 'Doors will open in November'))).toEqual([
      'It is due by 30 September 2026, and “Doors will open in November” speaks of November 2026.',
    ]))
})

describe('check-planned-after-deadline', () => {
  test.each<[string, Deadline, string, boolean]>([
    ['an audit behind the deadline', september, 'Check December', true],
    ['monitoring due behind the deadline', may, 'Monitoring due November', true],
    ['beside work', september, 'Works in hand. Review in October', true],
    ['in the month of the deadline', september, 'Check in September', false],
    ['before it', september, 'Audit in August', false],
    ['an earlier check is named too', september, 'Audits to be carried out in August and December', false],
    ['between two days', due(by('2026-09-30'), by('2027-03-31')), 'Check in December', false],
    ['no day', due(quarterly), 'Check in December', false],
    ['a step is no check', september, 'Doors will open in November', false],
    ['done', may, 'Achieved. Monitoring due October', false],
    ['no month is named', may, 'Evaluation is due', false],
  ])('%s', (_, deadline, said, expected) => expect(fires('check-planned-after-deadline', deadline, said)).toBe(expected))
})

describe('no-named-owner', () => {
  const owned = (...names: string[]): boolean =>
    found('no-named-owner', action('Open a hub', may, '', { owners: names.map((name) => ({ name })) })).length === 1
  test.each([[[]], [['']], [['TBC']], [['tbc', '-']], [['All']], [['To be appointed']], [['Vacant']]])('%j', (names) =>
    expect(owned(...names)).toBe(true),
  )
  test.each([[['M Hale']], [['Head of Housing']], [['All team managers']], [['TBC', 'M Hale']]])('%j names somebody', (names) =>
    expect(owned(...names)).toBe(false),
  )
})

describe('no-date-only-monitoring and no-date-at-all', () => {
  test.each<[string, Deadline, 'only monitoring' | 'no date' | 'dated']>([
    ['quarterly', due(quarterly), 'only monitoring'],
    ['ongoing, looked at quarterly', due(ongoing, quarterly), 'only monitoring'],
    ['quarterly, with a day', due(quarterly, by('2026-05-31')), 'dated'],
    ['quarterly, with a first day', due(quarterly, from('2026-05-01')), 'dated'],
    ['ongoing', due(ongoing), 'no date'],
    ['nothing', due(), 'no date'],
    ['only a measure', { text: 'PI: HO12', parts: [] }, 'no date'],
    ['words without a time', due(unknown('as soon as possible')), 'no date'],
    ['an event', due(when), 'dated'],
    ['onwards', due(from('2026-05-01'), ongoing), 'dated'],
    ['a day', may, 'dated'],
  ])('%s', (_, deadline, expected) => {
    expect(fires('no-date-only-monitoring', deadline, 'In progress')).toBe(expected === 'only monitoring')
    expect(fires('no-date-at-all', deadline, 'In progress')).toBe(expected === 'no date')
  })
})

describe('no-outcome', () => {
  const rules = (sections: Parameters<typeof plan>[0]) => judged([plan(sections)]).findings.filter(({ rule }) => rule === 'no-outcome')
  const one = action('Open a hub', september, 'In progress')

  test('each action that hangs on no objective', () => {
    const findings = rules([section([one, { ...one, ref: '2' }])])
    expect(findings.map(({ about }) => about.ref)).toEqual(['1', '2'])
  })
  test('an objective without one, once', () => {
    const findings = rules([section([], { objectives: [objective([one, { ...one, ref: '2' }], { outcome: ' ' })] })])
    expect(findings.map(({ about }) => [about.objective, about.ref])).toEqual([['1.1', null]])
  })
  test('not where the objective has one', () => expect(rules([section([], { objectives: [objective([one])] })])).toEqual([]))
  test('not where the objective only points elsewhere', () =>
    expect(rules([section([], { objectives: [objective([], { outcome: '', crossReference: '2.7' })] })])).toEqual([]))
})

describe('figure-misses-target', () => {
  const reviews = 'Hold reviews in time'
  const is = (text: string, deadline: Deadline, said: string): string[] => found('figure-misses-target', action(text, deadline, said))

  test.each<[string, string, Deadline, string]>([
    ['a dated target', reviews, due(by('2026-09-30', { target: target('75%') })), 'Currently 61.2%'],
    ['an aim in the wording', 'Hold 90% of reviews in time', due(quarterly), 'Currently 61.2%'],
    ['an aim from and to', 'Improve reviews held on time from 57% to 75%', september, '61.2% of reviews held on time'],
    ['all of them', 'Visit all families within a week', due(quarterly), 'Currently 99.3%'],
    ['a count', reviews, due(by('2026-09-30', { target: target('21 adoptions') })), '12 adoptions so far'],
  ])('%s', (_, text, deadline, said) => expect(is(text, deadline, said)).toHaveLength(1))

  test.each<[string, string, Deadline, string]>([
    ['reached', reviews, due(by('2026-09-30', { target: target('75%') })), 'Currently 76%'],
    [
      'the dated step is reached, the aim without a day is not',
      'Hold 97% of reviews in time',
      due(by('2026-06-30', { target: target('75%') })),
      'Currently 76%',
    ],
    ['a figure of another thing', reviews, due(by('2026-09-30', { target: target('75%') })), '12% of staff are new'],
    ['another unit', reviews, due(by('2026-09-30', { target: target('75%') })), '12 reviews'],
    ['a change and no level', reviews, due(by('2026-09-30', { target: target('75%') })), 'Up by 12%'],
    ['a share of the task', reviews, due(by('2026-09-30', { target: target('75%') })), '50% complete'],
    ['no figure', reviews, due(by('2026-09-30', { target: target('75%') })), 'In progress'],
    ['no target', reviews, september, 'Currently 61.2%'],
  ])('not: %s', (_, text, deadline, said) => expect(is(text, deadline, said)).toEqual([]))

  test('the target of the objective, where the action has none', () => {
    const said = '61.2% of reviews held on time'
    const within = { title: 'Hold more reviews in time', targets: 'The Government asks for 100%' }
    expect(found('figure-misses-target', action('Recruit a chair', september, said), within)).toEqual([
      '61.2% of reviews held on time is stated; the target is 100%.',
    ])
  })
})

test('a stopped action is left in peace', () => {
  const stopped = { day: '2026-06-01', reason: 'The grant ended', by: 'M Hale' }
  expect(judged([plan([section([action('Open a hub', may, '', { stopped, owners: [] })])])]).findings).toEqual([])
})
