import { beforeEach, describe, expect, test } from 'vitest'
import { judge } from '../domain/judgement/judge.ts'
import { listJournal } from '../store/journal-reads.ts'
import { verifyJournal } from '../store/verify.ts'
import { challengeStatus } from './challenge-status.ts'
import { action, adopted, as, type Council, council, granted, neighbour, planAt, refusedAs } from './council-in-tests.ts'
import { liftReview } from './lift-review.ts'
import { overrideStatus } from './override-status.ts'
import { setRetestDay } from './set-retest-day.ts'
import { stopAction } from './stop-action.ts'

let here: Council
let plan: Awaited<ReturnType<typeof adopted>>
let actionId: string
beforeEach(async () => {
  here = await council('2026-06-01')
  plan = await adopted(here)
  actionId = action(plan.plan, '1.1').id
})
const reason = 'Only three of nine are fenced'
const standing = async (asAt = here.house.today()) => {
  const judged = judge([await planAt(here, plan.planId, asAt)], { asAt, across: false })
  return judged.actions.find(({ id }) => id === actionId)
}

describe('what a reviewer says', () => {
  test('stands beside the facts, with name, day and reason, from its day on', async () => {
    granted(await challengeStatus(here.house, here.viewer, { actionId, status: 'at risk', reason, by: 'N Aziz' }))
    expect((await standing())?.voices).toMatchObject({
      computed: 'late',
      challenged: { status: 'at risk', reason, by: 'N Aziz', day: '2026-06-01' },
    })
    expect((await standing('2026-05-31'))?.voices?.challenged).toBeNull()
  })

  test('in the place of the facts holds up to its day', async () => {
    granted(await overrideStatus(here.house, here.viewer, { actionId, status: 'on track', until: '31 July 2026', reason }))
    expect((await standing())?.status).toBe('on track')
    expect((await standing('2026-07-31'))?.status).toBe('on track')
    expect((await standing('2026-08-01'))?.status).toBe('late')
  })

  test('can be taken back, and stays on record', async () => {
    granted(await overrideStatus(here.house, here.viewer, { actionId, status: 'on track', until: '2026-07-31', reason }))
    granted(await liftReview(here.house, here.viewer, { actionId, reason: 'It was an error' }))
    // nothing stands any more, so that nothing can be taken back twice
    expect(await liftReview(here.house, here.viewer, { actionId, reason: 'Again' })).toMatchObject({ ok: false })
    expect((await standing())?.status).toBe('late')
    expect(action(await planAt(here, plan.planId), '1.1').reviews?.map(({ kind }) => kind)).toEqual(['overridden', 'lifted'])
  })

  test('of the day of a test is kept', async () => {
    granted(await setRetestDay(here.house, here.viewer, { actionId, until: '2026-12-01', reason: 'Ask the parents' }))
    expect((await standing())?.voices?.retest).toEqual({ day: '2026-12-01', by: 'Iris Vale', reason: 'Ask the parents' })
  })

  test('is one record each, and the chain vouches for the rows', async () => {
    granted(await challengeStatus(here.house, here.viewer, { actionId, status: 'at risk', reason }))
    granted(await setRetestDay(here.house, here.viewer, { actionId, until: '2026-12-01', reason }))
    const lines = await listJournal(here.db, here.viewer, { subject: actionId, limit: 10 })
    expect(lines.map(({ deed, after }) => [deed, after])).toEqual([
      ['set a re-test day', expect.objectContaining({ kind: 're-test', until: '2026-12-01' })],
      ['challenge a status', expect.objectContaining({ status: 'at risk', reason })],
    ])
    expect(await verifyJournal(here.db)).toMatchObject({ unchained: 0, organisations: [{ broken: null, strays: [] }] })
  })
})

describe('is refused', () => {
  const cases: [string, () => Promise<Parameters<typeof refusedAs>[0]>, RegExp][] = [
    ['without a reason', () => challengeStatus(here.house, here.viewer, { actionId, status: 'late', reason: ' ' }), /^invalid: .*reason/],
    [
      'without a status',
      () => challengeStatus(here.house, here.viewer, { actionId, status: '', reason }),
      /^invalid: .*no status was chosen/,
    ],
    [
      'as stopped',
      () => challengeStatus(here.house, here.viewer, { actionId, status: 'stopped', reason }),
      /^invalid: .*stopped by stopping it/,
    ],
    [
      'without a last day',
      () => overrideStatus(here.house, here.viewer, { actionId, status: 'late', until: '', reason }),
      /^invalid: .*no day of the calendar/,
    ],
    [
      'with a last day that is over',
      () => overrideStatus(here.house, here.viewer, { actionId, status: 'late', until: '2026-05-31', reason }),
      /^invalid: .*not ahead/,
    ],
    [
      'with a day that is none',
      () => setRetestDay(here.house, here.viewer, { actionId, until: '31 June 2026', reason }),
      /^invalid: .*no day of the calendar/,
    ],
    ['where nothing is to be taken back', () => liftReview(here.house, here.viewer, { actionId, reason }), /^conflict: Nobody challenges/],
    [
      'of an action that is not here',
      () => challengeStatus(here.house, here.viewer, { actionId: 'nothing', status: 'late', reason }),
      /^not found/,
    ],
    [
      'for a day to come',
      () => challengeStatus(here.house, here.viewer, { actionId, status: 'late', reason, day: '2026-07-01' }),
      /^invalid: .*has not come yet/,
    ],
    [
      'to the owner',
      () => challengeStatus(here.house, as(here.viewer, 'responsible manager'), { actionId, status: 'late', reason }),
      /^forbidden/,
    ],
  ]
  test.each(cases)('%s', async (_, deed, sentence) => {
    expect(refusedAs(await deed())).toMatch(sentence)
    expect(action(await planAt(here, plan.planId), '1.1').reviews).toBeUndefined()
  })

  test('to the neighbour', async () => {
    expect(refusedAs(await challengeStatus(here.house, await neighbour(here), { actionId, status: 'late', reason }))).toMatch(/^not found/)
  })

  test('where the action was stopped', async () => {
    granted(await stopAction(here.house, here.viewer, { actionId, reason }))
    expect(refusedAs(await challengeStatus(here.house, here.viewer, { actionId, status: 'late', reason }))).toMatch(
      /^conflict: This action was stopped/,
    )
  })
})
