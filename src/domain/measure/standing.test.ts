import { describe, expect, test } from 'vitest'
import type { Measure, MeasureTarget, Value } from './kept-measure.ts'
import { sayVerdict, standingOf } from './standing.ts'

const source = { plan: { id: 'p', title: 'Housing plan' }, of: 'action', id: 'a', ref: '1', words: 'Visit tenants' } as const
const value = (day: string, amount: number, more: Partial<Value> = {}): Value => ({
  ...{
    source,
    update: 'u',
    said: day,
    by: 'M Hale',
    mark: `${amount}%`,
    nth: 1,
    words: `${amount}%`,
    value: amount,
    unit: '%',
    behind: null,
    day,
  },
  ...{ dayFrom: 'the words', rule: 'own-measure', ...more },
})
const target = (by: string | null, amount: number, more: Partial<MeasureTarget> = {}): MeasureTarget => ({
  ...{ value: amount, unit: '%', relative: false, direction: 'up', by, text: `${amount}%`, source, ...more },
})
const measure = (targets: readonly MeasureTarget[], values: readonly Value[], more: Partial<Measure> = {}): Measure => ({
  ...{
    key: 'bv64',
    keys: ['bv64'],
    codes: ['BV64'],
    phrase: 'tenants visited',
    unit: '%',
    direction: 'up',
    baseline: null,
    namedIn: [source],
  },
  ...{ near: [], targets, values, ...more },
})
const may = value('2026-05-31', 91)

describe('against its target', () => {
  test.each<[string, Measure, string, string]>([
    ['reached', measure([target('2027-03-31', 90)], [may]), 'met', '91% against 90% by 31 March 2027.'],
    ['just reached', measure([target(null, 91)], [may]), 'met', '91% against 91%.'],
    ['short', measure([target(null, 92)], [may]), 'not met', '91% against 92%.'],
    ['not to be passed', measure([target(null, 5, { direction: 'down' })], [value('2026-05-31', 4)]), 'met', '4% against 5%.'],
    ['passed', measure([target(null, 5, { direction: 'down' })], [value('2026-05-31', 6)]), 'not met', '6% against 5%.'],
    [
      'all of them',
      measure([target(null, 100, { text: 'all staff' })], [value('2026-05-31', (68 / 214) * 100, { behind: { part: 68, whole: 214 } })]),
      'not met',
      '31.8% (68 of 214) against 100% (all staff).',
    ],
    [
      'so near that one decimal would hide it',
      measure([target(null, 95)], [value('2026-05-31', (2279 / 2400) * 100, { behind: { part: 2279, whole: 2400 } })]),
      'not met',
      '94.96% (2,279 of 2,400) against 95%.',
    ],
    ['to be held', measure([target(null, 91, { direction: 'hold' })], [may]), 'met', '91% against 91%.'],
    [
      'the next step counts',
      measure([target('2026-09-30', 85), target('2027-03-31', 95)], [may]),
      'met',
      '91% against 85% by 30 September 2026.',
    ],
    [
      'the last once all are over',
      measure([target('2025-09-30', 85), target('2026-03-31', 95)], [may]),
      'not met',
      '91% against 95% by 31 March 2026.',
    ],
    [
      'the latest value counts',
      measure([target(null, 90)], [value('2026-03-31', 95), value('2026-05-31', 89)]),
      'not met',
      '89% against 90%.',
    ],
    ['a value of a later day is not known yet', measure([target(null, 90)], [may, value('2026-08-31', 80)]), 'met', '91% against 90%.'],
    [
      'a change from a known start',
      measure([target(null, 10, { relative: true, text: '10% increase' })], [value('2026-05-31', 56)], {
        baseline: { value: 50, text: 'was 50%', source },
      }),
      'met',
      '56% against 10% increase.',
    ],
  ])('%s', (_, one, verdict, sentence) => {
    expect(standingOf(one, '2026-07-01')).toMatchObject({ verdict, sentence })
  })
})

const more = target('2026-12-31', 15, { relative: true, text: '15% increase' })
const fewer = target(null, 10, { relative: true, direction: 'down', text: '10% reduction' })

