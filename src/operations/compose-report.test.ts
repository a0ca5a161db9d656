import { beforeAll, describe, expect, test } from 'vitest'
import { listJournal } from '../store/journal-reads.ts'
import { getReport, listReports } from '../store/reports.ts'
import { composeReport } from './compose-report.ts'
import { action, adopted, as, type Council, copyOf, council, granted, neighbour, refusedAs, servicePlan } from './council-in-tests.ts'
import { recordUpdate } from './record-update.ts'

let here: Council
let planIds: string[]
let fences: string
const compose = (more: Partial<Parameters<typeof composeReport>[2]> = {}) =>
  composeReport(here.house, here.viewer, { asAt: '2026-06-01', ...more })

beforeAll(async () => {
  here = await council()
  const first = await adopted(here, `**COMMITTEE:** Environment Panel\n\n**SUBJECT:** Parks\n\n${servicePlan}`)
  const second = await adopted(here, copyOf('second'))
  planIds = [...first.planIds, ...second.planIds]
  fences = action(first.plan, '1.1').id
})

describe('a composed report', () => {
  test('states the facts of its day and keeps them whatever is said later', async () => {
    const made = granted(await compose({ planIds: planIds.slice(0, 1), meeting: '2026-06-18', committee: 'Full Council' }))
    expect(made).toMatchObject({ number: 1, frontSheet: { committee: 'Full Council', date: '2026-06-18', subject: 'Parks' } })
    const statusOf = (judgement: typeof made.judgement) => judgement.actions.find(({ id }) => id === fences)?.status
    expect(statusOf(made.judgement)).toBe('late')
    granted(await recordUpdate(here.house, here.viewer, { id: fences, text: 'All fences have been repaired' }))
    const kept = await getReport(here.db, here.viewer, 1)
    expect(kept).toMatchObject({
      asAt: '2026-06-01',
      meeting: '2026-06-18',
      committee: 'Full Council',
      planIds: planIds.slice(0, 1),
      by: 'Iris Vale',
    })
    expect(kept?.document).toEqual(made.document)
    expect(kept?.judgement).toEqual(made.judgement)
    expect(kept?.frontSheet).toEqual(made.frontSheet)
    expect(statusOf(granted(await compose()).judgement)).toMatch(/^done/)
    expect(statusOf(granted(await compose({ asAt: '2026-05-31' })).judgement)).toBe('on track')
  })

  test('holds all plans unless some are named, in the order they are named', async () => {
    expect((await getReport(here.db, here.viewer, 2))?.planIds).toEqual(planIds)
    const { number } = granted(await compose({ planIds: planIds.toReversed() }))
    expect((await getReport(here.db, here.viewer, number))?.planIds).toEqual(planIds.toReversed())
  })

  test('has the next number without gaps, however many are composed at once', async () => {
    const before = (await listReports(here.db, here.viewer))[0]?.number ?? 0
    const made = await Promise.all([compose(), compose({ planIds: ['nowhere'] }), compose(), compose()])
    expect(made.map((outcome) => (outcome.ok ? outcome.value.number - before : null)).sort()).toEqual([1, 2, 3, null])
    const numbers = (await listReports(here.db, here.viewer)).map(({ number }) => number)
    expect(numbers).toEqual(numbers.map((_, i) => numbers.length - i))
    const [line] = await listJournal(here.db, here.viewer, { subject: '1', limit: 1 })
    expect(line).toMatchObject({ after: { number: 1, asAt: '2026-06-01', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } })
  })

  test('states the last that was recorded before it, while others go on recording without a pause', async () => {
    let composing = true
    const others = async () => {
      for (let i = 1; composing; i++)
        granted(await recordUpdate(here.house, here.viewer, { id: fences, text: `Fence number ${i} stands`, day: '2026-06-01' }))
    }
    const recording = others()
    const made: Awaited<ReturnType<typeof compose>>[] = []
    for (let i = 0; i < 5; i++) made.push(await compose({ planIds: planIds.slice(0, 1) }))
    composing = false
    await recording
    const lines = (await listJournal(here.db, here.viewer, { limit: 1000 })).toReversed()
    for (const { number, document } of made.map(granted)) {
      const at = lines.findIndex(({ deed, subject }) => deed === 'compose a report' && subject === String(number))
      const before = lines.slice(0, at).findLast(({ deed }) => deed === 'record progress')?.after as { text: string }
      expect(JSON.stringify(document)).toContain(before.text)
    }
  })

  test.each([
    ['as at a day to come', { asAt: '2026-06-02' }, 'invalid: Nothing was changed, because 2 June 2026 has not come yet'],
    ['as at no day', { asAt: '2026-13-01' }, 'invalid: '],
    ['for a meeting on no day', { meeting: 'next week' }, 'invalid: Nothing was composed, because the calendar has no day “next week”'],
    ['of a plan that is not here', { planIds: ['nowhere'] }, 'not found: One of these plans is not here'],
    ['of no plan', { planIds: [] }, 'not found: There is no plan yet'],
  ])('%s is refused', async (_, wrong, sentence) => {
    const before = await listReports(here.db, here.viewer)
    expect(refusedAs(await compose(wrong))).toContain(sentence)
    expect(await listReports(here.db, here.viewer)).toEqual(before)
  })

  test('is for those who may', async () => {
    expect(refusedAs(await composeReport(here.house, as(here.viewer, 'panel member'), { asAt: '2026-06-01' }))).toContain('forbidden')
    expect(await getReport(here.db, as(here.viewer, 'public'), 1)).toBeUndefined()
    expect(await listReports(here.db, as(here.viewer, 'public'))).toEqual([])
    const other = await neighbour(here)
    expect(await getReport(here.db, other, 1)).toBeUndefined()
    expect(await listReports(here.db, other)).toEqual([])
    expect(refusedAs(await composeReport(here.house, other, { asAt: '2026-06-01' }))).toContain('There is no plan yet')
  })

  test.each([0, -1, 1.5, Number.NaN, 1e12])('of number %s is none', async (number) => {
    expect(await getReport(here.db, here.viewer, number)).toBeUndefined()
  })
})
