import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { adoptEdition } from '../operations/adopt-edition.ts'
import { composeReport } from '../operations/compose-report.ts'
import { action, adopted, as, bytes, type Council, copyOf, council, granted, neighbour } from '../operations/council-in-tests.ts'
import { importPaper } from '../operations/import-paper.ts'
import { mergeOwners } from '../operations/merge-owners.ts'
import { recordUpdate } from '../operations/record-update.ts'
import { stopAction } from '../operations/stop-action.ts'
import { firstHash, lockJournal, writeJournal } from './journal.ts'
import { listJournal } from './journal-reads.ts'
import { inTransaction } from './transaction.ts'
import { verifyJournal } from './verify.ts'

let here: Council
let updateId: string

beforeAll(async () => {
  here = await council()
  const { plan } = await adopted(here, `**COMMITTEE:** Environment Panel\n\n**SUBJECT:** Parks\n\n${copyOf('journal')}`)
  updateId = granted(
    await recordUpdate(here.house, here.viewer, { id: action(plan, '1.1').id, text: 'All fences have been repaired' }),
  ).updateId
  granted(await stopAction(here.house, here.viewer, { actionId: action(plan, '2.1').id, reason: 'No more' }))
  granted(await mergeOwners(here.house, here.viewer, { from: ['R Holt'], to: 'Robert Holt' }))
  const headed = (title: string) =>
    `# Headed\n\n## 1 ${title}\n\n| No | Action | By when |\n|---|---|---|\n| 1.1 | Mend the weir | May 2027 |\n`
  const { planId } = await adopted(here, headed('Ponds'), 'ponds.md')
  const later = { name: 'later.md', bytes: bytes(headed('Ponds and weirs')), day: '2026-05-25' }
  const { paperId } = granted(await importPaper(here.house, here.viewer, later))
  granted(await adoptEdition(here.house, here.viewer, { paperId, planIds: [planId], answers: { pairs: {}, gone: {} } }))
  granted(await composeReport(here.house, here.viewer, { asAt: '2026-06-01' }))
})

const frozen = [
  'plan',
  'section',
  'action',
  'progress_update',
  'change',
  'section_change',
  'owner_merge',
  'front_sheet',
  'report',
  'journal',
]

describe('what was said stays said', () => {
  test.each(frozen)('a row of %s is neither changed nor taken away, whoever asks', async (table) => {
    const refusal = `rows of ${table} are added, never changed or taken away`
    const count = async () => (await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(here.db)).rows[0]?.n
    const before = await count()
    expect(before).toBeGreaterThan(0)
    await expect(sql`update ${sql.table(table)} set organisation_id = organisation_id`.execute(here.db)).rejects.toThrow(refusal)
    await expect(sql`delete from ${sql.table(table)}`.execute(here.db)).rejects.toThrow(refusal)
    await expect(sql`truncate ${sql.table(table)} cascade`.execute(here.db)).rejects.toThrow(refusal)
    expect(await count()).toBe(before)
  })

  test('a paper’s words are not changed either; its state may move', async () => {
    const refusal = 'rows of paper are added, never changed or taken away'
    await expect(
      here.db
        .updateTable('paper')
        .set({ bytes: Buffer.from('x') })
        .execute(),
    ).rejects.toThrow('the bytes of a paper go only with the record of their deletion')
    await expect(here.db.deleteFrom('paper').execute()).rejects.toThrow(refusal)
    await expect(sql`truncate paper cascade`.execute(here.db)).rejects.toThrow(refusal)
  })
})

describe('the journal', () => {
  test('is read the last first, from where one likes, or of one thing', async () => {
    const all = await listJournal(here.db, here.viewer, { limit: 100 })
    expect(all.map(({ seq }) => seq)).toEqual(all.map((_, i) => all.length - i))
    expect((await listJournal(here.db, here.viewer, { limit: 2, before: 4 })).map(({ seq }) => seq)).toEqual([3, 2])
    expect((await listJournal(here.db, here.viewer, { subject: 'Robert Holt', limit: 5 })).map(({ deed }) => deed)).toEqual([
      'merge owners',
    ])
  })

  test('is nobody’s who may not read it, and each organisation’s own', async () => {
    expect(await listJournal(here.db, as(here.viewer, 'responsible manager'), { limit: 5 })).toEqual([])
    const theirs = await listJournal(here.db, await neighbour(here), { limit: 5 })
    expect(theirs.map(({ deed, by }) => [deed, by])).toEqual([
      ['add a person', 'Noor Pike'],
      ['found the organisation', 'Noor Pike'],
    ])
  })

  test('has neither a row without its record nor a record without its row', async () => {
    const before = await listJournal(here.db, here.viewer, { limit: 1 })
    const row = { update: await here.db.selectFrom('progress_update').selectAll().where('id', '=', updateId).executeTakeFirstOrThrow() }
    const again = inTransaction(here.db, async (tx) => {
      const head = await lockJournal(tx, here.viewer.organisation)
      if (!head) throw new Error('no head')
      await writeJournal(
        tx,
        head,
        here.viewer,
        { deed: 'record progress', subject: 'x', rows: { progress_update: [row.update] } },
        here.house.now(),
      )
    })
    await expect(again).rejects.toThrow('duplicate key')
    expect(await listJournal(here.db, here.viewer, { limit: 1 })).toEqual(before)
  })

  test('is one line: a head that moved on is not written behind', async () => {
    const write = inTransaction(here.db, (tx) =>
      writeJournal(
        tx,
        { organisation: here.viewer.organisation, seq: 0, hash: firstHash },
        here.viewer,
        { deed: 'x', subject: 'y' },
        here.house.now(),
      ),
    )
    await expect(write).rejects.toThrow(/duplicate key|moved on/)
    expect(await inTransaction(here.db, (tx) => lockJournal(tx, 'nowhere'))).toBeUndefined()
    expect(await verifyJournal(here.db)).toMatchObject({
      organisations: expect.arrayContaining([expect.objectContaining({ id: here.viewer.organisation, broken: null })]),
    })
  })
})
