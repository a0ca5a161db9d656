import { describe, expect, test } from 'vitest'
import { action, objective, plan, section } from '../domain/report/sample-plans.ts'
import { findAction, type Naming } from './find-action.ts'

const roads = plan(
  'Roads Improvement Plan',
  [
    section('1', 'Potholes', {
      objectives: [
        objective('1.1', 'Mend them sooner', {
          id: 'o1',
          actions: [action('1', 'Buy a second lorry', { id: 'a1' }), action('2', 'Publish a map', { id: 'a2' })],
        }),
        objective('1.1 (additional)', 'Mend them once', { id: 'o2', actions: [action('1', 'Test a new tar', { id: 'a3' })] }),
      ],
      actions: [
        action('9.1', 'Grit the hills', { id: 'a4', actions: [action('', 'North', { id: 'a5' }), action('b', 'South', { id: 'a6' })] }),
      ],
    }),
  ],
  { id: 'p1' },
)

const find = (naming: Omit<Naming, 'plan'>) => findAction([{ plan: roads }], { plan: 'roads', ...naming })

describe('the line of a plan that a person means', () => {
  test.each([
    ['a number that only one action has', { ref: '2' }, 'a2'],
    ['a number under an objective', { ref: '1', objective: '1.1' }, 'a1'],
    ['the same number under another', { ref: '1', objective: '1.1 (ADDITIONAL)' }, 'a3'],
    ['an action that hangs on its section', { ref: '9.1', objective: null }, 'a4'],
    ['a lettered part', { ref: 'B' }, 'a6'],
    ['an objective itself', { ref: null, objective: '1.1' }, 'o1'],
  ])('%s', (_, naming, id) => {
    expect(find(naming)).toEqual({ ok: true, id })
  })

  test('chooses nothing where several fit, and names each with its id', () => {
    expect(find({ ref: '1' })).toEqual({
      ok: false,
      sentence:
        '2 lines answer to action 1: use an id. They are a1 (under 1.1: Buy a second lorry); a3 (under 1.1 (additional): Test a new tar).',
    })
  })

  test('says that there is none', () => {
    expect(find({ ref: '7', objective: '1.1' })).toMatchObject({ ok: false, sentence: expect.stringContaining('no action 7 under 1.1') })
    expect(find({ ref: '' })).toMatchObject({ ok: false })
  })

  test('says that there is no such plan', () => {
    expect(findAction([{ plan: roads }], { plan: 'bridges', ref: '1' })).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('"bridges"'),
    })
  })
})
