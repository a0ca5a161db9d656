import { describe, expect, test } from 'vitest'
import { listJournal } from '../store/journal-reads.ts'
import { listPlans } from '../store/plans.ts'
import { watchRoom } from '../store/room.ts'
import { verifyJournal } from '../store/verify.ts'
import { action, adopted, as, copyOf, council, granted, refusedAs } from './council-in-tests.ts'
import { done, type House, refuse } from './outcome.ts'
import { perform, together } from './perform.ts'
import { recordUpdate } from './record-update.ts'

const here = await council()
const lines = async () => (await listJournal(here.db, here.viewer, { limit: 1000 })).length

test('a refusal undoes what was written before it', async () => {
  const before = await lines()
  const outcome = await perform(here.house, here.viewer, 'record progress', async ({ record }) => {
    await record({ deed: 'record progress', subject: 'x' })
    return refuse('conflict', 'Not after all.')
  })
  expect(refusedAs(outcome)).toBe('conflict: Not after all.')
  expect(await lines()).toBe(before)
  granted(
    await perform(here.house, here.viewer, 'record progress', async ({ record }) => {
      await record({ deed: 'record progress', subject: 'x' })
      return done(1)
    }),
  )
  expect(await lines()).toBe(before + 1)
})

test('so does what nobody expected, and that is thrown', async () => {
  const before = await lines()
  const work = perform(here.house, here.viewer, 'record progress', async ({ record }) => {
    await record({ deed: 'record progress', subject: 'x' })
    throw new Error('a fault of ours')
  })
  await expect(work).rejects.toThrow('a fault of ours')
  expect(await lines()).toBe(before)
})

test('several records of one deed stand one behind the other', async () => {
  const { planId } = await adopted(here, copyOf('several'))
  const all = await listJournal(here.db, here.viewer, { limit: 3 })
  expect(all.map(({ subject }) => subject)).toContain(planId)
  expect(await verifyJournal(here.db)).toMatchObject({ organisations: [{ broken: null }] })
})

describe('deeds done together', () => {
  const say = (within: House, subject: string) =>
    perform(within, here.viewer, 'record progress', async ({ record }) => {
      await record({ deed: 'record progress', subject })
      return done(subject)
    })

  test('are kept in their order', async () => {
    const before = await lines()
    const outcome = await together(here.house, async (within) =>
      done([granted(await say(within, 'one')), granted(await say(within, 'two'))]),
    )
    expect(granted(outcome)).toEqual(['one', 'two'])
    expect((await listJournal(here.db, here.viewer, { limit: 2 })).map(({ subject }) => subject)).toEqual(['two', 'one'])
    expect(await lines()).toBe(before + 2)
  })

  test.each([
    ['refused', (within: House) => perform(within, here.viewer, 'record progress', async () => refuse('conflict', 'Not after all.'))],
    ['forbidden', (within: House) => perform(within, as(here.viewer, 'public'), 'record progress', async () => done(1))],
  ])('leave nothing where one of them is %s, even if nobody looks', async (_, refused) => {
    const before = await lines()
    const outcome = await together(here.house, async (within) => {
      await say(within, 'one')
      await refused(within)
      return done(1)
    })
    expect(outcome.ok).toBe(false)
    expect(await lines()).toBe(before)
    expect(await verifyJournal(here.db)).toMatchObject({ unchained: 0, organisations: [{ broken: null }] })
  })
})

// a file system without room, whatever the machine
test.runIf(process.platform === 'linux')('a full disk is a refusal, and reads go on', async () => {
  const { plan } = await adopted(here, copyOf('full'))
  watchRoom(here.db, '/proc')
  const before = await lines()
  const outcome = await recordUpdate(here.house, here.viewer, { id: action(plan, '1.1').id, text: 'All is repaired' })
  expect(refusedAs(outcome)).toContain('full: The disk that holds the store is full')
  expect(await lines()).toBe(before)
  expect((await listPlans(here.db, here.viewer, { asAt: '2026-06-01' })).length).toBeGreaterThan(0)
})
