import { beforeAll, describe, expect, test } from 'vitest'
import { getFrontSheet } from '../store/front-sheets.ts'
import { listJournal } from '../store/journal-reads.ts'
import { getPaper } from '../store/papers.ts'
import { listPlans } from '../store/plans.ts'
import { confirmPaper } from './confirm-paper.ts'
import {
  action,
  actionsOf,
  adopted,
  as,
  bytes,
  type Council,
  copyOf,
  council,
  granted,
  planAt,
  refusedAs,
  servicePlan,
} from './council-in-tests.ts'
import { importPaper } from './import-paper.ts'
import { withdrawPaper } from './withdraw-paper.ts'

let here: Council
let next = 0
const draft = async (text = servicePlan) =>
  granted(await importPaper(here.house, here.viewer, { name: `parks ${++next}.md`, bytes: bytes(copyOf(next, text)), day: '2026-05-20' }))
const confirm = (input: Omit<Parameters<typeof confirmPaper>[2], 'doubts'> & Partial<Parameters<typeof confirmPaper>[2]>) =>
  confirmPaper(here.house, here.viewer, { doubts: 'kept', ...input })

beforeAll(async () => {
  here = await council()
})

describe('a confirmed paper', () => {
  test('gives its plan as it was read, each action with a permanent address, and what it says as the first updates', async () => {
    const { plan, reading, paperId } = await adopted(here)
    const read = reading.plans[0]
    expect(plan).toMatchObject({ title: read?.title, kind: read?.kind, period: read?.period, columns: read?.columns })
    expect(plan.adopted).toEqual({ day: '2026-05-20', by: 'Iris Vale' })
    expect(new Set(actionsOf(plan).map(({ id }) => id)).size).toBe(3)
    for (const [i, one] of actionsOf(plan).entries()) {
      const { id: _id, updates: _updates, changes: _changes, ...rest } = one
      expect(rest).toEqual(read && actionsOf(read)[i])
    }
    expect(action(plan, '1.1').updates).toMatchObject([
      { day: '2026-05-20', text: 'Work is in progress in three of the nine areas', deed: 'underway', declared: null, paper: paperId },
    ])
    expect(await getPaper(here.db, here.viewer, paperId)).toMatchObject({
      state: 'adopted',
      planIds: [plan.id],
      moved: { by: 'Iris Vale' },
    })
  })

  test('counts an action it says nothing of as silent on that day, unless it reports no progress at all', async () => {
    const { plan } = await adopted(here, copyOf('silent'))
    expect(action(plan, '2.1').updates).toMatchObject([{ day: '2026-05-20', text: '', deed: 'not-stated', rule: 'nothing-written' }])
    const unasked = servicePlan.replaceAll(/\|[^|\n]*\|$/gm, '|')
    const { plan: other } = await adopted(here, unasked)
    expect(actionsOf(other).map(({ updates }) => updates)).toEqual([[], [], []])
  })

  test('has its records in the journal: one for the paper, one for each plan', async () => {
    const { paperId, planId, reading } = await adopted(here, copyOf('journal'))
    const ofPaper = await listJournal(here.db, here.viewer, { subject: paperId, limit: 10 })
    expect(ofPaper.map(({ deed }) => deed)).toEqual(['confirm a plan', 'import a paper'])
    expect(ofPaper[0]?.after).toMatchObject({ planIds: [planId], state: 'adopted' })
    const [ofPlan] = await listJournal(here.db, here.viewer, { subject: planId, limit: 10 })
    expect(ofPlan).toMatchObject({ deed: 'adopt a plan', by: 'Iris Vale', after: { objectives: 0, actions: 3, updates: 3 } })
    expect(ofPlan?.after).toMatchObject({ sections: reading.plans[0]?.sections.length })
  })

  test('makes its front sheet the next version', async () => {
    const { plan } = await adopted(
      here,
      `**COMMITTEE:** Environment Panel\n\n**DATE:** 12 May 2026\n\n**SUBJECT:** Parks\n\n${servicePlan}`,
    )
    const held = await getFrontSheet(here.db, here.viewer, { planIds: [plan.id as string] })
    expect(held).toMatchObject({ version: 1, day: '2026-05-12', frontSheet: { committee: 'Environment Panel', subject: 'Parks' } })
  })

  test('takes another title and another day where they are given', async () => {
    const { paperId } = await draft()
    const { planIds } = granted(await confirm({ paperId, titles: { 0: ' Parks and trees ' }, day: '2026-04-02' }))
    expect(await planAt(here, planIds[0] as string)).toMatchObject({ title: 'Parks and trees', adopted: { day: '2026-04-02' } })
  })

  test('settles a doubt by mending its field, and leaves the others open', async () => {
    const { paperId, reading } = await draft(servicePlan.replace('May 2026', 'Timescales to be decided at the board'))
    const doubt = reading.doubts.findIndex(({ about }) => about.endsWith('deadline'))
    expect(doubt).toBeGreaterThanOrEqual(0)
    const { planIds } = granted(await confirm({ paperId, doubts: { [doubt]: { value: 'May 2026' } } }))
    const mended = action(await planAt(here, planIds[0] as string), '1.1')
    expect(mended.deadline).toMatchObject({ text: 'May 2026', parts: [{ kind: 'by', day: '2026-05-31' }] })
    expect(mended.changes).toMatchObject([
      { kind: 'mended', field: 'deadline', from: 'Timescales to be decided at the board', to: 'May 2026' },
    ])
    expect((await getPaper(here.db, here.viewer, paperId))?.settled).toEqual({ [doubt]: { value: 'May 2026' } })
  })
})

