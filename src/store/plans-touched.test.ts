import { beforeEach, describe, expect, test } from 'vitest'
import { addAction } from '../operations/add-action.ts'
import { composeReport } from '../operations/compose-report.ts'
import { action, adopted, type Council, copyOf, council, granted, neighbour } from '../operations/council-in-tests.ts'
import { mergeOwners } from '../operations/merge-owners.ts'
import { nameOrganisation } from '../operations/name-organisation.ts'
import { recordUpdate } from '../operations/record-update.ts'
import { redateAction } from '../operations/redate-action.ts'
import { reownAction } from '../operations/reown-action.ts'
import { rewordAction } from '../operations/reword-action.ts'
import { stopAction } from '../operations/stop-action.ts'
import { withdrawPaper } from '../operations/withdraw-paper.ts'
import { listJournal } from './journal-reads.ts'
import { plansTouched } from './plans-touched.ts'

let here: Council
let one: Awaited<ReturnType<typeof adopted>>
let other: Awaited<ReturnType<typeof adopted>>
let after: number
beforeEach(async () => {
  here = await council()
  one = await adopted(here, copyOf('one'))
  other = await adopted(here, copyOf('other'))
  after = (await listJournal(here.db, here.viewer, { limit: 1 }))[0]?.seq ?? 0
})

const touched = async () => {
  const plans = await plansTouched(here.db, here.viewer, { after })
  return plans === 'any' ? plans : [...plans].toSorted()
}
const idOf = (ref: string) => action(one.plan, ref).id
const reason = 'The board agreed'

describe('what was done since touches', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['an update', async () => granted(await recordUpdate(here.house, here.viewer, { id: idOf('1.1'), text: 'All fences stand' }))],
    [
      'a new date',
      async () => granted(await redateAction(here.house, here.viewer, { actionId: idOf('1.1'), deadline: 'June 2027', reason })),
    ],
    [
      'a new wording',
      async () => granted(await rewordAction(here.house, here.viewer, { actionId: idOf('1.1'), text: 'Mend fences', reason })),
    ],
    ['a new owner', async () => granted(await reownAction(here.house, here.viewer, { actionId: idOf('1.1'), owners: ['B Moss'], reason }))],
    ['a stop', async () => granted(await stopAction(here.house, here.viewer, { actionId: idOf('1.1'), reason }))],
  ])('one plan: %s', async (_, deed) => {
    await deed()
    expect(await touched()).toEqual([one.planId])
  })

  test('one plan: an action that is added', async () => {
    const added = { planId: one.planId, sectionRef: '2', text: 'Plant a hedge', deadline: 'May 2027', owners: ['B Moss'], reason }
    granted(await addAction(here.house, here.viewer, added))
    expect(await touched()).toEqual([one.planId])
  })

  test('its own plans: a report, which whatever is silent has not answered', async () => {
    granted(await composeReport(here.house, here.viewer, { asAt: '2026-06-01', planIds: [other.planId] }))
    expect(await touched()).toEqual([other.planId])
    granted(await recordUpdate(here.house, here.viewer, { id: idOf('1.1'), text: 'All fences stand' }))
    expect(await touched()).toEqual([one.planId, other.planId].toSorted())
  })

  test('none: a name', async () => {
    granted(await nameOrganisation(here.house, here.viewer, { name: 'Thornmere Council' }))
    expect(await touched()).toEqual([])
    expect(await plansTouched(here.db, here.viewer, { after: after + 1 })).toEqual(new Set())
  })

  test.each<[string, () => Promise<unknown>]>([
    ['another plan adopted', () => adopted(here, copyOf('third'))],
    ['one withdrawn', async () => granted(await withdrawPaper(here.house, here.viewer, { paperId: other.paperId, reason }))],
    ['owners merged', async () => granted(await mergeOwners(here.house, here.viewer, { from: ['A Quill'], to: 'R Holt', reason }))],
  ])('any: %s', async (_, deed) => {
    await deed()
    expect(await touched()).toBe('any')
  })

  test('any for whoever may not read the journal, and nothing of the neighbours’', async () => {
    const reader = { ...here.viewer, roles: ['panel member' as const] }
    expect(await plansTouched(here.db, reader, { after })).toBe('any')
    expect(await plansTouched(here.db, await neighbour(here), { after: 0 })).toEqual(expect.anything())
  })
})
