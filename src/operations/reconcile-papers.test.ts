import { beforeAll, describe, expect, test } from 'vitest'
import type { Plan } from '../domain/plan/plan.ts'
import { listJournal } from '../store/journal-reads.ts'
import { getPaper, listPapers } from '../store/papers.ts'
import { verifyJournal } from '../store/verify.ts'
import { confirmPaper } from './confirm-paper.ts'
import {
  action,
  actionsOf,
  as,
  bytes,
  type Council,
  copyOf,
  council,
  granted,
  neighbour,
  planAt,
  refusedAs,
  servicePlan,
} from './council-in-tests.ts'
import { importPaper } from './import-paper.ts'
import { mapColumns } from './map-columns.ts'
import { reconcilePapers } from './reconcile-papers.ts'
import { withdrawPaper } from './withdraw-paper.ts'

let here: Council
beforeAll(async () => {
  here = await council()
})

/** Two drafts of the parks plan, the second with some words changed. */
async function drafts(name: string, ...changes: (readonly [string, string])[]) {
  const bring = async (text: string, file: string) =>
    granted(await importPaper(here.house, here.viewer, { name: file, bytes: bytes(text), day: '2026-05-20' })).paperId
  const changed = changes.reduce((text, [from, to]) => text.replace(from, to), servicePlan)
  return { first: await bring(copyOf(name), `${name}.md`), second: await bring(copyOf(`${name}, again`, changed), `${name}-scan.md`) }
}

const put = (papers: { readonly first: string; readonly second: string }, viewer = here.viewer) =>
  reconcilePapers(here.house, viewer, papers)

describe('two drafts that are copies of one paper', () => {
  test('become a third draft, which names both; they stay as they are', async () => {
    const papers = await drafts('one', ['May 2026', ''], ['Survey the street trees', 'Survey the stre'])
    const { paperId, reading } = granted(await put(papers))
    const paper = await getPaper(here.db, here.viewer, paperId)
    expect(paper).toMatchObject({ name: 'one.md and one-scan.md', kind: 'two copies', state: 'draft', day: '2026-05-20' })
    expect(paper?.reading.copies?.map((copy) => copy.paper)).toEqual([papers.first, papers.second])
    const lines = actionsOf(reading.plans[0] as Plan).map(({ ref, text, deadline }) => `${ref} ${text}, ${deadline.text}`)
    expect(lines).toEqual([
      '1.1 Repair the fences of all play areas, May 2026',
      '1.2 Publish the inspection rota, 30 September 2026',
      '2.1 Survey the street trees, March 2027',
    ])
    const states = (await listPapers(here.db, here.viewer)).filter(({ id }) => id === papers.first || id === papers.second)
    expect(states.map(({ state }) => state)).toEqual(['draft', 'draft'])
  })

  test('leave a record that names them, and a store that verifies', async () => {
    const papers = await drafts('two', ['September 2026', 'October 2026'])
    const { paperId } = granted(await put(papers))
    const [record] = await listJournal(here.db, here.viewer, { subject: paperId, limit: 1 })
    expect(record).toMatchObject({ deed: 'reconcile two papers', after: { ...papers, kind: 'two copies', differ: 1 } })
    const { unchained, organisations } = await verifyJournal(here.db)
    expect([unchained, organisations.map(({ broken }) => broken)]).toEqual([0, organisations.map(() => null)])
  })

  test('give the same draft again', async () => {
    const papers = await drafts('three')
    expect(granted(await put(papers)).paperId).toBe(granted(await put(papers)).paperId)
  })

  test('are adopted as one, a conflict answered with what the other copy says', async () => {
    const papers = await drafts('four', ['September 2026', 'October 2026'])
    const { paperId, reading } = granted(await put(papers))
    const at = reading.doubts.findIndex(({ says }) => says)
    const value = reading.doubts[at]?.says?.[1]?.text ?? ''
    const { planIds } = granted(await confirmPaper(here.house, here.viewer, { paperId, doubts: { [at]: { value } } }))
    expect(action(await planAt(here, planIds[0] ?? ''), '1.2').deadline.text).toBe('30 October 2026')
    expect(refusedAs(await put(papers))).toMatch(
      /^conflict: These two were put together before, and “four.md and four-scan.md” has been adopted/,
    )
  })

  test('have their columns set right one by one, and not together', async () => {
    const { paperId } = granted(await put(await drafts('five')))
    const outcome = await mapColumns(here.house, here.viewer, { paperId, layout: 'any', fields: [] })
    expect(refusedAs(outcome)).toMatch(/^conflict: .* was put together from two papers: no column was changed/)
  })
})

describe('is refused in a sentence', () => {
  test('what is no copy of it', async () => {
    const { first } = await drafts('six')
    const other = servicePlan.replace(/\| (\d\.\d) \| [^|]+\|/g, '| $1 | Teach volunteers $1 to prune limes |').replace('Parks', 'Ponds')
    const second = granted(await importPaper(here.house, here.viewer, { name: 'ponds.md', bytes: bytes(other) })).paperId
    expect(refusedAs(await put({ first, second }))).toBe(
      'invalid: These are not two copies of one paper: of the 3 actions of “six.md” and the 3 of “ponds.md” none is in both. Nothing was put together; choose two readings of the same paper.',
    )
  })

  test('one paper twice, and one that is not there', async () => {
    const { first } = await drafts('seven')
    expect(refusedAs(await put({ first, second: first }))).toMatch(/^invalid: .* one paper was chosen twice/)
    expect(refusedAs(await put({ first, second: 'gone' }))).toMatch(/^not found: There is no such second paper here/)
    expect(refusedAs(await put({ first: 'gone', second: first }))).toMatch(/^not found: There is no such first paper here/)
  })

  test('one that was adopted or withdrawn', async () => {
    const papers = await drafts('eight')
    granted(await confirmPaper(here.house, here.viewer, { paperId: papers.first, doubts: 'kept' }))
    expect(refusedAs(await put(papers))).toMatch(/^conflict: Nothing was put together, because “eight.md” has been adopted already/)
    granted(await withdrawPaper(here.house, here.viewer, { paperId: papers.second, reason: 'Twice.' }))
    expect(refusedAs(await put({ first: papers.second, second: papers.first }))).toMatch(/“eight-scan.md” was withdrawn: bring it in again/)
  })

  test('somebody who may not bring papers in, and somebody of another council', async () => {
    const papers = await drafts('nine')
    expect(refusedAs(await put(papers, as(here.viewer, 'panel member')))).toMatch(/^forbidden: /)
    expect(refusedAs(await put(papers, await neighbour(here)))).toMatch(/^not found: /)
  })
})