describe('a paper is not adopted', () => {
  test.each([
    ['that is not here', { paperId: 'nowhere' }, 'not found: There is no such paper here'],
    ['with a doubt it does not have', { doubts: { 99: {} } }, 'invalid: Nothing was changed, because there is no doubt 100'],
    ['with an empty title', { titles: { 0: ' ' } }, 'invalid: Nothing was changed, because the plan’s title is missing'],
    ['as of a day to come', { day: '2026-06-02' }, 'invalid: Nothing was changed, because 2 June 2026 has not come yet'],
  ])('%s', async (_, wrong, sentence) => {
    const { paperId } = await draft()
    const plans = await listPlans(here.db, here.viewer, { asAt: '2026-06-01' })
    expect(refusedAs(await confirm({ paperId, ...wrong }))).toContain(sentence)
    expect(await listPlans(here.db, here.viewer, { asAt: '2026-06-01' })).toEqual(plans)
    expect(await getPaper(here.db, here.viewer, paperId)).toMatchObject({ state: 'draft', planIds: [] })
  })

  test('that holds no plan', async () => {
    const { paperId } = await draft('# Minutes\n\nThe panel met and agreed.')
    expect(refusedAs(await confirm({ paperId }))).toContain('invalid: No plan was found in “parks')
  })

  test('twice, or after it was withdrawn', async () => {
    const { paperId } = await draft()
    granted(await confirm({ paperId }))
    expect(refusedAs(await confirm({ paperId }))).toContain('has been adopted already')
    granted(await withdrawPaper(here.house, here.viewer, { paperId, reason: 'The wrong paper' }))
    expect(refusedAs(await confirm({ paperId }))).toContain('was withdrawn')
  })

  test('by a viewer who may not', async () => {
    const { paperId } = await draft()
    const outcome = await confirmPaper(here.house, as(here.viewer, 'responsible manager'), { paperId, doubts: 'kept' })
    expect(refusedAs(outcome)).toContain('forbidden')
  })
})

describe('a plan without a printed title', () => {
  test('goes by the paper’s subject, or by the name of its file', async () => {
    const table = '| No | Action | By when |\n|--|--|--|\n| 1 | Mend the weir | May 2026 |\n'
    const titles = async (text: string) => (await adopted(here, text, 'weir actions.md')).plan.title
    expect(await titles(table)).toBe('weir actions')
    expect(await titles(`Subject: The weir\n\n${table}`)).toBe('The weir')
  })
})
