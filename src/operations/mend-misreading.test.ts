import { beforeAll, describe, expect, test } from 'vitest'
import { getAction, getObjective } from '../store/actions.ts'
import { listJournal } from '../store/journal-reads.ts'
import { verifyJournal } from '../store/verify.ts'
import { action, adopted, as, type Council, copyOf, council, granted, planAt, refusedAs } from './council-in-tests.ts'
import { mendMisreading } from './mend-misreading.ts'
import { recordUpdate } from './record-update.ts'
import { redateAction } from './redate-action.ts'

let here: Council
let planId: string
let id: string
const mend = (field: string, value: string, more: Partial<Parameters<typeof mendMisreading>[2]> = {}) =>
  mendMisreading(here.house, here.viewer, { id, field, value, reason: 'The paper says otherwise', ...more })
const held = async (asAt = '2026-06-01') => {
  const found = await getAction(here.db, here.viewer, id, { asAt })
  if (!found) throw new Error('gone')
  return found.action
}

beforeAll(async () => {
  here = await council()
  const made = await adopted(here)
  planId = made.planId
  id = action(made.plan, '1.1').id
})

describe('a mended misreading', () => {
  test.each([
    ['text', 'Repair the fences of all play areas and gates', { text: 'Repair the fences of all play areas and gates' }],
    ['ref', '1.1a', { ref: '1.1a' }],
    ['status', 'Amber', { status: 'Amber' }],
    ['status', '', { status: null }],
    ['owners', 'R Holt; A Quill\nR Holt', { owners: [{ name: 'R Holt' }, { name: 'A Quill' }] }],
    [
      'deadline',
      '85% by May 2027; PI: BV64',
      { deadline: { text: '85% by May 2027; PI: BV64', parts: [{ day: '2027-05-31' }] }, measures: [{ code: 'BV64' }] },
    ],
  ])('of %s holds for every day, as it is read anew', async (field, value, expected) => {
    granted(await mend(field, value))
    expect(await held()).toMatchObject(expected)
    expect(await held('2026-05-20')).toMatchObject(expected)
  })

  test('stands beside what was read first, with its reason', async () => {
    const { changes } = await held()
    expect(changes?.map(({ kind }) => kind)).toEqual(Array.from({ length: 6 }, () => 'mended'))
    expect(changes?.[0]).toEqual({
      kind: 'mended',
      field: 'text',
      from: 'Repair the fences of all play areas',
      to: 'Repair the fences of all play areas and gates',
      reason: 'The paper says otherwise',
      by: 'Iris Vale',
      day: '2026-06-01',
      recordedAt: expect.stringMatching(/^2026-06-01T09:00:\d\d\.000Z$/),
    })
    const [line] = await listJournal(here.db, here.viewer, { subject: id, limit: 1 })
    expect(line).toMatchObject({
      deed: 'mend a misreading',
      before: { deadline: 'May 2026' },
      after: { deadline: '85% by May 2027; PI: BV64' },
    })
    const row = await here.db.selectFrom('action').select(['text', 'deadline_text']).where('id', '=', id).executeTakeFirst()
    expect(row).toEqual({ text: 'Repair the fences of all play areas', deadline_text: 'May 2026' })
  })

  test('gives way to a change of the promise, whichever was recorded first', async () => {
    const { plan } = await adopted(here, copyOf('way'))
    id = action(plan, '1.2').id
    granted(await redateAction(here.house, here.viewer, { actionId: id, deadline: 'December 2026', reason: 'Agreed' }))
    granted(await mend('deadline', '31 October 2026'))
    expect((await held()).deadline.text).toBe('December 2026')
    expect((await held('2026-05-31')).deadline.text).toBe('31 October 2026')
  })
})

