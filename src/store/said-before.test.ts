import { describe, expect, test } from 'vitest'
import { judge } from '../domain/judgement/judge.ts'
import { voicesOn } from '../domain/judgement/voices.ts'
import { compareMoments } from '../operations/compare-moments.ts'
import { composeReport } from '../operations/compose-report.ts'
import { action, adopted, type Council, council, granted, planAt } from '../operations/council-in-tests.ts'
import { mendMisreading } from '../operations/mend-misreading.ts'
import { recordUpdate } from '../operations/record-update.ts'
import { getAction } from './actions.ts'

/** The service plan of May 2026, and what is said of one action of it on the days after. */
async function said(ref: string, updates: readonly (readonly [day: string, text: string, declared?: string])[]) {
  const here = await council('2026-12-31')
  const { plan, planId } = await adopted(here)
  const { id } = action(plan, ref)
  for (const [day, text, declared] of updates)
    granted(await recordUpdate(here.house, here.viewer, { id, text, day, ...(declared ? { declared } : {}) }))
  return { here, planId, id }
}

async function judged({ here, planId, id }: { here: Council; planId: string; id: string }, asAt = '2026-12-31') {
  const { actions, findings } = judge([await planAt(here, planId, asAt)], { asAt, across: false })
  return {
    action: actions.find((one) => one.id === id),
    found: (rule: string) => findings.filter((one) => one.rule === rule && one.about.id === id).map(({ sentence }) => sentence),
  }
}

const inHand = 'Work is in hand.'

describe('what was said before the latest word comes with a plan where judging needs it', () => {
  test.each<[string, readonly (readonly [string, string])[], readonly string[]]>([
    [
      'the same words that state work, three times',
      [
        ['2026-07-01', inHand],
        ['2026-09-01', 'Work is in hand'],
        ['2026-11-01', 'WORK is in hand!'],
      ],
      ['3 reports running, since 1 July 2026, say the same words: “WORK is in hand!”.'],
    ],
    [
      'other words between them end the run',
      [
        ['2026-07-01', inHand],
        ['2026-09-01', 'Six areas are repaired'],
        ['2026-11-01', inHand],
      ],
      [],
    ],
    [
      'said twice on one day is said once',
      [
        ['2026-11-01', inHand],
        ['2026-11-01', inHand],
      ],
      [],
    ],
    [
      'the last word of a day counts',
      [
        ['2026-09-01', inHand],
        ['2026-09-01', 'Six areas are repaired'],
        ['2026-11-01', inHand],
      ],
      [],
    ],
    [
      'another figure is another word',
      [
        ['2026-09-01', 'Five areas are in hand, 5 repaired'],
        ['2026-11-01', 'Five areas are in hand, 6 repaired'],
      ],
      [],
    ],
    [
      'what is done may be said again',
      [
        ['2026-09-01', 'Completed'],
        ['2026-11-01', 'Completed'],
      ],
      [],
    ],
  ])('%s', async (_, updates, sentences) => {
    expect((await judged(await said('1.1', updates))).found('same-words-as-last-time')).toEqual(sentences)
  })

  test('the run is cut where the plan is read as at an earlier day', async () => {
    const one = await said('1.1', [
      ['2026-07-01', inHand],
      ['2026-09-01', inHand],
      ['2026-11-01', inHand],
    ])
    expect((await judged(one, '2026-09-01')).found('same-words-as-last-time')[0]).toMatch(/^2 reports running/)
    expect((await judged(one, '2026-08-31')).found('same-words-as-last-time')).toEqual([])
  })

  test('a status declared with an earlier word still is the owner’s own, with its day', async () => {
    const one = await said('1.1', [
      ['2026-07-01', inHand, 'Green'],
      ['2026-09-01', 'Six areas are repaired'],
    ])
    expect((await judged(one)).action?.voices?.declared).toEqual({ status: 'Green', by: 'Iris Vale', day: '2026-07-01' })
    expect((await judged(one, '2026-06-30')).action?.voices?.declared).toBeNull()
  })

  test('and one that was declared earlier on the very day', async () => {
    const one = await said('1.1', [
      ['2026-03-01', inHand, 'Green'],
      ['2026-03-01', 'Six areas are repaired'],
    ])
    expect((await judged(one, '2026-03-31')).action?.voices?.declared).toEqual({ status: 'Green', by: 'Iris Vale', day: '2026-03-01' })
  })

  test('but not one whose reading was mended since: the plan says what the page of the action says', async () => {
    const here = await council('2026-12-31')
    const { plan, planId } = await adopted(
      here,
      '# Ponds action plan\n\n| Ref | Action | Deadline | Q4 2025/26 update | Q4 2025/26 RAG | June 2026 update |\n|---|---|---|---|---|---|\n| 1 | Dig the pond | May 2026 | Digging is under way | Amber | Completed in May |\n| 2 | Fence the pond | May 2026 | Fence ordered | Green | |\n',
    )
    const { id } = action(plan, '2')
    const both = async () => {
      const alone = await getAction(here.db, here.viewer, id, { asAt: '2026-12-31' })
      const { action: inPlan } = await judged({ here, planId, id })
      return [inPlan?.voices?.declared, alone && voicesOn(alone.action, 'on track', '2026-12-31').declared]
    }
    const [inPlan, alone] = await both()
    expect(inPlan).toMatchObject({ status: 'Green', day: '2026-03-31' })
    expect(inPlan).toEqual(alone)
    granted(
      await mendMisreading(here.house, here.viewer, { id, field: 'progress', value: 'Fence ordered in March', reason: 'Half was cut off' }),
    )
    const [mended, mendedAlone] = await both()
    expect(mended).toEqual({ status: 'Green', by: '', day: '' })
    expect(mended).toEqual(mendedAlone)
  })

  test('a figure behind newer words is compared', async () => {
    const { here } = await said('1.1', [
      ['2026-07-01', '40% of fences repaired'],
      ['2026-09-01', '60% of fences repaired'],
      ['2026-11-01', 'The contractor is back'],
    ])
    const { differences } = granted(await compareMoments(here.db, here.viewer, '2026-12-31', { from: '2026-08-01', to: '2026-12-01' }))
    expect(differences.filter(({ kind }) => kind === 'measure-moved').map(({ before, after }) => `${before} ${after}`)).toEqual([
      '40% of fences repaired 60% of fences repaired',
    ])
  })
})

