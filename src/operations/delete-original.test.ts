import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { bareDatabase } from '../../tests/house-store.ts'
import { restoreBackup } from '../store/backup/restore.ts'
import { writeBackup } from '../store/backup/write.ts'
import { getPaper, getPaperBytes, listPapers } from '../store/papers.ts'
import { verifyJournal } from '../store/verify.ts'
import { applyRetention, dueOriginals } from './apply-retention.ts'
import { adopted, as, bytes, type Council, copyOf, council, granted, neighbour, refusedAs, servicePlan } from './council-in-tests.ts'
import { deleteOriginal } from './delete-original.ts'
import { exportAll } from './export-all.ts'
import { importPaper } from './import-paper.ts'
import { setRetention } from './set-retention.ts'
import { withdrawPaper } from './withdraw-paper.ts'

let here: Council
beforeEach(async () => {
  here = await council()
})
const remove = (paperId: string, reason = 'It names a child') => deleteOriginal(here.house, here.viewer, { paperId, reason })
const held = async (paperId: string) => (await getPaperBytes(here.db, here.viewer, paperId))?.bytes ?? null
const whole = async () => {
  const { organisations, unchained } = await verifyJournal(here.db)
  return { unchained, broken: organisations.map(({ broken }) => broken) }
}

describe('deleting an original', () => {
  test('takes its bytes and nothing else, and says who, when and why', async () => {
    const { paperId } = await adopted(here)
    const before = await getPaper(here.db, here.viewer, paperId)
    here.on('2026-09-01')
    granted(await remove(paperId))
    expect(await held(paperId)).toBeNull()
    const after = await getPaper(here.db, here.viewer, paperId)
    const originalDeleted = { by: 'Iris Vale', day: '2026-09-01', because: 'It names a child' }
    expect(before?.originalDeleted).toBeNull()
    expect(after).toEqual({ ...before, originalDeleted })
    expect(await listPapers(here.db, here.viewer)).toMatchObject([{ id: paperId, originalDeleted }])
  })

  test('leaves a record with the hash, and a journal that holds', async () => {
    const { paperId } = await adopted(here)
    const paper = await getPaper(here.db, here.viewer, paperId)
    granted(await remove(paperId))
    const last = await here.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirst()
    expect(last).toMatchObject({
      deed: 'delete an original',
      subject: paperId,
      before: { name: 'parks.md', sha256: paper?.sha256, size: bytes(servicePlan).length },
      after: { reason: 'It names a child' },
    })
    expect(await whole()).toEqual({ unchained: 0, broken: [null] })
  })

  test('is refused for a draft, twice, without a reason, without the right, and in another council', async () => {
    const draft = granted(await importPaper(here.house, here.viewer, { name: 'draft.md', bytes: bytes(copyOf('draft')) }))
    expect(refusedAs(await remove(draft.paperId))).toMatch(/^conflict: “draft\.md” is still a draft: its original was kept/)
    const { paperId } = await adopted(here)
    expect(refusedAs(await remove(paperId, ' '))).toMatch(/^invalid: Nothing was changed, because the reason is missing/)
    expect(refusedAs(await remove('nowhere'))).toMatch(/^not found/)
    expect(refusedAs(await deleteOriginal(here.house, as(here.viewer, 'director'), { paperId, reason: 'No' }))).toMatch(/^forbidden/)
    expect(refusedAs(await deleteOriginal(here.house, await neighbour(here), { paperId, reason: 'No' }))).toMatch(/^not found/)
    expect(await held(paperId)).not.toBeNull()
    granted(await remove(paperId))
    expect(refusedAs(await remove(paperId))).toMatch(/^conflict: The original of “parks\.md” was deleted before/)
  })

  test('does not let the same paper in a second time', async () => {
    const { paperId } = await adopted(here)
    granted(await remove(paperId))
    expect(refusedAs(await importPaper(here.house, here.viewer, { name: 'again.md', bytes: bytes(servicePlan) }))).toMatch(/^conflict/)
  })

  test('leaves a paper that can still be withdrawn, exported, backed up and restored', async () => {
    const { paperId } = await adopted(here)
    const other = await adopted(here, copyOf('other'))
    granted(await remove(paperId))
    granted(await withdrawPaper(here.house, here.viewer, { paperId, reason: 'The wrong year' }))
    const all = granted(await exportAll(here.house, here.viewer))
    expect(all.papers.map(({ id, original, originalDeleted }) => [id, original === null, originalDeleted?.because])).toEqual([
      [paperId, true, 'It names a child'],
      [other.paperId, false, undefined],
    ])
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'milepost-originals-'))
    afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))
    const file = path.join(folder, 'a.backup')
    await writeBackup(here.db, file, '2026-06-01T09:00:00.000Z')
    const { db: restored } = await bareDatabase()
    await restoreBackup(restored, file)
    expect(await verifyJournal(restored)).toMatchObject({ unchained: 0, organisations: [{ broken: null }] })
    expect((await getPaperBytes(restored, here.viewer, paperId))?.bytes).toBeNull()
  })
})

