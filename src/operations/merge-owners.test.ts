import { beforeAll, describe, expect, test } from 'vitest'
import { listOwners } from '../store/owners.ts'
import { action, adopted, as, type Council, copyOf, council, granted, neighbour, planAt, refusedAs } from './council-in-tests.ts'
import { mergeOwners } from './merge-owners.ts'
import { reownAction } from './reown-action.ts'
import { stopAction } from './stop-action.ts'

let here: Council
const asAt = '2026-06-01'
const merge = (from: string[], to: string) => mergeOwners(here.house, here.viewer, { from, to, reason: 'The same person' })
const owners = async () => (await listOwners(here.db, here.viewer, { asAt })).map(({ name, actions, plans }) => [name, actions, plans])

let planId: string
beforeAll(async () => {
  here = await council()
  planId = (await adopted(here)).planId
  await adopted(here, copyOf('other').replaceAll('R Holt', 'Robert Holt'))
})

describe('the owners of all plans', () => {
  test('are counted by name', async () => {
    expect(await owners()).toEqual([
      ['A Quill', 2, 2],
      ['R Holt', 2, 1],
      ['Robert Holt', 2, 1],
    ])
  })

  test('are one where their spellings are merged, on every page and every day', async () => {
    granted(await merge(['R Holt'], 'Robert Holt'))
    expect(await owners()).toEqual([
      ['A Quill', 2, 2],
      ['Robert Holt', 4, 2],
    ])
    expect((await listOwners(here.db, here.viewer, { asAt })).at(-1)?.spellings).toEqual(['R Holt', 'Robert Holt'])
    expect(action(await planAt(here, planId, '2026-05-20'), '1.1').owners).toEqual([{ name: 'Robert Holt' }])
  })

  test('follow a later merging, and part again where it is merged back', async () => {
    granted(await merge(['Robert Holt'], 'Head of Parks'))
    expect((await owners()).map(([name]) => name)).toEqual(['A Quill', 'Head of Parks'])
    granted(await merge(['Head of Parks'], 'Robert Holt'))
    expect((await owners()).map(([name]) => name)).toEqual(['A Quill', 'Robert Holt'])
  })

  test('change with the promise, as at a day', async () => {
    const id = action(await planAt(here, planId), '2.1').id
    granted(await reownAction(here.house, here.viewer, { actionId: id, owners: ['B Moss', 'R Holt'], reason: 'Left', day: '2026-05-30' }))
    expect(await owners()).toEqual([
      ['A Quill', 1, 1],
      ['B Moss', 1, 1],
      ['Robert Holt', 5, 2],
    ])
    expect((await listOwners(here.db, here.viewer, { asAt: '2026-05-29' })).find(({ name }) => name === 'A Quill')).toMatchObject({
      actions: 2,
    })
    granted(await stopAction(here.house, here.viewer, { actionId: id, reason: 'No more' }))
    expect((await owners()).map(([name]) => name)).toContain('B Moss')
  })

  test('are nobody’s who may not read plans, and none of another organisation’s', async () => {
    expect(await listOwners(here.db, { ...here.viewer, roles: [] }, { asAt })).toEqual([])
    expect(await listOwners(here.db, await neighbour(here), { asAt })).toEqual([])
  })
})

describe('a merging is refused', () => {
  test.each([
    ['without a spelling', [], 'Robert Holt', 'invalid: Nothing was merged, because it takes a spelling'],
    ['with itself', ['Robert Holt'], 'Robert Holt', 'invalid: '],
    ['without a name', ['A Quill'], ' ', 'invalid: '],
    ['of a name nobody has', ['C Nobody'], 'A Quill', 'not found: No action has an owner written “C Nobody”'],
    ['where they are one already', ['R Holt'], 'Robert Holt', 'conflict: These are all shown as “Robert Holt” already'],
  ])('%s', async (_, from, to, sentence) => {
    const before = await owners()
    expect(refusedAs(await merge(from, to))).toContain(sentence)
    expect(await owners()).toEqual(before)
  })

  test('to a viewer who may not', async () => {
    expect(refusedAs(await mergeOwners(here.house, as(here.viewer, 'director'), { from: ['A Quill'], to: 'Q' }))).toContain('forbidden')
  })
})
