import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Action } from '../domain/plan/plan.ts'
import { addAction } from '../operations/add-action.ts'
import { action, actionsOf, adopted, type Council, copyOf, council, granted, neighbour, planAt } from '../operations/council-in-tests.ts'
import { mendMisreading } from '../operations/mend-misreading.ts'
import { mergeOwners } from '../operations/merge-owners.ts'
import { recordUpdate } from '../operations/record-update.ts'
import { redateAction } from '../operations/redate-action.ts'
import { reownAction } from '../operations/reown-action.ts'
import { rewordAction } from '../operations/reword-action.ts'
import { stopAction } from '../operations/stop-action.ts'
import { getAction, getObjective } from './actions.ts'
import { listOwners } from './owners.ts'
import { getPaper, getPaperBytes, listPapers } from './papers.ts'
import { eachPlan, getPlan, listPlans } from './plans.ts'
import { verifyJournal } from './verify.ts'

const nested = `**Action plan 2026/27**

| Recommendation | Task | Timescale | Lead | Progress |
|---|---|---|---|---|
| 1.1 Improve the parks | 1. Plant a hundred trees<br>2. Mend the benches | 1. June 2026<br>2. Ongoing | 1 A Quill<br>2 B Moss | 1. Eighty are planted |
`

let here: Council
beforeAll(async () => {
  here = await council()
})

describe('a plan as read', () => {
  test('is the same one after the other, however many there are, and nothing for who may not read', async () => {
    const there = await council()
    for (let i = 0; i < 23; i++) await adopted(there, copyOf(`copy ${i}`))
    const at = { asAt: '2026-06-01' }
    const seenBy = async (viewer: Council['viewer']) => {
      const seen = []
      for await (const held of eachPlan(there.db, viewer, at)) seen.push(held)
      return seen
    }
    expect(await seenBy(there.viewer)).toEqual(await listPlans(there.db, there.viewer, at))
    expect(await seenBy({ ...there.viewer, roles: [] })).toEqual([])
    expect(await seenBy(await neighbour(there))).toEqual([])
  })

  test('is the same by itself, among all, and action by action', async () => {
    await adopted(here, copyOf('one'))
    await adopted(here, nested)
    const at = { asAt: '2026-06-01', history: 'all' } as const
    const all = await listPlans(here.db, here.viewer, at)
    expect(all).toHaveLength(2)
    for (const held of all) {
      expect(await getPlan(here.db, here.viewer, held.plan.id as string, at)).toEqual(held)
      for (const one of actionsOf(held.plan)) {
        const found = await getAction(here.db, here.viewer, one.id as string, at)
        expect(found?.action).toEqual(one)
        expect(found).toMatchObject({ plan: { id: held.plan.id, title: held.plan.title }, paper: held.paper, parent: null })
      }
    }
    expect(await listPlans(here.db, here.viewer, { ...at, planIds: [all[1]?.plan.id as string] })).toEqual([all[1]])
  })

  test('keeps parts below their action, each with an address of its own', async () => {
    const text = `**Service Plan 2026/27**

| No | Action | By when | Responsible manager | Progress |
|---|---|---|---|---|
| 1.1 | Audit these:<br>• Benches<br>• Paths<br>• Gates | May 2026 | R Holt | Inspections to follow in September |
`
    const { plan, reading } = await adopted(here, text)
    const read = actionsOf(reading.plans[0] as NonNullable<(typeof reading.plans)[0]>)[0]
    const held = action(plan, '1.1')
    expect(held.actions.map(({ text: words }) => words)).toEqual(read?.actions.map(({ text: words }) => words))
    for (const part of held.actions) {
      const found = await getAction(here.db, here.viewer, part.id as string, { asAt: '2026-06-01' })
      expect(found).toMatchObject({ action: { text: part.text, updates: [] }, parent: { id: held.id, ref: '1.1' } })
    }
  })

  test('is another organisation’s not at all', async () => {
    const { plan, planId, paperId } = await adopted(here, copyOf('theirs'))
    const other = await neighbour(here)
    const at = { asAt: '2026-06-01' }
    expect(await getPlan(here.db, other, planId, at)).toBeUndefined()
    expect(await listPlans(here.db, other, at)).toEqual([])
    expect(await getAction(here.db, other, action(plan, '1.1').id, at)).toBeUndefined()
    expect(await getObjective(here.db, other, 'x', at)).toBeUndefined()
    expect(await listPapers(here.db, other)).toEqual([])
    expect(await getPaper(here.db, other, paperId)).toBeUndefined()
    expect(await getPaperBytes(here.db, other, paperId)).toBeUndefined()
    expect(await getPlan(here.db, { ...here.viewer, roles: [] }, planId, at)).toBeUndefined()
  })
})