describe('the database', () => {
  const attempt = (statement: RawBuilder<unknown>) =>
    statement.execute(here.db).then(
      () => 'done',
      (error: Error) => error.message,
    )

  test.each([
    ['bytes that go without a record', sql`update paper set bytes = null`],
    ['other bytes', sql`update paper set bytes = 'x'`],
    ['another hash', sql`update paper set sha256 = 'x'`],
  ])('refuses %s', async (_, statement) => {
    await adopted(here)
    expect(await attempt(statement)).toMatch(/go only with the record|never changed or taken away/)
  })

  test('refuses bytes put back, a deletion taken back, and a rule rewritten', async () => {
    const { paperId } = await adopted(here)
    granted(await remove(paperId))
    granted(await setRetention(here.house, here.viewer, { months: 6 }))
    expect(await attempt(sql`update paper set bytes = 'x'`)).toMatch(/go only with the record/)
    expect(await attempt(sql`delete from original_deletion`)).toMatch(/never changed or taken away/)
    expect(await attempt(sql`update retention set months = 7`)).toMatch(/never changed or taken away/)
  })

  test.each([
    ['bytes gone without a record', sql`update paper set bytes = null`, 'paper'],
    ['a hash of the deletion changed', sql`update original_deletion set sha256 = 'x'`, 'original_deletion'],
    ['a reason changed', sql`update original_deletion set reason = 'x'`, 'original_deletion'],
    ['a deletion gone', sql`delete from original_deletion`, 'original_deletion'],
  ])('behind whose back was done: %s. The walk along the journal finds it', async (_, statement, table) => {
    const { paperId } = await adopted(here)
    await adopted(here, copyOf('other'))
    granted(await remove(paperId))
    await here.db.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx)
      await statement.execute(tx)
    })
    const { organisations, unchained } = await verifyJournal(here.db)
    expect(unchained).toBeGreaterThan(0)
    expect(organisations[0]?.strays.map((stray) => stray.table)).toContain(table)
  })
})

describe('how long originals are kept', () => {
  const names = async (months?: number | null) =>
    granted(await dueOriginals(here.house, here.viewer, { months })).due.map(({ name }) => name)

  /** Adopted on 1 June, adopted on 1 August, thrown away on 1 September, and a draft. */
  async function four(): Promise<string> {
    const june = await adopted(here, copyOf('june'), 'june.md')
    here.on('2026-08-01')
    await adopted(here, copyOf('august'), 'august.md')
    here.on('2026-09-01')
    const away = granted(await importPaper(here.house, here.viewer, { name: 'away.md', bytes: bytes(copyOf('away')) }))
    granted(await withdrawPaper(here.house, here.viewer, { paperId: away.paperId, reason: 'Twice' }))
    granted(await importPaper(here.house, here.viewer, { name: 'draft.md', bytes: bytes(copyOf('draft')) }))
    return june.paperId
  }

  test('for ever unless somebody says otherwise; a look changes nothing', async () => {
    await four()
    here.on('2099-01-01')
    expect(await names()).toEqual([])
    expect(granted(await applyRetention(here.house, here.viewer))).toEqual({ months: null, due: [] })
    expect(await names(6)).toEqual(['june.md', 'august.md', 'away.md'])
    expect(await names()).toEqual([])
  })

  test('so many months after the paper was adopted or withdrawn; drafts stay', async () => {
    const june = await four()
    granted(await setRetention(here.house, here.viewer, { months: 2 }))
    expect(await names()).toEqual(['june.md'])
    expect(await names(3)).toEqual(['june.md'])
    expect(await names(4)).toEqual([])
    here.on('2026-09-30')
    expect(granted(await applyRetention(here.house, here.viewer)).due.map(({ name }) => name)).toEqual(['june.md'])
    here.on('2026-10-01')
    expect(granted(await applyRetention(here.house, here.viewer)).due.map(({ name }) => name)).toEqual(['august.md'])
    expect((await getPaper(here.db, here.viewer, june))?.originalDeleted).toEqual({
      by: 'Iris Vale',
      day: '2026-09-30',
      because: 'The council keeps originals for 2 months after the paper was adopted or withdrawn, which was on 1 June 2026.',
    })
    here.on('2099-01-01')
    expect(granted(await applyRetention(here.house, here.viewer)).due.map(({ name }) => name)).toEqual(['away.md'])
    expect(granted(await applyRetention(here.house, here.viewer)).due).toEqual([])
    expect(await whole()).toEqual({ unchained: 0, broken: [null] })
  })

  test('the last that was said holds, each saying on record', async () => {
    granted(await setRetention(here.house, here.viewer, { months: 24 }))
    expect(refusedAs(await setRetention(here.house, here.viewer, { months: 24 }))).toMatch(
      /^conflict: Originals are kept for 24 months after .* already/,
    )
    granted(await setRetention(here.house, here.viewer, { months: null }))
    expect(granted(await dueOriginals(here.house, here.viewer)).months).toBeNull()
    expect(granted(await exportAll(here.house, here.viewer)).retentions.map(({ months, by }) => [months, by])).toEqual([
      [24, 'Iris Vale'],
      [null, 'Iris Vale'],
    ])
  })

  test.each([0, -1, 1.5, 1201, Number.NaN])('is not %s months', async (months) => {
    expect(refusedAs(await setRetention(here.house, here.viewer, { months }))).toMatch(/^invalid: Nothing was changed/)
  })

  test('is said, looked at and applied only by those who may', async () => {
    const director = as(here.viewer, 'director')
    expect(refusedAs(await setRetention(here.house, director, { months: 6 }))).toMatch(/^forbidden/)
    expect(refusedAs(await dueOriginals(here.house, director))).toMatch(/^forbidden/)
    expect(refusedAs(await applyRetention(here.house, director))).toMatch(/^forbidden/)
  })
})
