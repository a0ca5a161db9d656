import { beforeEach, describe, expect, test } from 'vitest'
import { getAction } from '../store/actions.ts'
import { listJournal } from '../store/journal-reads.ts'
import { action, adopted, as, type Council, copyOf, council, granted, neighbour, planAt, refusedAs } from './council-in-tests.ts'
import { redateAction } from './redate-action.ts'
import { reownAction } from './reown-action.ts'
import { rewordAction } from './reword-action.ts'
import { stopAction } from './stop-action.ts'

const here: Council = await council()
let copies = 0
let actionId: string
let planId: string
const reason = 'Agreed by the board'
const held = async (asAt = '2026-06-01') => (await getAction(here.db, here.viewer, actionId, { asAt }))?.action

beforeEach(async () => {
  const made = await adopted(here, copyOf(++copies))
  planId = made.planId
  actionId = action(made.plan, '1.1').id
})

describe('a changed promise', () => {
  test('in other words', async () => {
    granted(await rewordAction(here.house, here.viewer, { actionId, text: 'Repair all fences', reason, day: '2026-05-25' }))
    expect((await held())?.text).toBe('Repair all fences')
    expect((await held('2026-05-24'))?.text).toBe('Repair the fences of all play areas')
    expect((await held('2026-05-24'))?.changes).toEqual([])
    expect(action(await planAt(here, planId), '1.1').text).toBe('Repair all fences')
  })

  test('with another date, from and to', async () => {
    granted(await redateAction(here.house, here.viewer, { actionId, deadline: '90% by Sept 2026; BV64', reason, by: 'The board' }))
    const now = await held()
    expect(now?.deadline.parts).toMatchObject([{ kind: 'by', day: '2026-09-30', target: { value: 90, unit: '%' } }])
    expect(now?.measures).toMatchObject([{ code: 'BV64' }])
    expect(now?.changes).toMatchObject([
      { kind: 're-dated', field: 'deadline', from: 'May 2026', to: '90% by Sept 2026; BV64', reason, by: 'The board' },
    ])
    granted(await redateAction(here.house, here.viewer, { actionId, deadline: 'Q4', reason: 'Late again' }))
    expect((await held())?.changes?.map(({ from, to }) => [from, to])).toEqual([
      ['May 2026', '90% by Sept 2026; BV64'],
      ['90% by Sept 2026; BV64', 'Q4'],
    ])
    expect((await held())?.deadline.parts).toMatchObject([{ kind: 'by', day: '2027-03-31' }])
  })

  test('with other owners, or none', async () => {
    granted(await reownAction(here.house, here.viewer, { actionId, owners: ['A Quill', ' A Quill ', 'B Moss'], reason }))
    expect((await held())?.owners).toEqual([{ name: 'A Quill' }, { name: 'B Moss' }])
    granted(await reownAction(here.house, here.viewer, { actionId, owners: [], reason }))
    expect((await held())?.owners).toEqual([])
    expect((await held())?.changes?.at(-1)).toMatchObject({ kind: 're-owned', from: 'A Quill; B Moss', to: '' })
  })

  test('said for an earlier day counts from that day, whatever was recorded before', async () => {
    granted(await redateAction(here.house, here.viewer, { actionId, deadline: 'July 2026', reason, day: '2026-05-30' }))
    granted(await redateAction(here.house, here.viewer, { actionId, deadline: 'June 2026', reason, day: '2026-05-22' }))
    expect((await held())?.deadline.text).toBe('July 2026')
    expect((await held('2026-05-25'))?.deadline.text).toBe('June 2026')
    expect((await held())?.changes?.map(({ from, to }) => [from, to])).toEqual([
      ['May 2026', 'June 2026'],
      ['May 2026', 'July 2026'],
    ])
  })

  test('that is stopped stays in its plan, and changes no more', async () => {
    granted(await stopAction(here.house, here.viewer, { actionId, reason: 'The areas are sold', day: '2026-05-28' }))
    expect((await held())?.stopped).toEqual({ day: '2026-05-28', reason: 'The areas are sold', by: 'Iris Vale' })
    expect((await held('2026-05-27'))?.stopped).toBeUndefined()
    expect(refusedAs(await rewordAction(here.house, here.viewer, { actionId, text: 'x', reason }))).toContain(
      'conflict: This action was stopped on 28 May 2026',
    )
    expect(refusedAs(await stopAction(here.house, here.viewer, { actionId, reason }))).toContain('conflict')
  })

  test('has its record with what was before and after', async () => {
    granted(await rewordAction(here.house, here.viewer, { actionId, text: 'Repair all fences', reason }))
    const [line] = await listJournal(here.db, here.viewer, { subject: actionId, limit: 1 })
    expect(line).toMatchObject({
      deed: 'reword an action',
      before: { text: 'Repair the fences of all play areas' },
      after: { text: 'Repair all fences', reason, day: '2026-06-01', by: 'Iris Vale' },
    })
  })
})

describe('a change is refused', () => {
  test.each([
    [
      'without a reason',
      () => rewordAction(here.house, here.viewer, { actionId, text: 'x', reason: '' }),
      'invalid: Nothing was changed, because the reason is missing',
    ],
    ['without words', () => rewordAction(here.house, here.viewer, { actionId, text: ' ', reason }), 'the new wording is missing'],
    ['without a date', () => redateAction(here.house, here.viewer, { actionId, deadline: '', reason }), 'the new date is missing'],
    [
      'on a day to come',
      () => stopAction(here.house, here.viewer, { actionId, reason, day: '2026-07-01' }),
      '1 July 2026 has not come yet',
    ],
    [
      'where it says so already',
      () => redateAction(here.house, here.viewer, { actionId, deadline: 'May 2026', reason }),
      'conflict: It already says so',
    ],
    ['of nothing that is here', () => stopAction(here.house, here.viewer, { actionId: 'nowhere', reason }), 'not found'],
    [
      'to a responsible manager',
      () => stopAction(here.house, as(here.viewer, 'responsible manager'), { actionId, reason }),
      'forbidden: Your role does not let you change a promise',
    ],
    ['to another organisation', async () => stopAction(here.house, await neighbour(here), { actionId, reason }), 'not found'],
  ])('%s', async (_, change, sentence) => {
    expect(refusedAs(await change())).toContain(sentence)
    expect((await held())?.changes).toEqual([])
  })
})
