import { beforeAll, describe, expect, test } from 'vitest'
import { emptyFrontSheet } from '../domain/document/front-sheet.ts'
import { getFrontSheet } from '../store/front-sheets.ts'
import { listJournal } from '../store/journal-reads.ts'
import { adopted, as, type Council, copyOf, council, granted, neighbour, refusedAs, servicePlan } from './council-in-tests.ts'
import { editFrontSheet } from './edit-front-sheet.ts'

let here: Council
const sheet = { ...emptyFrontSheet, committee: 'Environment Panel', subject: 'Parks', recommendations: ['Note the report'] }
const edit = (frontSheet = sheet, more = {}) => editFrontSheet(here.house, here.viewer, { frontSheet, ...more })

beforeAll(async () => {
  here = await council()
})

describe('the front sheet', () => {
  test('is kept in versions, the last of which is in force', async () => {
    expect(await getFrontSheet(here.db, here.viewer)).toBeUndefined()
    expect(granted(await edit())).toEqual({ version: 1 })
    expect(
      granted(
        await edit(
          { ...sheet, subject: ' Parks and trees ', implications: [{ name: 'Legal', value: ' ' }] },
          { reason: 'Clearer', version: 1 },
        ),
      ),
    ).toEqual({ version: 2 })
    expect(await getFrontSheet(here.db, here.viewer)).toMatchObject({
      version: 2,
      paper: null,
      by: 'Iris Vale',
      day: '2026-06-01',
      reason: 'Clearer',
      frontSheet: { ...sheet, subject: 'Parks and trees', implications: [{ name: 'Legal', value: null }] },
    })
    const [line] = await listJournal(here.db, here.viewer, { subject: '2', limit: 1 })
    expect(line).toMatchObject({
      deed: 'edit the front sheet',
      before: { subject: 'Parks', implications: [] },
      after: { subject: 'Parks and trees' },
    })
    expect(Object.keys(line?.after ?? {})).toEqual(['subject', 'implications'])
  })

  test('of a paper counts for that paper’s plans, an edit for all', async () => {
    const first = await adopted(here, `**COMMITTEE:** Parks Panel\n\n**SUBJECT:** First\n\n${servicePlan}`)
    const second = await adopted(here, `**COMMITTEE:** Parks Panel\n\n**SUBJECT:** Second\n\n${copyOf('second')}`)
    const subject = async (planIds?: string[]) =>
      (await getFrontSheet(here.db, here.viewer, planIds ? { planIds } : {}))?.frontSheet.subject
    expect(await subject(first.planIds)).toBe('First')
    expect(await subject(second.planIds)).toBe('Second')
    expect(await subject()).toBe('Second')
    granted(await edit({ ...sheet, subject: 'Edited' }))
    expect(await subject(first.planIds)).toBe('Edited')
  })

  test.each([
    [
      'with a date that is none',
      { ...sheet, date: '2026-02-30' },
      {},
      'invalid: Nothing was saved, because the calendar has no day “2026-02-30”',
    ],
    ['without end', { ...sheet, background: 'a'.repeat(200_001) }, {}, 'at most 200,000 can be kept'],
    ['that says the same', { ...sheet, subject: 'Edited' }, {}, 'conflict: It already says so'],
    ['over another’s version', sheet, { version: 1 }, 'conflict: Iris Vale has saved another version since'],
  ])('%s is refused', async (_, wrong, more, sentence) => {
    const before = await getFrontSheet(here.db, here.viewer)
    expect(refusedAs(await edit(wrong, more))).toContain(sentence)
    expect(await getFrontSheet(here.db, here.viewer)).toEqual(before)
  })

  test('is edited by none who may not, read by none who may not, and is each organisation’s own', async () => {
    expect(refusedAs(await editFrontSheet(here.house, as(here.viewer, 'director'), { frontSheet: sheet }))).toContain('forbidden')
    expect(await getFrontSheet(here.db, as(here.viewer, 'public'))).toBeUndefined()
    expect(await getFrontSheet(here.db, await neighbour(here))).toBeUndefined()
  })
})
