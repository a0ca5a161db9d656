import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { composeReport } from './compose-report.ts'
import { action, adopted, as, copyOf, council, granted, neighbour, refusedAs, servicePlan } from './council-in-tests.ts'
import { exportAll } from './export-all.ts'
import { mergeOwners } from './merge-owners.ts'
import { recordUpdate } from './record-update.ts'
import { withdrawPaper } from './withdraw-paper.ts'

const here = await council()

test('everything of the organisation comes out as one JSON value, originals and journal among it', async () => {
  const kept = await adopted(here)
  const gone = await adopted(here, copyOf('gone'))
  granted(await withdrawPaper(here.house, here.viewer, { paperId: gone.paperId, reason: 'Twice' }))
  const { id } = action(kept.plan, '1.1')
  granted(await recordUpdate(here.house, here.viewer, { id, text: 'All fences have been repaired' }))
  granted(await mergeOwners(here.house, here.viewer, { from: ['R Holt'], to: 'Robert Holt' }))
  granted(await composeReport(here.house, here.viewer, { asAt: '2026-06-01' }))

  const value = granted(await exportAll(here.house, here.viewer))
  const all = JSON.parse(JSON.stringify(value))
  expect(Object.keys(all)).toEqual([
    'format',
    'exportedAt',
    'organisation',
    'people',
    'papers',
    'unread',
    'plans',
    'ownerMerges',
    'columnMappings',
    'judgementSettings',
    'retentions',
    'frontSheets',
    'reports',
    'journal',
  ])
  expect(all).toMatchObject({ format: 'export/1', organisation: { name: 'Thornmere Borough Council' }, people: [{ name: 'Iris Vale' }] })
  expect(all.papers.map(({ state }: { state: string }) => state)).toEqual(['adopted', 'withdrawn'])
  expect(Buffer.from(all.papers[0].original, 'base64').toString()).toBe(servicePlan)
  expect(all.plans.map(({ plan }: { plan: { id: string } }) => plan.id)).toEqual([kept.planId, gone.planId])
  expect(action(all.plans[0].plan, '1.1').updates).toHaveLength(2)
  expect(all.ownerMerges).toMatchObject([{ from: ['R Holt'], to: 'Robert Holt' }])
  expect(all.reports).toMatchObject([{ number: 1, document: { blocks: expect.any(Array) } }])

  let previous = '0'.repeat(64)
  for (const { hash, ...record } of all.journal) {
    expect(record.previous).toBe(previous)
    expect(createHash('sha256').update(inOrder(record)).digest('hex')).toBe(hash)
    previous = hash
  }
})

/** JSON as the exported shape documents it, written here without the program's own function. */
function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const names = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${names.map(([name, one]) => `${JSON.stringify(name)}:${inOrder(one)}`).join()}}`
}

test('only its own, and only to those who may', async () => {
  const other = await neighbour(here)
  expect(granted(await exportAll(here.house, other))).toMatchObject({
    papers: [],
    plans: [],
    reports: [],
    journal: [{ seq: 1 }, { seq: 2 }],
  })
  expect(refusedAs(await exportAll(here.house, as(here.viewer, 'director')))).toContain('forbidden')
  expect(refusedAs(await exportAll(here.house, { ...other, organisation: 'gone' }))).toContain('not found')
})
