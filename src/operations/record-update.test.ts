import { beforeAll, describe, expect, test } from 'vitest'
import type { Action } from '../domain/plan/plan.ts'
import { getAction, getObjective } from '../store/actions.ts'
import { listJournal } from '../store/journal-reads.ts'
import { getPlan } from '../store/plans.ts'
import { verifyJournal } from '../store/verify.ts'
import { action, adopted, as, type Council, copyOf, council, granted, neighbour, planAt, refusedAs } from './council-in-tests.ts'
import { recordUpdate } from './record-update.ts'
import { redateAction } from './redate-action.ts'

let here: Council
let planId: string
let fences: string
let rota: string
const record = (input: Partial<Parameters<typeof recordUpdate>[2]> & { text: string }) =>
  recordUpdate(here.house, here.viewer, { id: fences, ...input })
const updatesOf = async (id: string, asAt = '2026-06-01') => (await getAction(here.db, here.viewer, id, { asAt }))?.action.updates ?? []

beforeAll(async () => {
  here = await council()
  const { plan, planId: id } = await adopted(here)
  planId = id
  fences = action(plan, '1.1').id
  rota = action(plan, '1.2').id
})

describe('an update', () => {
  test('is added behind those before it, with what its words report', async () => {
    const { updateId } = granted(await record({ text: 'All fences have been repaired', declared: 'Green', by: 'R Holt' }))
    const updates = await updatesOf(fences)
    expect(updates.map(({ text }) => text)).toEqual(['Work is in progress in three of the nine areas', 'All fences have been repaired'])
    expect(updates.at(-1)).toMatchObject({ id: updateId, day: '2026-06-01', deed: 'done', by: 'R Holt', declared: 'Green', paper: null })
    expect(action(await planAt(here, planId), '1.1').progress).toMatchObject({ deed: 'done' })
    const [line] = await listJournal(here.db, here.viewer, { subject: fences, limit: 1 })
    expect(line).toMatchObject({
      deed: 'record progress',
      by: 'Iris Vale',
      before: null,
      after: { text: 'All fences have been repaired', by: 'R Holt' },
    })
  })

  test('said earlier stands before what was said later; said later is not seen earlier', async () => {
    granted(await record({ id: rota, text: 'The rota is with the printers', day: '2026-05-30' }))
    granted(await record({ id: rota, text: 'The rota was drawn up', day: '2026-05-25' }))
    expect((await updatesOf(rota)).map(({ day }) => day)).toEqual(['2026-05-20', '2026-05-25', '2026-05-30'])
    expect((await updatesOf(rota, '2026-05-29')).map(({ day }) => day)).toEqual(['2026-05-20', '2026-05-25'])
    expect(action(await planAt(here, planId, '2026-05-24'), '1.2').progress.text).toBe('Monitoring due July')
    expect(action(await planAt(here, planId, '2026-05-29'), '1.2').progress.text).toBe('The rota was drawn up')
    expect(action(await planAt(here, planId, '2026-05-19'), '1.2').progress).toEqual({
      text: '',
      deed: 'not-stated',
      rule: 'nothing-written',
    })
    const [, second, third] = await updatesOf(rota)
    expect([second, third].map((update) => update?.recordedAt)).toEqual(
      [...[third, second].map((update) => update?.recordedAt)].sort().reverse(),
    )
  })

  test('is read against the deadline as it stands on its day', async () => {
    granted(
      await redateAction(here.house, here.viewer, { actionId: rota, deadline: 'Ongoing', reason: 'It never ends', day: '2026-05-31' }),
    )
    granted(await record({ id: rota, text: 'In place and ongoing', day: '2026-06-01' }))
    expect((await updatesOf(rota)).at(-1)).toMatchObject({ deed: 'recurring-running' })
  })

  test('of an objective stands below it', async () => {
    const text = `**Action plan 2026/27**

| Recommendation | Task | Timescale | Lead | Progress |
|---|---|---|---|---|
| 1.1 Improve the parks | 1. Plant a hundred trees | June 2026 | A Quill | |
`
    const { plan } = await adopted(here, text)
    const id = plan.sections[0]?.objectives[0]?.id as string
    expect(id).toMatch(/^[0-9a-z]{12}$/)
    granted(await record({ id, text: 'Visitors rose by a tenth' }))
    const held = await getObjective(here.db, here.viewer, id, { asAt: '2026-06-01' })
    expect(held?.objective.updates?.at(-1)).toMatchObject({ text: 'Visitors rose by a tenth', day: '2026-06-01' })
    expect(held?.objective.progress.at(-1)).toMatchObject({ text: 'Visitors rose by a tenth' })
    expect(await getObjective(here.db, here.viewer, fences, { asAt: '2026-06-01' })).toBeUndefined()
  })

  test.each([
    ['without words', { text: ' \n ' }, 'invalid: Nothing was changed, because what happened is missing'],
    ['of more than 20,000 characters', { text: 'a'.repeat(20_001) }, 'at most 20,000 can be kept'],
    ['of a day to come', { text: 'Done', day: '2026-06-02' }, 'invalid: Nothing was changed, because 2 June 2026 has not come yet'],
    ['of no day', { text: 'Done', day: '31/5/2026' }, 'the calendar has no day “31/5/2026”'],
    ['of nothing that is here', { text: 'Done', id: 'nowhere' }, 'not found: There is no action or objective at this address'],
  ])('%s is refused', async (_, wrong, sentence) => {
    const before = await updatesOf(fences)
    expect(refusedAs(await record(wrong))).toContain(sentence)
    expect(await updatesOf(fences)).toEqual(before)
  })

  test('of exactly 20,000 characters, or with characters no store takes, is kept as a reader sees it', async () => {
    granted(await record({ text: 'b'.repeat(20_000) }))
    granted(await record({ text: 'Half \ud800 of one, and a NUL\u0000 gone' }))
    expect((await updatesOf(fences)).at(-1)?.text).toBe('Half \ufffd of one, and a NUL gone')
  })

  test('is refused to the public and to another organisation', async () => {
    expect(refusedAs(await recordUpdate(here.house, as(here.viewer, 'public'), { id: fences, text: 'Done' }))).toContain('forbidden')
    const other = await neighbour(here)
    expect(refusedAs(await recordUpdate(here.house, other, { id: fences, text: 'Done' }))).toContain('not found')
    expect(refusedAs(await recordUpdate(here.house, { ...other, organisation: 'gone' }, { id: fences, text: 'Done' }))).toContain(
      'no such organisation',
    )
  })
})

