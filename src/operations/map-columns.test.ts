import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { listJournal } from '../store/journal-reads.ts'
import { getPaper } from '../store/papers.ts'
import { verifyJournal } from '../store/verify.ts'
import { adopted, as, bytes, copyOf, council, granted, refusedAs } from './council-in-tests.ts'
import { importPaper } from './import-paper.ts'
import { mapColumns } from './map-columns.ts'

const here = await council()
const odd = `| Wish | Chap | Moon | Word |
|---|---|---|---|
| Dig the pond | R Vale | May 2027 | Digging is under way |
| Fence the pond | T Orme | June 2027 | |
`
const layout = '4:wish|chap|moon|word'
const right = ['action', 'owners', 'deadline', 'progress']
const bring = async (copy: number) =>
  granted(await importPaper(here.house, here.viewer, { name: `odd ${copy}.md`, bytes: bytes(copyOf(copy, odd)), day: '2026-05-20' }))
const map = (paperId: string, fields: readonly (string | null)[] = right, of = layout) =>
  mapColumns(here.house, here.viewer, { paperId, layout: of, fields })
const texts = (reading: Awaited<ReturnType<typeof bring>>['reading']) =>
  reading.plans.flatMap(({ sections }) => sections.flatMap(({ actions }) => actions.map(({ text }) => text)))

describe('columns that a person sets right', () => {
  test('are read so in this draft, and in every later paper of the layout', async () => {
    const { paperId, reading } = await bring(1)
    expect(texts(reading)).toEqual([])
    const again = granted(await map(paperId)).reading
    expect(texts(again)).toEqual(['Dig the pond', 'Fence the pond'])
    expect(again.plans[0]?.sections[0]?.actions[0]).toMatchObject({
      owners: [{ name: 'R Vale' }],
      deadline: { text: 'May 2027' },
      progress: { text: 'Digging is under way', deed: 'underway' },
    })
    expect((await getPaper(here.db, here.viewer, paperId))?.reading).toEqual(again)
    expect(texts((await bring(2)).reading)).toEqual(['Dig the pond', 'Fence the pond'])
    const [last] = (await listJournal(here.db, here.viewer, { limit: 10 })).filter(({ deed }) => deed === 'set columns right')
    expect(last).toMatchObject({ subject: paperId, before: { fields: [null, null, null, null] }, after: { layout, fields: right } })
    expect(await verifyJournal(here.db)).toMatchObject({ unchained: 0, organisations: [{ broken: null }] })
  })

  test('can be set otherwise; the last word holds', async () => {
    const { paperId } = await bring(3)
    granted(await map(paperId, ['action', null, 'deadline', null]))
    expect((await bring(4)).reading.plans[0]?.sections[0]?.actions[0]?.owners).toEqual([])
    granted(await map(paperId))
  })
})

describe('refused, and nothing changes', () => {
  test.each<[string, (string | null)[], string]>([
    ['a column short', ['action', 'owners'], 'invalid: No column was changed, because each column takes one field'],
    ['a field there is not', ['action', 'moon', null, null], 'invalid: No column was changed, because each column takes one field'],
    ['one field twice', ['action', 'owners', 'owners', null], 'invalid: No column was changed, because two columns cannot both be “Owner”'],
    ['no actions', ['owners', 'deadline', null, null], 'invalid: No column was changed, because no column holds the actions'],
    ['what holds already', right, 'conflict: These columns are set so already'],
  ])('%s', async (_, fields, sentence) => {
    const { paperId } = await bring(5)
    expect(refusedAs(await map(paperId, fields))).toContain(sentence)
  })

  test('another layout, another paper, an adopted one, and whoever may not', async () => {
    const { paperId } = await bring(6)
    expect(refusedAs(await map(paperId, right, '4:other'))).toContain('not found: There is no table with these headings')
    expect(refusedAs(await map('nowhere'))).toContain('not found: There is no such paper')
    const taken = await adopted(here, copyOf('taken'))
    expect(refusedAs(await map(taken.paperId))).toContain('conflict: “parks.md” is no draft any more')
    expect(refusedAs(await mapColumns(here.house, as(here.viewer, 'panel member'), { paperId, layout, fields: right }))).toMatch(
      /^forbidden/,
    )
  })
})

test('the store itself keeps the reading of an adopted paper, and what was said of columns', async () => {
  const { paperId } = await adopted(here, copyOf('frozen'))
  await expect(sql`update paper set reading = '{}' where id = ${paperId}`.execute(here.db)).rejects.toThrow('rows of paper are added')
  const { paperId: draft } = await bring(7)
  await expect(sql`update paper set document = '{}' where id = ${draft}`.execute(here.db)).rejects.toThrow('rows of paper are added')
  await expect(sql`delete from column_mapping`.execute(here.db)).rejects.toThrow('rows of column_mapping are added')
})