describe('a mended progress text', () => {
  beforeAll(async () => {
    const made = await adopted(here, copyOf('progress'))
    planId = made.planId
    id = action(made.plan, '1.1').id
  })

  test('takes the place of what was misread, and its deed is read anew', async () => {
    granted(await recordUpdate(here.house, here.viewer, { id, text: 'Two more areas are done', day: '2026-05-20' }))
    granted(await mend('progress', 'All fences have been repaired'))
    const { updates } = await held()
    expect(updates).toMatchObject([
      { text: 'All fences have been repaired', deed: 'done', day: '2026-05-20', paper: expect.any(String) },
      { text: 'Two more areas are done', paper: null },
    ])
    expect(action(await planAt(here, planId), '1.1').progress.text).toBe('Two more areas are done')
  })

  test('speaks where nothing was read', async () => {
    id = action(await planAt(here, planId), '2.1').id
    granted(await mend('progress', 'The survey is in progress'))
    expect((await held()).updates).toMatchObject([{ text: 'The survey is in progress', deed: 'underway', day: '2026-05-20' }])
    expect(action(await planAt(here, planId), '2.1').updates).toHaveLength(1)
  })

  test('mended twice stands once', async () => {
    granted(await mend('progress', 'Monitoring due July'))
    granted(await mend('progress', ''))
    expect((await held()).updates).toMatchObject([{ text: '', deed: 'not-stated' }])
    expect(action(await planAt(here, planId), '2.1').updates).toMatchObject([{ text: '' }])
  })

  test('is read against a mended wording too: deeds that read otherwise now are added anew', async () => {
    const { plan } = await adopted(here, copyOf('wording'))
    id = action(plan, '1.2').id
    granted(await recordUpdate(here.house, here.viewer, { id, text: 'The rota is agreed', by: 'R Holt', declared: 'Green' }))
    const before = (await held()).updates?.at(-1)
    granted(await mend('text', 'Agree the inspection rota'))
    const after = (await held()).updates?.at(-1)
    expect(before?.deed).not.toBe('done')
    expect(after).toMatchObject({ text: 'The rota is agreed', deed: 'done', by: 'R Holt', declared: 'Green', day: '2026-06-01' })
    expect((await held()).updates).toHaveLength(2)
  })
})

describe('a mended objective', () => {
  const text = `**Action plan 2026/27**

| Recommendation | Position now | Task | Timescale | Lead | Progress |
|---|---|---|---|---|---|
| 1.1 Improve the parks | Six are poor | 1. Plant a hundred trees | June 2026 | A Quill | |
`
  test.each([
    ['title', 'Improve every park', { title: 'Improve every park' }],
    ['baseline', 'Seven are poor', { baseline: 'Seven are poor' }],
    ['relevantPlans', 'Open spaces plan\nTree plan', { relevantPlans: ['Open spaces plan', 'Tree plan'] }],
    ['progress', 'Visitors rose', { progress: [{ text: 'Visitors rose' }] }],
  ])('%s', async (field, value, expected) => {
    const { plan } = await adopted(here, copyOf(field, text))
    id = plan.sections[0]?.objectives[0]?.id as string
    granted(await mend(field, value))
    const found = await getObjective(here.db, here.viewer, id, { asAt: '2026-06-01' })
    expect(found?.objective).toMatchObject(expected)
    expect(found?.objective.changes).toMatchObject([{ kind: 'mended', field }])
    expect(refusedAs(await mend('owners', 'R Holt'))).toContain('no field is called “owners”')
  })
})

describe('a mending is refused', () => {
  beforeAll(async () => {
    id = action((await adopted(here, copyOf('refused'))).plan, '1.1').id
  })
  test.each([
    ['without a reason', 'text', 'Other words', { reason: ' ' }, 'invalid: Nothing was changed, because the reason is missing'],
    ['of a field that is none', 'colour', 'Red', {}, 'invalid: Nothing was changed, because no field is called “colour”'],
    ['without a wording', 'text', ' ', {}, 'invalid: Nothing was changed, because the wording is missing'],
    ['of too many owners', 'owners', Array.from({ length: 51 }, (_, i) => `Officer ${i}`).join(';'), {}, 'more than 50 names'],
    ['where it says so already', 'deadline', 'May 2026', {}, 'conflict: It already says so'],
    ['of nothing that is here', 'text', 'Other words', { id: 'nowhere' }, 'not found: There is no action or objective'],
  ])('%s', async (_, field, value, more, sentence) => {
    expect(refusedAs(await mend(field, value, more))).toContain(sentence)
    expect((await held()).changes).toEqual([])
  })

  test('by a viewer who may not', async () => {
    const outcome = await mendMisreading(here.house, as(here.viewer, 'director'), { id, field: 'text', value: 'x', reason: 'y' })
    expect(refusedAs(outcome)).toContain('forbidden')
  })

  test('and the journal is whole after all of this', async () => {
    expect(await verifyJournal(here.db)).toMatchObject({ unchained: 0, organisations: [{ broken: null }] })
  })
})