describe('sixteen updates at once', () => {
  test('to one action are all stored, in one order, all of them in the chain', async () => {
    const { plan } = await adopted(here, copyOf('sixteen'))
    const { id } = action(plan, '2.1')
    const texts = Array.from({ length: 16 }, (_, i) => `Street ${i + 1} is surveyed`)
    const outcomes = await Promise.all(texts.map((text) => recordUpdate(here.house, here.viewer, { id, text })))
    const ids = outcomes.map((outcome) => granted(outcome).updateId)
    const stored = (await updatesOf(id)).filter(({ paper }) => paper === null)
    expect(stored.map((update) => update.text).sort()).toEqual([...texts].sort())
    expect(stored.map((update) => update.id).sort()).toEqual([...ids].sort())
    const rows = await here.db
      .selectFrom('progress_update')
      .select(['id', 'number'])
      .where('action_id', '=', id)
      .orderBy('number')
      .execute()
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 17 }, (_, i) => i + 1))
    expect(rows.slice(1).map((row) => row.id)).toEqual(stored.map((update) => update.id))
    expect(await verifyJournal(here.db)).toMatchObject({
      organisations: expect.arrayContaining([expect.objectContaining({ id: here.viewer.organisation, broken: null, unchained: 0 })]),
    })
  })
})

describe('how far back updates are read', () => {
  const texts = ['Work has begun', 'Monitoring due July', 'Monitoring due August', 'Monitoring due September']
  let id: string
  const read = async (history: 'latest' | 'all'): Promise<Action> => {
    const held = await getPlan(here.db, here.viewer, planOf, { asAt: '2026-06-01', history })
    return action(held?.plan as NonNullable<typeof held>['plan'], '2.1')
  }
  let planOf: string
  beforeAll(async () => {
    const { plan, planId: made } = await adopted(here, copyOf('back'))
    planOf = made
    id = action(plan, '2.1').id
    for (const text of texts) granted(await record({ id, text }))
  })

  test('all of them, where all are asked for', async () => {
    expect((await read('all')).updates?.map(({ text }) => text)).toEqual(['', ...texts])
  })

  test('otherwise a silence back to the last update that stated progress', async () => {
    expect((await read('latest')).updates?.map(({ text }) => text)).toEqual(texts)
  })

  test('and only the last word where it states progress', async () => {
    granted(await record({ id, text: 'The survey is in progress' }))
    expect((await read('latest')).updates?.map(({ text }) => text)).toEqual(['The survey is in progress'])
    expect((await read('all')).updates).toHaveLength(6)
  })
})
