import { expect, test } from 'vitest'
import { freshStore } from '../../tests/house-store.ts'
import { listJournal } from '../store/journal-reads.ts'
import { getOrganisation } from '../store/organisation.ts'
import type { Database } from '../store/schema.ts'
import { verifyJournal } from '../store/verify.ts'
import { ensureHome } from './ensure-home.ts'

const db = await freshStore<Database>()
const house = { db, now: () => '2026-06-01T09:00:00.123Z', today: () => '2026-06-01' }

test('an empty store is founded once, by however many programs at once, and keeps its organisation', async () => {
  const viewers = await Promise.all(
    ['Iris Vale', 'Iris Vale', 'Noor Pike', ' Iris\nVale '].map((person) =>
      ensureHome(house, { organisation: 'Thornmere Borough Council', person }),
    ),
  )
  const [first] = viewers
  expect(new Set(viewers.map(({ organisation }) => organisation)).size).toBe(1)
  expect(viewers.map(({ person }) => person.name)).toEqual(['Iris Vale', 'Iris Vale', 'Noor Pike', 'Iris Vale'])
  expect(new Set(viewers.map(({ person }) => person.id)).size).toBe(2)
  expect(first?.roles).toEqual(['performance officer'])
  const again = await ensureHome(house, { organisation: 'Another name', person: 'Iris Vale' })
  expect(again).toEqual(first)
  expect(await getOrganisation(db, again)).toEqual({ id: again.organisation, name: 'Thornmere Borough Council' })
  expect((await listJournal(db, again, { limit: 9 })).map(({ deed }) => deed)).toEqual([
    'add a person',
    'add a person',
    'found the organisation',
  ])
  expect(await verifyJournal(db)).toMatchObject({ unchained: 0, organisations: [{ entries: 3, broken: null }] })
})

test('nobody is nameless', async () => {
  expect((await ensureHome(house, { organisation: '', person: ' ' })).person.name).toBe('Somebody at this computer')
})