describe('composed reports that got no answer', () => {
  test('an action silent in a paper and at three reports afterwards is silent for the fourth report running', async () => {
    const one = await said('2.1', [])
    for (const asAt of ['2026-07-01', '2026-09-01', '2026-11-01']) granted(await composeReport(one.here.house, one.here.viewer, { asAt }))
    const found = await judged(one)
    expect(found.action).toMatchObject({ reports: 4, silentOn: ['2026-05-20', '2026-07-01', '2026-09-01', '2026-11-01'] })
    expect(found.found('no-progress-stated')).toEqual([
      'Nothing is said about it, for the fourth report running (20 May 2026, 1 July 2026, 1 September 2026 and 1 November 2026).',
    ])
    expect((await judged(one, '2026-08-31')).action?.reports).toBe(2)
  })

  test('each report counts itself, and one on other plans does not count', async () => {
    const one = await said('2.1', [])
    const other = await adopted(
      one.here,
      '# Another\n\n**Roads Plan 2026/27**\n\n| No | Action | By when | Progress |\n|---|---|---|---|\n| 1 | Mend roads | May 2026 | In hand |\n| 2 | Mend paths | May 2026 | In hand |\n',
    )
    const compose = async (asAt: string, planIds: readonly string[]) =>
      granted(await composeReport(one.here.house, one.here.viewer, { asAt, planIds })).judgement.actions.find(({ id }) => id === one.id)
        ?.reports
    expect(await compose('2026-07-01', [one.planId])).toBe(2)
    expect(await compose('2026-07-01', [one.planId])).toBe(2)
    await compose('2026-08-01', [other.planId])
    expect(await compose('2026-09-01', [one.planId, other.planId])).toBe(3)
    granted(await recordUpdate(one.here.house, one.here.viewer, { id: one.id, text: 'Half the streets are surveyed', day: '2026-10-01' }))
    expect(await compose('2026-11-01', [one.planId])).toBe(0)
  })
})
