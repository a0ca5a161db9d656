import { type RawBuilder, sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { composeReport } from '../operations/compose-report.ts'
import { action, adopted, type Council, copyOf, council, granted } from '../operations/council-in-tests.ts'
import { recordUpdate } from '../operations/record-update.ts'
import { verifyJournal } from './verify.ts'

let here: Council
let updateId: string

beforeEach(async () => {
  here = await council()
  const { plan } = await adopted(here, copyOf('verify'))
  updateId = granted(await recordUpdate(here.house, here.viewer, { id: action(plan, '1.1').id, text: 'Four areas are done' })).updateId
  granted(await composeReport(here.house, here.viewer, { asAt: '2026-06-01' }))
})

/** Does what only someone with the database in their hands can do: past the triggers. */
const tamper = (...statements: RawBuilder<unknown>[]) =>
  here.db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    for (const statement of statements) await statement.execute(tx)
  })
const found = async () => {
  const { organisations, unchained } = await verifyJournal(here.db)
  const [one] = organisations
  if (!one) throw new Error('no organisation')
  expect(unchained).toBe(one.unchained)
  return one
}

describe('a walk along the journal', () => {
  test('finds nothing where nothing was touched', async () => {
    const one = await found()
    expect(one).toMatchObject({ id: here.viewer.organisation, name: 'Thornmere Borough Council', broken: null, unchained: 0, strays: [] })
    const [last] = await here.db.selectFrom('journal').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).execute()
    expect(one).toMatchObject({ entries: last?.seq, head: last?.hash })
  })

  test.each([
    ['an update’s words', 'progress_update', sql`update progress_update set text = 'All is done' where paper_id is null`],
    ['an update’s deed', 'progress_update', sql`update progress_update set deed = 'done' where paper_id is null`],
    [
      'the instant of recording',
      'progress_update',
      sql`update progress_update set recorded_at = recorded_at + interval '1 ms' where paper_id is null`,
    ],
    ['an adopted deadline', 'action', sql`update action set deadline_text = 'June 2026' where ref = '1.1'`],
    ['what a deadline means', 'action', sql`update action set deadline_parts = '[]' where ref = '1.1'`],
    ['a kept judgement', 'report', sql`update report set judgement = '{}'`],
    ['the bytes of a paper', 'paper', sql`update paper set bytes = 'x'`],
    ['the state of a paper', 'paper', sql`update paper set state = 'withdrawn'`],
    ['a person’s roles', 'person', sql`update person set roles = '{director}'`],
    ['the name of the council', 'organisation', sql`update organisation set name = 'Other'`],
  ])('finds %s changed', async (_, table, statement) => {
    await tamper(statement)
    expect(await found()).toMatchObject({ broken: null, unchained: 1, strays: [{ table, why: 'changed since it was recorded' }] })
  })

  test('finds a row slipped in, and one taken away', async () => {
    const columns = sql.raw(
      'plan_id, action_id, objective_id, place, ref, day, text, deed, rule, declared, said_by, recorded_by, recorded_at, paper_id, replaces',
    )
    await tamper(
      sql`insert into progress_update (organisation_id, id, number, ${columns})
        select organisation_id, 'slippedin000', number + 1, ${columns} from progress_update where id = ${updateId}`,
    )
    expect(await found()).toMatchObject({
      broken: null,
      unchained: 1,
      strays: [{ table: 'progress_update', key: 'slippedin000', why: 'not recorded' }],
    })
    await tamper(sql`delete from progress_update where id in ('slippedin000', ${updateId})`)
    expect(await found()).toMatchObject({ unchained: 1, strays: [{ table: 'progress_update', key: updateId, why: 'recorded, but gone' }] })
  })

  test('finds a record changed, taken out, or cut off the end', async () => {
    const { entries } = await found()
    await tamper(sql`update journal set who_name = 'Nobody' where seq = 3`)
    expect((await found()).broken).toEqual({ seq: 3, why: 'its content was changed after it was written' })
    await tamper(sql`delete from journal where seq = 2`)
    expect((await found()).broken).toEqual({ seq: 3, why: 'record 2 is missing' })

    here = await council()
    await adopted(here)
    const last = (await found()).entries
    await tamper(sql`delete from journal where seq = ${last}`)
    const cut = await found()
    expect(cut.broken).toEqual({ seq: last - 1, why: 'the journal does not end where its head says' })
    expect(cut.unchained).toBeGreaterThan(0)
    expect(entries).toBeGreaterThan(last)
  })

  test('finds a record written anew with a hash of its own', async () => {
    await tamper(sql`update journal set hash = ${'a'.repeat(64)}, who_name = 'Nobody' where seq = 2`)
    expect((await found()).broken).toEqual({ seq: 2, why: 'its content was changed after it was written' })
    await tamper(sql`update journal set previous = ${'b'.repeat(64)} where seq = 2`)
    expect((await found()).broken).toEqual({ seq: 2, why: 'it does not lean on the record before it' })
  })

  test('is not disturbed by what is written meanwhile', async () => {
    const { id } = action((await adopted(here, copyOf('meanwhile'))).plan, '1.1')
    const writing = Array.from({ length: 8 }, (_, i) => recordUpdate(here.house, here.viewer, { id, text: `Area ${i} is done` }))
    const [walked] = await Promise.all([found(), ...writing])
    expect(walked).toMatchObject({ broken: null, unchained: 0 })
    expect(await found()).toMatchObject({ broken: null, unchained: 0 })
  })
})
