import { describe, expect, test } from 'vitest'
import type { Plan } from '../domain/plan/plan.ts'
import { findPlans } from './find-plans.ts'

const held = (id: string, title: string): { plan: Plan } => ({ plan: { id, title, kind: 'plan', period: '', sections: [] } })
const roads = held('p1', 'Roads Improvement Plan')
const parks = held('p2', 'PARKS  IMPROVEMENT\nPLAN')
const plan = held('p3', 'Plan')
const all = [roads, parks, plan]

describe('the plans a person means', () => {
  test.each([
    ['none named: all', [], all],
    ['an id', ['p2'], [parks]],
    ['a part of one title', ['roads'], [roads]],
    ['a title printed in capitals over two lines', ['parks improvement plan'], [parks]],
    ['a whole title that is also a part of others', ['plan'], [plan]],
    ['two, in the order they are held', ['parks', 'p1'], [roads, parks]],
    ['the same one twice', ['p1', 'roads'], [roads]],
  ])('%s', (_, names, meant) => {
    expect(findPlans(all, names)).toEqual({ ok: true, plans: meant })
  })

  test('says which ones a name could mean', () => {
    expect(findPlans([roads, parks], ['improvement'])).toEqual({
      ok: false,
      sentence: '"improvement" could mean 2 plans: use an id. There are p1 (Roads Improvement Plan); p2 (PARKS IMPROVEMENT PLAN).',
    })
  })

  test('says which ones there are when a name means none', () => {
    expect(findPlans([roads], ['bridges'])).toEqual({
      ok: false,
      sentence: 'No plan is called "bridges". There is p1 (Roads Improvement Plan).',
    })
    expect(findPlans([], ['bridges'])).toMatchObject({ ok: false, sentence: expect.stringContaining('milepost import') })
  })
})
