import { describe, expect, test } from 'vitest'
import type { Comparison } from '../domain/judgement/changes/comparison.ts'
import { addAction } from './add-action.ts'
import { compareMoments } from './compare-moments.ts'
import { composeReport } from './compose-report.ts'
import { action, adopted, as, type Council, copyOf, council, granted, neighbour, refusedAs } from './council-in-tests.ts'
import { lastMet, lastMetBefore, listMeetings } from './last-met.ts'
import { recordUpdate } from './record-update.ts'
import { redateAction } from './redate-action.ts'
import { rewordAction } from './reword-action.ts'
import { stopAction } from './stop-action.ts'
import { withdrawPaper } from './withdraw-paper.ts'

const compared = async ({ db, viewer, house }: Council, from: string, to: string, planIds?: readonly string[]): Promise<Comparison> =>
  granted(await compareMoments(db, viewer, house.today(), { from, to, ...(planIds ? { planIds } : {}) }))

const kindsOf = ({ differences }: Comparison) => differences.map(({ kind, about }) => `${about?.ref ?? 'plan'} ${kind}`)

/** A plan adopted in May, a report on it in June, and what was done until September. */
async function summer() {
  const here = await council('2026-06-11')
  const { house, viewer } = here
  const { plan, planId, paperId } = await adopted(here)
  granted(await composeReport(house, viewer, { asAt: '2026-06-11' }))
  here.on('2026-09-10')
  const [fences, rota, trees] = ['1.1', '1.2', '2.1'].map((ref) => action(plan, ref).id) as [string, string, string]
  granted(await redateAction(house, viewer, { actionId: fences, deadline: 'Dec 2026', reason: 'The contractor withdrew' }))
  granted(await recordUpdate(house, viewer, { id: rota, text: 'Completed', by: 'R Holt' }))
  granted(await stopAction(house, viewer, { actionId: trees, reason: 'The county does it', day: '2026-08-03' }))
  granted(
    await addAction(house, viewer, {
      planId,
      sectionRef: '2',
      ref: '2.2',
      text: 'Plant 40 trees',
      deadline: 'Mar 2027',
      reason: 'Asked for by the Panel',
    }),
  )
  return { here, house, viewer, plan, planId, paperId, fences }
}

describe('two days of one plan', () => {
  test('tell everything that was done between them', async () => {
    const { here } = await summer()
    const since = await compared(here, '2026-06-11', 'today')
    expect(kindsOf(since)).toEqual(['1.1 better', '1.1 re-dated', '1.2 done', '2.1 stopped', '2.2 added'])
    expect(since).toMatchObject({
      from: { asAt: '2026-06-11', report: null },
      to: { asAt: '2026-09-10', report: null },
      actions: 3,
      kept: 0,
    })
    expect(since.differences[1]).toMatchObject({
      before: 'May 2026',
      after: 'Dec 2026',
      by: 'Iris Vale',
      reason: 'The contractor withdrew',
    })
  })

  test('asked for backwards they stand in the order of the calendar all the same', async () => {
    const { here } = await summer()
    expect(await compared(here, 'today', '11 June 2026')).toEqual(await compared(here, '2026-06-11', '2026-09-10'))
  })

  test('a day in between has what was said by then', async () => {
    const { here } = await summer()
    expect(kindsOf(await compared(here, '2026-06-11', '2026-08-03'))).toContain('2.1 stopped')
    expect(kindsOf(await compared(here, '2026-06-11', '2026-08-02'))).not.toContain('2.1 stopped')
  })
})

