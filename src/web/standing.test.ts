import { beforeEach, describe, expect, test } from 'vitest'
import { action, adopted, type Council, copyOf, council, granted, neighbour } from '../operations/council-in-tests.ts'
import { mergeOwners } from '../operations/merge-owners.ts'
import { recordUpdate } from '../operations/record-update.ts'
import { redateAction } from '../operations/redate-action.ts'
import { withdrawPaper } from '../operations/withdraw-paper.ts'
import { standings } from './standing.ts'

let here: Council
let one: Awaited<ReturnType<typeof adopted>>
let other: Awaited<ReturnType<typeof adopted>>
beforeEach(async () => {
  here = await council('2026-07-01')
  one = await adopted(here, copyOf('one'))
  other = await adopted(here, copyOf('other'))
})

const day = '2026-07-01'
const fresh = (viewer = here.viewer) => standings({ house: here.house, viewer })(day)

describe('where all plans stand', () => {
  test('counts all, and lists every late and every unanswered action with its plan', async () => {
    const { counts, plans, late, unanswered } = await fresh()
    expect(plans.map(({ id }) => id)).toEqual([one.planId, other.planId])
    expect([counts.late, counts['no progress stated']]).toEqual([2, 4])
    expect(late.map(({ plan, action, deadline }) => [plan.id, action.ref, deadline])).toEqual([
      [one.planId, '1.1', 'May 2026'],
      [other.planId, '1.1', 'May 2026'],
    ])
    expect(unanswered.map(({ action, said }) => [action.ref, said])).toEqual([
      ['1.2', 'Monitoring due July'],
      ['2.1', ''],
      ['1.2', 'Monitoring due July'],
      ['2.1', ''],
    ])
  })

  test('lists who has not answered, by plan', async () => {
    const { silent } = await fresh()
    expect(silent.map(({ owner, plan, count }) => [owner, plan.id, count])).toEqual([
      ['A Quill', one.planId, 1],
      ['A Quill', other.planId, 1],
      ['R Holt', one.planId, 1],
      ['R Holt', other.planId, 1],
    ])
  })

  test('is nothing for a neighbour', async () => {
    expect(await fresh(await neighbour(here))).toMatchObject({ plans: [], late: [], unanswered: [] })
  })
})

describe('what is kept stays true', () => {
  const id = () => action(one.plan, '1.1').id
  test.each<[string, () => Promise<unknown>]>([
    ['nothing was done', async () => {}],
    ['an update', async () => granted(await recordUpdate(here.house, here.viewer, { id: id(), text: 'All fences are repaired' }))],
    [
      'a new date',
      async () =>
        granted(await redateAction(here.house, here.viewer, { actionId: id(), deadline: 'June 2027', reason: 'Fencing is late' })),
    ],
    ['owners merged', async () => granted(await mergeOwners(here.house, here.viewer, { from: ['A Quill'], to: 'R Holt' }))],
    ['another plan', () => adopted(here, copyOf('third'))],
    [
      'a plan withdrawn',
      async () => granted(await withdrawPaper(here.house, here.viewer, { paperId: one.paperId, reason: 'Wrong paper' })),
    ],
  ])('after: %s', async (_, deed) => {
    const kept = standings({ house: here.house, viewer: here.viewer })
    await kept(day)
    await deed()
    expect(await kept(day)).toEqual(await fresh())
  })

  test('the same answer is given again while nothing was done, and the others’ standing is kept where one plan moved', async () => {
    const kept = standings({ house: here.house, viewer: here.viewer })
    const before = await kept(day)
    expect(await kept(day)).toBe(before)
    granted(await recordUpdate(here.house, here.viewer, { id: id(), text: 'All fences are repaired' }))
    const after = await kept(day)
    expect(after.plans[1]).toBe(before.plans[1])
    expect(after.plans[0]).not.toBe(before.plans[0])
    expect(after.counts.late).toBe(1)
  })

  test('another day is another answer', async () => {
    const kept = standings({ house: here.house, viewer: here.viewer })
    expect((await kept(day)).counts.late).toBe(2)
    expect((await kept('2027-06-01')).counts.late).toBeGreaterThan(2)
  })

  test('many asking at once during writes all get a whole answer', async () => {
    const kept = standings({ house: here.house, viewer: here.viewer })
    const writes = ['1.1', '1.2', '2.1'].map((ref) => recordUpdate(here.house, here.viewer, { id: action(one.plan, ref).id, text: 'Done' }))
    const answers = await Promise.all([...Array.from({ length: 8 }, () => kept(day)), ...writes])
    for (const answer of answers.slice(0, 8)) expect(answer).toMatchObject({ plans: [{ id: one.planId }, { id: other.planId }] })
    expect(await kept(day)).toEqual(await fresh())
  })
})