describe('whatever is done in whatever order', () => {
  const day = fc.integer({ min: 10, max: 28 }).map((n) => `2026-05-${n}`)
  const ref = fc.constantFrom('1.1', '1.2', '2.1')
  const words = fc.constantFrom(
    'Monitoring due July',
    'All is repaired',
    'In progress',
    'Awaiting funds',
    'Q3',
    'R Holt',
    'A Quill',
    '85% by May 2027',
  )
  let runs = 0
  const deed = fc.record({ kind: fc.integer({ min: 0, max: 7 }), ref, day, words })

  test('the chain holds, each read agrees with what was recorded, and a day sees nothing said after it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 12 }), async (deeds) => {
        const { plan, planId } = await adopted(here, copyOf(`run ${++runs}`), 'parks.md', '2026-05-15')
        const said: { id: string; day: string; text: string }[] = []
        for (const one of deeds) {
          const { id } = action(plan, one.ref)
          const input = { actionId: id, reason: 'So agreed', day: one.day }
          const { house, viewer } = here
          if (one.kind <= 2) {
            granted(await recordUpdate(house, viewer, { id, text: one.words, day: one.day }))
            said.push({ id, day: one.day, text: one.words })
          } else if (one.kind === 3) await redateAction(house, viewer, { ...input, deadline: one.words })
          else if (one.kind === 4) await rewordAction(house, viewer, { ...input, text: one.words })
          else if (one.kind === 5) await reownAction(house, viewer, { ...input, owners: [one.words] })
          else if (one.kind === 6) await mendMisreading(house, viewer, { id, field: 'progress', value: one.words, reason: 'Misread' })
          else
            await (one.words.length % 2
              ? stopAction(house, viewer, input)
              : addAction(house, viewer, { ...input, planId, sectionRef: '2', text: one.words }))
        }
        const asAt = deeds[0]?.day as string
        const held = await getPlan(here.db, here.viewer, planId, { asAt, history: 'all' })
        for (const one of actionsOf(held?.plan as typeof plan)) {
          const updates = one.updates ?? []
          expect(updates.every((update) => update.day <= asAt)).toBe(true)
          expect(updates.map((update) => update.day)).toEqual(updates.map((update) => update.day).toSorted())
          expect(
            updates
              .filter(({ paper }) => paper === null)
              .map(({ text }) => text)
              .toSorted(),
          ).toEqual(
            said
              .filter((update) => update.id === one.id && update.day <= asAt)
              .map(({ text }) => text)
              .toSorted(),
          )
          const latest = updates.at(-1)
          expect(one.progress.text).toBe(latest?.text ?? '')
          expect((one.changes ?? []).every((change) => change.kind === 'mended' || change.day <= asAt)).toBe(true)
        }
        const overview = await planAt(here, planId, asAt)
        expect(actionsOf(overview).map(({ progress, deadline, owners, stopped }) => ({ progress, deadline, owners, stopped }))).toEqual(
          actionsOf(held?.plan as typeof plan).map(({ progress, deadline, owners, stopped }) => ({ progress, deadline, owners, stopped })),
        )
      }),
      { numRuns: 12 },
    )
    const owned = (one: Action): number => one.owners.length + one.actions.reduce((sum, part) => sum + owned(part), 0)
    const all = await listPlans(here.db, here.viewer, { asAt: '2026-06-01' })
    const counted = all.flatMap(({ plan }) => actionsOf(plan)).reduce((sum, one) => sum + owned(one), 0)
    expect((await listOwners(here.db, here.viewer, { asAt: '2026-06-01' })).reduce((sum, { actions }) => sum + actions, 0)).toBe(counted)
    granted(await mergeOwners(here.house, here.viewer, { from: ['R Holt'], to: 'A Quill' }))
    expect(await verifyJournal(here.db)).toMatchObject({ unchained: 0 })
    for (const { broken } of (await verifyJournal(here.db)).organisations) expect(broken).toBeNull()
  })
})
