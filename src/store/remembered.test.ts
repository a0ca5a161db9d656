import { beforeAll, describe, expect, test } from 'vitest'
import { action, adopted, type Council, copyOf, council, granted, neighbour } from '../operations/council-in-tests.ts'
import { recordUpdate } from '../operations/record-update.ts'
import { getPlan, listPlans } from './plans.ts'
import { remembered } from './remembered.ts'
import { inTransaction } from './transaction.ts'

const at = { asAt: '2026-06-01' }
let here: Council
let planId: string
let id: string
const plan = () => getPlan(here.db, here.viewer, planId, at)
const update = (text: string) => recordUpdate(here.house, here.viewer, { id, text })

beforeAll(async () => {
  here = await council()
  const made = await adopted(here)
  planId = made.planId
  id = action(made.plan, '1.1').id
})

describe('a plan asked for again', () => {
  test('is the one read before, until something is recorded', async () => {
    const first = await plan()
    expect(await plan()).toBe(first)
    granted(await update('Seven areas are done'))
    const second = await plan()
    expect(second).not.toBe(first)
    expect(action(second?.plan as NonNullable<typeof second>['plan'], '1.1').progress.text).toBe('Seven areas are done')
    expect(await plan()).toBe(second)
  })

  test('is another for another day, another reach, another organisation', async () => {
    const first = await plan()
    expect(await getPlan(here.db, here.viewer, planId, { asAt: '2026-05-31' })).not.toBe(first)
    expect((await getPlan(here.db, here.viewer, planId, { ...at, history: 'all' }))?.plan).not.toBe(first?.plan)
    expect(await getPlan(here.db, await neighbour(here), planId, at)).toBeUndefined()
    expect(await getPlan(here.db, { ...here.viewer, roles: [] }, planId, at)).toBeUndefined()
    expect(await plan()).toBe(first)
  })

  test('never shows what was undone, nor hides from a transaction what it has written', async () => {
    const before = await plan()
    const undone = inTransaction(here.db, async (tx) => {
      const inside = await getPlan(tx, here.viewer, planId, at)
      expect(inside).toEqual(before)
      expect(inside).not.toBe(before)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await plan()).toBe(before)
  })

  test('is never older than the last word, however many write and read at once', async () => {
    for (let round = 0; round < 10; round++) {
      const text = `Area ${round} is done`
      const [, ...reads] = await Promise.all([update(text), plan(), plan(), plan()])
      expect(reads.every(Boolean)).toBe(true)
      const held = await plan()
      expect(action(held?.plan as NonNullable<typeof held>['plan'], '1.1').progress.text).toBe(text)
    }
  })
})

describe('what is remembered', () => {
  const ask = (question: string, weight: number, read: () => Promise<object> = async () => ({})) =>
    remembered(here.db, here.viewer.organisation, question, read, () => weight)

  test('is let go of, the longest unasked first, when it grows heavy', async () => {
    const [a, b] = [await ask('a', 4000), await ask('b', 4000)]
    expect(await ask('a', 4000)).toBe(a)
    const c = await ask('c', 4000)
    expect(await ask('c', 4000)).toBe(c)
    expect(await ask('a', 4000)).toBe(a)
    expect(await ask('b', 4000)).not.toBe(b)
  })

  test('is not what is too heavy by itself, and that drives nothing out', async () => {
    const small = await ask('small', 1)
    const large = await ask('large', 17_000)
    expect(await ask('large', 17_000)).not.toBe(large)
    expect(await ask('small', 1)).toBe(small)
  })

  test('is read once for all who ask at once, and not at all where reading fails', async () => {
    let reads = 0
    const slow = async () => ({ reads: ++reads })
    await Promise.all([ask('slow', 1, slow), ask('slow', 1, slow), ask('slow', 1, slow)])
    expect(reads).toBe(1)
    await expect(ask('fails', 1, () => Promise.reject(new Error('no answer')))).rejects.toThrow('no answer')
    expect(await ask('fails', 1, async () => ({ now: true }))).toEqual({ now: true })
    expect((await listPlans(here.db, here.viewer, at)).length).toBe(1)
  })

  test('is nothing where an organisation has no journal', async () => {
    const [one, two] = [
      await remembered(
        here.db,
        'gone',
        'a',
        async () => ({}),
        () => 1,
      ),
      await remembered(
        here.db,
        'gone',
        'a',
        async () => ({}),
        () => 1,
      ),
    ]
    expect(one).not.toBe(two)
  })
})

test('a copy of a plan in another store is not mixed up with it', async () => {
  const there = await council()
  await adopted(there, copyOf('there'))
  expect(await listPlans(there.db, there.viewer, at)).not.toEqual(await listPlans(here.db, here.viewer, at))
})
