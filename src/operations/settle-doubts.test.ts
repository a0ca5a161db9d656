import { beforeAll, describe, expect, test } from 'vitest'
import { getPaper } from '../store/papers.ts'
import { verifyJournal } from '../store/verify.ts'
import { carrySettled } from './carry-settled.ts'
import { confirmPaper } from './confirm-paper.ts'
import { action, as, bytes, type Council, council, granted, planAt, refusedAs } from './council-in-tests.ts'
import { importPaper } from './import-paper.ts'
import { settleDoubts } from './settle-doubts.ts'

/** Three deadlines without a year or plan period, which are doubts of one kind, and one that names no day at all. */
const paper = (copy: string) => `# Copy ${copy}

| No | Action | By when | Responsible manager | Progress |
|---|---|---|---|---|
| 1.1 | Repair the fences | November | R Holt | In hand |
| 1.2 | Publish the rota | December | R Holt | |
| 1.3 | Survey the trees | October | A Quill | |
| 1.4 | Plant the avenue | As soon as possible | A Quill | |
`

let here: Council
beforeAll(async () => {
  here = await council()
})
const bring = async (copy: string) =>
  granted(await importPaper(here.house, here.viewer, { name: `${copy}.md`, bytes: bytes(paper(copy)) })).paperId
const held = async (paperId: string) => {
  const found = await getPaper(here.db, here.viewer, paperId)
  if (!found) throw new Error('no such paper')
  return found
}
const settle = (input: Parameters<typeof settleDoubts>[2]) => settleDoubts(here.house, here.viewer, input)
const doubtsOn = async (paperId: string, about: RegExp) =>
  (await held(paperId)).reading.doubts.flatMap((doubt, place) => (about.test(doubt.why) ? [place] : []))

describe('decisions on the doubts of a draft', () => {
  test('are kept without adopting anything, can be taken back, and are sealed', async () => {
    const paperId = await bring('kept')
    const [first = 0, second = 0] = await doubtsOn(paperId, /year/)
    granted(await settle({ paperId, doubts: { [first]: {}, [second]: { value: 'Dec 2026' } } }))
    expect((await held(paperId)).settled).toMatchObject({ [first]: {}, [second]: { value: 'Dec 2026' } })
    granted(await settle({ paperId, doubts: { [first]: null } }))
    const after = await held(paperId)
    expect([after.state, after.settled[first], after.settled[second]]).toEqual(['draft', undefined, { value: 'Dec 2026' }])
    expect(await verifyJournal(here.db)).toMatchObject({ unchained: 0 })
  })

  test('of one kind are settled at once, and what was said otherwise stays', async () => {
    const paperId = await bring('alike')
    const [first = 0, second = 0, third = 0] = await doubtsOn(paperId, /year/)
    const others = (await held(paperId)).reading.doubts.length - 3
    expect(others).toBeGreaterThan(0)
    granted(await settle({ paperId, doubts: { [second]: { value: 'Dec 2026' } }, alike: first }))
    expect((await held(paperId)).settled).toEqual({ [first]: {}, [second]: { value: 'Dec 2026' }, [third]: {} })
  })

  test('hold when the plan is adopted later, and what is said then stands over them', async () => {
    const paperId = await bring('adopted')
    const [first = 0, second = 0, third = 0] = await doubtsOn(paperId, /year/)
    granted(
      await settle({
        paperId,
        doubts: { [first]: { value: 'Nov 2026' }, [second]: { value: 'Dec 2026' }, [third]: {} },
        titles: { 0: 'Avenue plan' },
      }),
    )
    const { planIds } = granted(
      await confirmPaper(here.house, here.viewer, { paperId, doubts: { [second]: { value: 'Jan 2027' }, [third]: null } }),
    )
    const plan = await planAt(here, planIds[0] ?? '')
    expect(plan.title).toBe('Avenue plan')
    expect(['1.1', '1.2', '1.3'].map((ref) => action(plan, ref).deadline.text)).toEqual(['Nov 2026', 'Jan 2027', 'October'])
    expect((await held(paperId)).settled).toEqual({ [first]: { value: 'Nov 2026' }, [second]: { value: 'Jan 2027' } })
  })

  test('keep the day and the titles that were typed; a title as it was read need not be kept', async () => {
    const paperId = await bring('titled')
    const { title } = (await held(paperId)).reading.plans[0] ?? { title: '' }
    granted(await settle({ paperId, doubts: {}, titles: { 0: 'Another title' }, day: '2026-05-05' }))
    expect(await held(paperId)).toMatchObject({ day: '2026-05-05', settled: { 'title-0': { value: 'Another title' } } })
    granted(await settle({ paperId, doubts: {}, titles: { 0: title } }))
    expect((await held(paperId)).settled).toEqual({})
  })

  test('are refused where they cannot be meant, and then nothing is kept', async () => {
    const paperId = await bring('refused')
    const count = (await held(paperId)).reading.doubts.length
    expect(refusedAs(await settle({ paperId, doubts: { 0: {}, [count]: {} } }))).toMatch(`no doubt ${count + 1}`)
    expect(refusedAs(await settle({ paperId, doubts: { 0: {} }, alike: count }))).toMatch(`no doubt ${count + 1}`)
    expect(refusedAs(await settle({ paperId, doubts: { 0: {} }, day: '2026-02-30' }))).toMatch(/^invalid/)
    expect(refusedAs(await settle({ paperId: 'nosuchpaper0', doubts: {} }))).toMatch(/^not found/)
    expect(refusedAs(await settleDoubts(here.house, as(here.viewer, 'panel member'), { paperId, doubts: {} }))).toMatch(/^forbidden/)
    expect((await held(paperId)).settled).toEqual({})
    granted(await confirmPaper(here.house, here.viewer, { paperId, doubts: 'kept' }))
    expect(refusedAs(await settle({ paperId, doubts: { 0: {} } }))).toMatch(/^conflict/)
  })
})

test('answers go with their doubts when a paper is read anew, and never to another doubt', async () => {
  const { reading } = await held(await bring('anew'))
  const [first, second, ...rest] = reading.doubts
  if (!first || !second) throw new Error('two doubts are wanted')
  const settled = { 0: {}, 1: { value: 'Dec 2026' }, 'title-0': { value: 'New' } }
  expect(carrySettled({ reading, settled }, { ...reading, doubts: [second, ...rest] })).toEqual({
    0: { value: 'Dec 2026' },
    'title-0': { value: 'New' },
  })
  expect(carrySettled({ reading, settled }, { ...reading, doubts: [], plans: [] })).toEqual({})
})