describe('a kept report', () => {
  test('is compared as it was kept: what was recorded later of an earlier day is new since then', async () => {
    const { here, house, viewer, fences } = await summer()
    granted(await rewordAction(house, viewer, { actionId: fences, text: 'Repair every fence', reason: 'Plainer', day: '2026-06-01' }))
    expect(kindsOf(await compared(here, 'report 1', '2026-06-11'))).toEqual(['1.1 reworded'])
    expect(kindsOf(await compared(here, '2026-06-11', '2026-06-11'))).toEqual([])
  })

  test('with another, and with a later day, holds the plans it was made of', async () => {
    const { here, house, viewer, planId } = await summer()
    const other = await adopted(here, copyOf('two'), 'two.md', '2026-05-20')
    granted(await composeReport(house, viewer, { asAt: '2026-09-10', planIds: [planId] }))
    expect(kindsOf(await compared(here, 'report-1', 'report 2'))).toEqual(
      kindsOf(await compared(here, '2026-06-11', '2026-09-10', [planId])),
    )
    expect(kindsOf(await compared(here, 'report 1', 'today'))).toContain('plan plan-added')
    here.on('2026-09-11')
    expect(kindsOf(await compared(here, 'report 2', 'today'))).not.toContain('plan plan-removed')
    // said, since nothing of it is compared
    expect((await compared(here, 'report 2', 'today')).leftOut).toMatchObject([{ id: other.planId }])
    expect((await compared(here, 'report 2', 'today', [planId])).leftOut).toEqual([])
    expect((await compared(here, 'report 1', 'today')).leftOut).toEqual([])
    granted(await composeReport(house, viewer, { asAt: '2026-09-11' }))
    const came = (await compared(here, 'report 2', 'report 3')).differences.filter(({ kind }) => kind === 'plan-added')
    expect(came).toMatchObject([{ plan: { id: other.planId } }])
  })

  test('still holds a plan that was withdrawn since', async () => {
    const { here, house, viewer, paperId } = await summer()
    granted(await withdrawPaper(house, viewer, { paperId, reason: 'It was a draft', evenIfUsed: true }))
    const [gone] = (await compared(here, 'report 1', 'today')).differences
    expect(gone).toMatchObject({ kind: 'plan-removed', sentence: 'The whole plan went, with 3 actions.' })
    expect((await compared(here, '2026-06-11', 'today')).differences).toEqual([])
  })
})

test('when the panel last met: the last report before the day, else the last paper', async () => {
  const { here, viewer, planId } = await summer()
  const met = await listMeetings(here.db, viewer, '2026-09-10', [planId])
  expect(lastMet(met, '2026-09-10')).toEqual({ asAt: '2026-06-11', report: 1 })
  expect(lastMet(met, '2026-06-11')).toEqual({ asAt: '2026-05-20', report: null })
  expect(lastMet(met, '2026-05-20')).toBe(null)
  expect(['today', 'report 1', '2026-06-01', 'soon'].map((to) => lastMetBefore(met, to, '2026-09-10')?.asAt)).toEqual([
    ...['2026-06-11', '2026-05-20', '2026-05-20', '2026-06-11'],
  ])
  expect(await listMeetings(here.db, viewer, '2026-09-10', ['another'])).toEqual({ reports: [], papers: [] })
})

describe('is refused', () => {
  test.each([
    [
      'a day to come',
      '2027-01-01',
      'today',
      'invalid: Nothing was compared, because 1 January 2027 has not come yet: choose today or an earlier day.',
    ],
    [
      'no day',
      'soon',
      'today',
      'invalid: Nothing was compared, because “soon” is neither a day nor a kept report: write it as 2026-09-10, or as report 1.',
    ],
    ['no report', 'today', 'report 9', 'not found: There is no report 9: nothing was compared; choose a kept one, or a day.'],
  ])('%s', async (_, from, to, sentence) => {
    const { here, viewer } = await summer()
    expect(refusedAs(await compareMoments(here.db, viewer, here.house.today(), { from, to }))).toBe(sentence)
  })

  test('a plan of another council, a report of another council, and whoever may read nothing', async () => {
    const { here, viewer, planId } = await summer()
    const today = here.house.today()
    const next = await neighbour(here)
    expect(refusedAs(await compareMoments(here.db, next, today, { from: '2026-06-11', to: 'today', planIds: [planId] }))).toMatch(
      /^not found: One of/,
    )
    expect(refusedAs(await compareMoments(here.db, next, today, { from: 'report 1', to: 'today' }))).toMatch(
      /^not found: There is no report 1/,
    )
    expect(refusedAs(await compareMoments(here.db, as(viewer, 'public'), today, { from: 'report 1', to: 'today' }))).toMatch(/^not found/)
    expect(refusedAs(await compareMoments(here.db, { ...viewer, roles: [] }, today, { from: '2026-06-11', to: 'today' }))).toMatch(
      /^forbidden/,
    )
  })
})