describe('a target that is a change is judged by a change that is told', () => {
  const stays = { unit: 'count' } as const
  test.each<[string, Measure, string, string]>([
    [
      'reached',
      measure([more], [value('2026-10-31', 431, stays)], { changes: [value('2026-06-30', 16)] }),
      'met',
      'Up by 16% is told. The target is a change (15% increase) by 31 December 2026.',
    ],
    ['just reached, without any value', measure([more], [], { changes: [value('2026-06-30', 15)] }), 'met', 'Up by 15%'],
    ['short', measure([more], [], { changes: [value('2026-06-30', 14)] }), 'not met', 'Up by 14%'],
    ['the latest counts', measure([more], [], { changes: [value('2026-05-31', 16), value('2026-06-30', 11)] }), 'not met', 'Up by 11%'],
    ['of a later day', measure([more], [], { changes: [value('2026-07-31', 16)] }), 'cannot be told', 'No value has been stated.'],
    ['a fall', measure([fewer], [], { changes: [value('2026-06-30', -12)] }), 'met', 'Down by 12%'],
    ['too small a fall', measure([fewer], [], { changes: [value('2026-06-30', -9)] }), 'not met', 'Down by 9%'],
    [
      'the other way',
      measure([more], [], { changes: [value('2026-06-30', -16)] }),
      'cannot be told',
      'the last change told goes the other way: down by 16%.',
    ],
    [
      'two of one day',
      measure([more], [], { changes: [value('2026-06-30', 16), value('2026-06-30', 11)] }),
      'cannot be told',
      'Two different changes are told: up by 16% and up by 11%.',
    ],
    ['in another unit', measure([more], [], { changes: [value('2026-06-30', 16, stays)] }), 'cannot be told', 'No value has been stated.'],
    ['a level is no change', measure([target(null, 15)], [], { changes: [value('2026-06-30', 16)] }), 'cannot be told', 'No value'],
    [
      'a known start is surer',
      measure([more], [value('2026-06-30', 56)], { changes: [value('2026-06-30', 16)], baseline: { value: 50, text: 'was 50%', source } }),
      'not met',
      '56% against 15% increase',
    ],
  ])('%s', (_, one, verdict, words) => {
    expect(standingOf(one, '2026-07-01')).toMatchObject({ verdict, sentence: expect.stringContaining(words) })
  })
})

describe('cannot be told', () => {
  test.each<[string, Measure, string]>([
    ['no value', measure([target(null, 90)], []), 'No value has been stated.'],
    ['no target', measure([], [may]), 'No target is set.'],
    ['neither', measure([], []), 'Neither a target nor a value is stated.'],
    [
      'two values of one day',
      measure([target(null, 90)], [may, value('2026-05-31', 88)]),
      'Two different values are stated for 31 May 2026: 91% and 88%.',
    ],
    ['two targets apart', measure([target(null, 90), target(null, 95)], [may]), 'Two targets stand against each other: 90% and 95%.'],
    [
      'another unit',
      measure([target(null, 20, { unit: 'count', text: '20 visits' })], [may]),
      'The target, 20 visits, is told in another unit than the value, 91%.',
    ],
    [
      'a change from nowhere',
      measure([target(null, 10, { relative: true, text: '10% increase' })], [may]),
      'The target is a change (10% increase), and no figure is written from which it starts.',
    ],
  ])('%s', (_, one, sentence) => {
    expect(standingOf(one, '2026-07-01')).toMatchObject({ verdict: 'cannot be told', sentence })
  })

  test.each([
    ['2027-03-31', true],
    ['2026-07-01', true],
    ['2026-06-30', false],
    [null, false],
  ])('a target by %s is still ahead on 1 July 2026: %s', (by, ahead) => {
    const standing = standingOf(measure([target(by, 95)], [may]), '2026-07-01')
    expect(standing.ahead).toBe(ahead)
    expect(sayVerdict(standing)).toBe(ahead ? 'not met yet' : 'not met')
    expect(sayVerdict(standingOf(measure([target(by, 90)], [may]), '2026-07-01'))).toBe('met')
  })

  test('two targets that both are missed, or both reached, contradict nothing', () => {
    expect(standingOf(measure([target(null, 92), target(null, 95)], [may]), '2026-07-01').verdict).toBe('not met')
    expect(standingOf(measure([target(null, 75), target(null, 80)], [may]), '2026-07-01').verdict).toBe('met')
  })
})
