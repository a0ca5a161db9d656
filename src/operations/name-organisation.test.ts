import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshStore } from '../../tests/house-store.ts'
import type { Role } from '../domain/access.ts'
import type { Document } from '../domain/document/document.ts'
import { listJournal } from '../store/journal-reads.ts'
import { getOrganisation } from '../store/organisation.ts'
import { getReport } from '../store/reports.ts'
import type { Database } from '../store/schema.ts'
import { verifyJournal } from '../store/verify.ts'
import { composeReport } from './compose-report.ts'
import { adopted, as, type Council, council, granted, neighbour, refusedAs } from './council-in-tests.ts'
import { ensureHome } from './ensure-home.ts'
import { nameOrganisation } from './name-organisation.ts'

let here: Council
const nameIt = (name: string, viewer = here.viewer) => nameOrganisation(here.house, viewer, { name })
const nameOf = async (viewer = here.viewer) => (await getOrganisation(here.db, viewer))?.name
const textsOf = ({ blocks }: Document) => blocks.flatMap((block) => ('text' in block ? [block.text] : []))

beforeAll(async () => {
  here = await council()
})

describe('a council', () => {
  test('takes a name, on one line, and the journal has both and stays whole', async () => {
    expect(granted(await nameIt(' Thornmere\nand  Oxmere Council '))).toEqual({ name: 'Thornmere and Oxmere Council' })
    expect(await nameOf()).toBe('Thornmere and Oxmere Council')
    expect(await listJournal(here.db, here.viewer, { limit: 1 })).toMatchObject([
      {
        deed: 'name the organisation',
        by: 'Iris Vale',
        subject: here.viewer.organisation,
        before: { name: 'Thornmere Borough Council' },
        after: { name: 'Thornmere and Oxmere Council' },
      },
    ])
    expect(await verifyJournal(here.db)).toMatchObject({ unchained: 0, organisations: [{ broken: null, strays: [] }] })
  })

  test('renamed behind the journal’s back is found out', async () => {
    await sql`update organisation set name = 'Another'`.execute(here.db)
    expect(await verifyJournal(here.db)).toMatchObject({
      unchained: 1,
      organisations: [{ broken: null, strays: [{ table: 'organisation', why: 'changed since it was recorded' }] }],
    })
    await sql`update organisation set name = 'Thornmere and Oxmere Council'`.execute(here.db)
    expect(await verifyJournal(here.db)).toMatchObject({ unchained: 0 })
  })

  test.each([
    ['no name', ' \n ', 'invalid: Nothing was changed, because the name is missing'],
    ['a name without end', 'a'.repeat(201), 'at most 200 can be kept'],
    ['the name it has', 'Thornmere and  Oxmere Council', 'conflict: It is called “Thornmere and Oxmere Council” already'],
  ])('with %s stays as it is', async (_, name, sentence) => {
    const entries = (await listJournal(here.db, here.viewer, { limit: 99 })).length
    expect(refusedAs(await nameIt(name))).toContain(sentence)
    expect(await nameOf()).toBe('Thornmere and Oxmere Council')
    expect(await listJournal(here.db, here.viewer, { limit: 99 })).toHaveLength(entries)
  })

  test.each<Role>(['responsible manager', 'director', 'democratic services', 'panel member', 'public'])(
    'is not named by a %s',
    async (role) => {
      expect(refusedAs(await nameIt('Another', as(here.viewer, role)))).toMatch(
        /^forbidden: Your role does not let you name the organisation/,
      )
      expect(await nameOf()).toBe('Thornmere and Oxmere Council')
    },
  )

  test('is named by its own people only', async () => {
    const next = await neighbour(here)
    granted(await nameIt('Oxmere City Council', next))
    expect([await nameOf(), await nameOf(next)]).toEqual(['Thornmere and Oxmere Council', 'Oxmere City Council'])
    expect(await verifyJournal(here.db)).toMatchObject({ unchained: 0 })
  })
})

test('a council that nobody named stays so when a paper is adopted, and its reports go without; each report keeps the name it was composed under', async () => {
  const db = await freshStore<Database>()
  const house = { ...here.house, db }
  const viewer = await ensureHome(house, { organisation: '', person: 'Iris Vale' })
  await adopted(
    { ...here, db, house, viewer },
    '# Report of Thornmere Borough Council\n\n| No | Action | By when |\n|---|---|---|\n| 1 | Mend the fence | May 2026 |\n',
  )
  expect(await getOrganisation(db, viewer)).toEqual({ id: viewer.organisation, name: '' })
  const unnamed = granted(await composeReport(house, viewer, { asAt: '2026-06-01' })).document
  expect(textsOf(unnamed)[0]).toBe('DRAFT')
  expect(unnamed.running?.foot).toBe('Report 1, facts as at 1 June 2026')
  granted(await nameOrganisation(house, viewer, { name: 'Oxmere District Council' }))
  const named = granted(await composeReport(house, viewer, { asAt: '2026-06-01' })).document
  expect(textsOf(named).slice(0, 2)).toEqual(['Oxmere District Council', 'DRAFT'])
  expect(named.running?.foot).toBe('Oxmere District Council. Report 2, facts as at 1 June 2026')
  expect((await getReport(db, viewer, 1))?.document).toEqual(unnamed)
  expect(await verifyJournal(db)).toMatchObject({ unchained: 0, organisations: [{ broken: null }] })
})
