import { describe, expect, test } from 'vitest'
import type { MeasureMention } from '../../measure/measure.ts'
import type { Deadline, Objective } from '../../plan/plan.ts'
import {
  action,
  by,
  due,
  found,
  judged,
  may,
  objective,
  ongoing,
  plan,
  quarterly,
  section,
  september,
  target,
  when,
} from '../promises-in-tests.ts'

const indicator: MeasureMention = { code: 'BV204', label: '', text: 'BV204', from: 'deadline' }
const onSection = (rule: string, text: string, deadline: Deadline, said = '', measures: MeasureMention[] = []) =>
  judged([plan([section([action(text, deadline, said, { measures })])])]).findings.filter((finding) => finding.rule === rule)

describe('no-measure', () => {
  test.each<[string, string, Deadline, MeasureMention[], boolean]>([
    ['nothing to tell it by', 'Open a hub', may, [], true],
    ['an indicator', 'Open a hub', may, [indicator], false],
    ['a target in the deadline', 'Open a hub', due(by('2026-05-31', { target: target('75%') })), [], false],
    ['a figure in the wording', 'Open 3 hubs', may, [], false],
    ['all of them', 'Visit every tenant', may, [], false],
  ])('%s', (_, text, deadline, measures, expected) => {
    expect(onSection('no-measure', text, deadline, '', measures)).toHaveLength(expected ? 1 : 0)
  })

  test('the objective’s targets are its actions’ measure', () => {
    expect(found('no-measure', action('Open a hub', may), { targets: 'Waits below 10 days' })).toEqual([])
    expect(found('no-measure', action('Open a hub', may), { targets: '' })).toHaveLength(1)
  })
})

describe('no-baseline', () => {
  const ofObjective = (more: Partial<Objective>) =>
    judged([plan([section([], { objectives: [objective([action('Open a hub', may)], more)] })])]).findings.filter(
      ({ rule, about }) => rule === 'no-baseline' && about.ref === null,
    )

  test('asked of an objective', () => {
    expect(ofObjective({ baseline: '' })).toHaveLength(1)
    expect(ofObjective({ baseline: 'Waits were 40 days' })).toEqual([])
    expect(ofObjective({ baseline: '', crossReference: '2.4', actions: [] })).toEqual([])
  })

  test.each<[string, string, MeasureMention[], boolean]>([
    ['an indicator and no start', 'Open a hub', [indicator], true],
    ['a share and no start', 'Visit 80% of tenants', [], true],
    ['it says from where', 'Raise visits from 60% to 80%', [], false],
    ['a count starts at none', 'Open 3 hubs', [], false],
    ['nothing is measured', 'Open a hub', [], false],
  ])('asked of an action on no objective: %s', (_, text, measures, expected) => {
    expect(onSection('no-baseline', text, may, '', measures)).toHaveLength(expected ? 1 : 0)
  })
})

describe('percentage-without-numbers', () => {
  test.each<[string, boolean]>([
    ['61% of visits made', true],
    ['61% of visits made (49 of 80)', false],
    ['61% of visits made, 49/80', false],
    ['61% of visits made, 49 out of the 80 due', false],
    ['49 visits made', false],
    ['Visits up by 16% on last year', false],
    ['An increase of 11% in visits', false],
    ['Visits up by 16% on last year, and 61% of them on time', true],
    ['Visits have risen to 61%', true],
    ['The task is 50% complete', false],
    ['', false],
  ])('%s', (said, expected) =>
    expect(found('percentage-without-numbers', action('Make every visit', may, said))).toHaveLength(expected ? 1 : 0),
  )

  test('it looks at what is told of an objective too', () => {
    const line = { ref: '', text: '61% of visits made', deed: 'underway', rule: '' } as const
    const judgement = judged([plan([section([], { objectives: [objective([], { progress: [line] })] })])])
    expect(judgement.findings.filter(({ rule }) => rule === 'percentage-without-numbers')).toHaveLength(1)
  })
})

describe('target-without-a-day', () => {
  test.each<[string, string, Deadline, boolean]>([
    ['only a rhythm', 'Visit 80% of tenants', due(quarterly), true],
    ['only ongoing', 'Visit 80% of tenants', due(ongoing), true],
    ['no deadline', 'Visit 80% of tenants', { text: '', parts: [] }, true],
    ['its day', 'Visit 80% of tenants', may, false],
    ['an interim step does not date the aim', 'Visit 80% of tenants', due(by('2026-05-31', { target: target('70%') })), true],
    [
      'the aim is the last step',
      'Visit 80% of tenants',
      due(by('2026-05-31', { target: target('70%') }), by('2026-09-30', { target: target('80%') })),
      false,
    ],
    ['an event dates it', 'Visit 80% of tenants', due(when), false],
    ['no figure', 'Visit tenants', due(quarterly), false],
  ])('%s', (_, text, deadline, expected) => expect(onSection('target-without-a-day', text, deadline)).toHaveLength(expected ? 1 : 0))

  test.each<[string, boolean]>([
    ['Waits below 10% of cases', true],
    ['60% by March 2027', false],
    ['2026/27 — 60%', false],
    ['Report to the Board in March 2027', false],
    ['', false],
  ])('an objective’s targets: %s', (targets, expected) => {
    const { findings } = judged([plan([section([], { objectives: [objective([action('Open a hub', may)], { targets })] })])])
    expect(findings.filter(({ rule, about }) => rule === 'target-without-a-day' && about.ref === null)).toHaveLength(expected ? 1 : 0)
  })
})

describe('target-easier-than-value', () => {
  test.each<[string, string, string, boolean]>([
    ['the start was past it', 'Visit 80% of tenants', '84% of tenants were visited', true],
    ['the start is past it', 'Visit 80% of tenants', '84% of tenants are visited', true],
    ['the start is below', 'Visit 80% of tenants', '64% of tenants are visited', false],
    ['it goes the wrong way', 'Raise visits from 80% to 70%', '', true],
    ['it goes the right way', 'Raise visits from 70% to 80%', '', false],
    ['less is better', 'Cut complaints from 80 to 70', '', false],
    ['less is better, the wrong way', 'Reduce complaints from 70 to 80', '', true],
    ['a count may count something else', 'Open 3 hubs', '5 hubs in the county', false],
    ['of the same, in more words', 'Decide 70% of contacts within one working day', '71% of contacts decided within one working day', true],
    [
      'of some of them',
      'Decide 70% of contacts made at night within one working day',
      '71% of contacts decided within one working day',
      false,
    ],
    ['of some of them, told right behind', 'Visit 80% of tenants in bed and breakfast', '84% of tenants were visited', false],
    ['of something else', 'Visit 80% of tenants', '84% of letters were answered', false],
    ['how it is to be reached is not of what', 'Visit 80% of tenants by means of a second van', '84% of tenants are visited', true],
    ['of what stands in front of the figure', 'Raise to 80% the tenants visited each year', '84% of tenants are visited', true],
    ['of other things in front of the figure', 'Raise to 80% the share of letters answered', '84% of tenants are visited', false],
    ['the start says of nothing', 'Visit 80% of tenants', 'Now 84%', true],
  ])('%s', (_, text, baseline, expected) => {
    expect(found('target-easier-than-value', action(text, september), { baseline })).toHaveLength(expected ? 1 : 0)
  })
})
