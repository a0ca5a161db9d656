import { beforeAll, expect, test } from 'vitest'
import { getAction } from '../store/actions.ts'
import { getFrontSheet } from '../store/front-sheets.ts'
import { listOwners } from '../store/owners.ts'
import { getPaper } from '../store/papers.ts'
import { getPlan, listPlans } from '../store/plans.ts'
import { action, adopted, as, type Council, copyOf, council, granted, refusedAs, servicePlan } from './council-in-tests.ts'
import { recordUpdate } from './record-update.ts'
import { withdrawPaper } from './withdraw-paper.ts'

let here: Council
const asAt = '2026-06-01'
const withdraw = (paperId: string, more = {}) =>
  withdrawPaper(here.house, here.viewer, { paperId, reason: 'It was the wrong year', ...more })

beforeAll(async () => {
  here = await council()
})

test('a withdrawn paper is shown no more, nor its plans, owners and front sheet; nothing of it is deleted', async () => {
  const { paperId, planId, plan } = await adopted(here, `**COMMITTEE:** Environment Panel\n\n**SUBJECT:** Parks\n\n${servicePlan}`)
  expect(await getFrontSheet(here.db, here.viewer)).toMatchObject({ paper: paperId })
  granted(await withdraw(paperId))
  expect(await getPlan(here.db, here.viewer, planId, { asAt })).toBeUndefined()
  expect(await listPlans(here.db, here.viewer, { asAt })).toEqual([])
  expect(await getAction(here.db, here.viewer, action(plan, '1.1').id, { asAt })).toBeUndefined()
  expect(await listOwners(here.db, here.viewer, { asAt })).toEqual([])
  expect(await getFrontSheet(here.db, here.viewer)).toBeUndefined()
  expect(await getPaper(here.db, here.viewer, paperId)).toMatchObject({
    state: 'withdrawn',
    withdrawnBecause: 'It was the wrong year',
    planIds: [planId],
  })
  const [{ count } = { count: 0 }] = await here.db
    .selectFrom('action')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .execute()
  expect(count).toBe(3)
  expect(refusedAs(await recordUpdate(here.house, here.viewer, { id: action(plan, '1.1').id, text: 'Done' }))).toContain('not found')
  expect(refusedAs(await withdraw(paperId))).toContain('conflict: “parks.md” was withdrawn before')
})

test('a paper on whose plans people have recorded something is withdrawn only knowingly', async () => {
  const { paperId, plan, planId } = await adopted(here)
  granted(await recordUpdate(here.house, here.viewer, { id: action(plan, '1.1').id, text: 'All nine are repaired' }))
  expect(refusedAs(await withdraw(paperId))).toContain('people have recorded 1 updates and 0 changes on the plans of “parks.md”')
  expect(await getPlan(here.db, here.viewer, planId, { asAt })).toBeDefined()
  granted(await withdraw(paperId, { evenIfUsed: true }))
  expect(await getPlan(here.db, here.viewer, planId, { asAt })).toBeUndefined()
})

test('a paper is not withdrawn without a reason, without the right to, or where it is not', async () => {
  const { paperId, planId } = await adopted(here, copyOf('stays'))
  expect(refusedAs(await withdraw(paperId, { reason: ' ' }))).toContain('invalid: Nothing was changed, because the reason is missing')
  expect(refusedAs(await withdraw('nowhere'))).toContain('not found')
  expect(refusedAs(await withdrawPaper(here.house, as(here.viewer, 'director'), { paperId, reason: 'No' }))).toContain('forbidden')
  expect(await getPlan(here.db, here.viewer, planId, { asAt })).toBeDefined()
})
