import { beforeAll, describe, expect, test } from 'vitest'
import { type Arrival, getArrivalBytes, listArrivals, listUnread } from '../store/arrivals.ts'
import { listJournal } from '../store/journal-reads.ts'
import { getPaper } from '../store/papers.ts'
import { as, bytes, type Council, copyOf, council, granted, refusedAs } from './council-in-tests.ts'
import { giveUpReading } from './give-up-reading.ts'
import { handInPapers } from './hand-in-papers.ts'
import { importPaper } from './import-paper.ts'
import { readArrivals } from './read-arrivals.ts'
import { inHandOf } from './reading-now.ts'
import { mostFiles } from './take-in.ts'

let here: Council
beforeAll(async () => {
  here = await council()
})

const file = (copy: string, name = `${copy}.md`) => ({ name, bytes: bytes(copyOf(copy)) })
const largest = 1_000_000
const handIn = async (...files: { name: string; bytes: Uint8Array }[]) =>
  granted(await handInPapers(here.house, here.viewer, { files, largest })).batch
const readAll = async (batch: string) => granted(await readArrivals(here.house, here.viewer, batch)).ended
const arrivals = (batch: string) => listArrivals(here.db, here.viewer, batch)
const states = async (batch: string) => (await arrivals(batch)).map(({ state }) => state)

describe('files handed in together', () => {
  test('are kept before any is read, and lie in the store until somebody reads them', async () => {
    const batch = await handIn(file('kept one'), file('kept two'))
    const kept = await arrivals(batch)
    expect(kept.map(({ number, name, state, by }) => [number, name, state, by])).toEqual([
      [1, 'kept one.md', 'waiting', 'Iris Vale'],
      [2, 'kept two.md', 'waiting', 'Iris Vale'],
    ])
    expect(inHandOf(batch).size).toBe(0)
    expect((await listUnread(here.db, here.viewer)).filter((one) => one.batch === batch)).toHaveLength(2)
    const held = await getArrivalBytes(here.db, here.viewer, { batch, number: 2 })
    expect(Buffer.from(held?.bytes ?? []).toString()).toBe(copyOf('kept two'))
    await readAll(batch)
    expect(await states(batch)).toEqual(['read', 'read'])
    expect(await getArrivalBytes(here.db, here.viewer, { batch, number: 2 })).toBeUndefined()
  })

  test('become a draft each, and say what was found; a bad one is refused and spoils none of the others', async () => {
    const batch = await handIn(file('good'), { name: 'broken.pdf', bytes: bytes('%PDF-') }, file('better'), {
      name: 'e.docx',
      bytes: bytes(''),
    })
    await readAll(batch)
    const [good, broken, better, empty] = await arrivals(batch)
    expect(good).toMatchObject({ state: 'read', found: { plans: 1, actions: 3, leftovers: 1 }, sentence: '' })
    expect(broken).toMatchObject({ state: 'refused', found: null, paperId: null, sentence: expect.stringMatching(/PDF/) })
    expect(empty).toMatchObject({ state: 'refused', sentence: expect.stringMatching(/is empty/) })
    const paper = await getPaper(here.db, here.viewer, better?.paperId ?? '')
    expect([paper?.name, paper?.state]).toEqual(['better.md', 'draft'])
    expect(good?.found?.doubts).toBe((await getPaper(here.db, here.viewer, good?.paperId ?? ''))?.reading.doubts.length)
  })

  test('each stand in the journal: what came, what was refused, what was given up', async () => {
    const batch = await handIn(file('told'), { name: 'no.pdf', bytes: bytes('%PDF-') }, file('not wanted'))
    await giveUpReading(here.house, here.viewer, { batch, number: 3 })
    await readAll(batch)
    const deeds = (await listJournal(here.db, here.viewer, { limit: 200 }))
      .filter(({ subject }) => subject === batch)
      .map(({ deed }) => deed)
    expect(deeds.toSorted()).toEqual(['give up reading', 'hand in papers', 'refuse a paper'])
  })

  test('one that is larger than may be is refused alone, unread', async () => {
    const outcome = await handInPapers(here.house, here.viewer, { files: [file('small'), file('large')], largest: copyOf('small').length })
    const [first, second] = await arrivals(granted(outcome).batch)
    expect([first?.state, second?.state]).toEqual(['waiting', 'waiting'])
    const strict = await handInPapers(here.house, here.viewer, { files: [file('tiny'), file('larger')], largest: copyOf('tiny').length })
    const batch = granted(strict).batch
    expect(await states(batch)).toEqual(['waiting', 'refused'])
    expect((await arrivals(batch))[1]?.sentence).toMatch(/nothing of it was stored/)
  })

  test.each([
    ['no file', 0],
    ['more files than anybody looks through', mostFiles + 1],
  ])('%s is refused', async (_, count) => {
    const files = Array.from({ length: count }, (__, i) => file(`many ${i}`))
    expect(refusedAs(await handInPapers(here.house, here.viewer, { files, largest }))).toMatch(
      /^invalid: .*nothing was read|^invalid: Nothing was read/i,
    )
  })

  test('a name that no list can show is mended', async () => {
    const batch = await handIn({ name: '\u0000 \n', bytes: bytes(copyOf('nameless')) })
    expect((await arrivals(batch))[0]?.name).toBe('Paper without a name')
  })

  test('only by who may import, and for who may read papers', async () => {
    const stranger = as(here.viewer, 'public')
    expect(refusedAs(await handInPapers(here.house, stranger, { files: [file('strange')], largest }))).toMatch(/^forbidden/)
    const batch = await handIn(file('private'))
    expect(refusedAs(await readArrivals(here.house, stranger, batch))).toMatch(/^forbidden/)
    expect(refusedAs(await giveUpReading(here.house, stranger, { batch }))).toMatch(/^forbidden/)
    expect(await listArrivals(here.db, stranger, batch)).toEqual([])
    expect(await getArrivalBytes(here.db, stranger, { batch, number: 1 })).toBeUndefined()
  })
})

describe('giving up', () => {
  // Long enough to be still in reading when it is given up, whatever the machine is busy with.
  const long = (copy: string) => ({
    name: `${copy}.md`,
    bytes: bytes(copyOf(copy) + '| 1 | Mend the gate | May 2027 | R Holt | In hand |\n'.repeat(20_000)),
  })

  test('ends a reading under way, lets the file go, and leaves the others to be read', async () => {
    const batch = granted(await handInPapers(here.house, here.viewer, { files: [long('long'), file('short')], largest: 50_000_000 })).batch
    const ended = await readAllLater(batch)
    expect(granted(await giveUpReading(here.house, here.viewer, { batch, number: 1 })).files).toBe(1)
    await ended()
    expect(await states(batch)).toEqual(['given up', 'read'])
    expect(await getArrivalBytes(here.db, here.viewer, { batch, number: 1 })).toBeUndefined()
  })

  test('all of a batch ends what waits too', async () => {
    const batch = await handIn(file('a'), file('b'), file('c'))
    expect(granted(await giveUpReading(here.house, here.viewer, { batch })).files).toBe(3)
    await readAll(batch)
    expect(await states(batch)).toEqual(['given up', 'given up', 'given up'])
  })

  test('undoes a paper that was about to be kept', async () => {
    const batch = await handIn(file('too late'))
    await giveUpReading(here.house, here.viewer, { batch })
    const arrival = (await arrivals(batch))[0] as Arrival
    expect(refusedAs(await importPaper(here.house, here.viewer, { ...file('too late'), arrival }))).toMatch(
      /^conflict: Reading was given up/,
    )
    const again = await importPaper(here.house, here.viewer, file('too late'))
    expect(granted(again).reading.plans).toHaveLength(1)
  })

  test('what was read already is refused, and so is what never was', async () => {
    const batch = await handIn(file('done'))
    await readAll(batch)
    expect(refusedAs(await giveUpReading(here.house, here.viewer, { batch }))).toMatch(/^conflict: Reading had ended/)
    expect(refusedAs(await giveUpReading(here.house, here.viewer, { batch: 'nosuchbatch0' }))).toMatch(/^not found/)
    expect(refusedAs(await readArrivals(here.house, here.viewer, 'nosuchbatch0'))).toMatch(/^not found/)
  })

  const readAllLater = async (batch: string) => {
    const { ended } = granted(await readArrivals(here.house, here.viewer, batch))
    return () => ended
  }
})

test('a file that is in hand already is not read twice', async () => {
  const batch = await handIn(file('once'))
  const [first, second] = await Promise.all([readArrivals(here.house, here.viewer, batch), readArrivals(here.house, here.viewer, batch)])
  await Promise.all([granted(first).ended, granted(second).ended])
  const imports = (await listJournal(here.db, here.viewer, { limit: 200 })).filter(
    ({ deed, after }) => deed === 'import a paper' && JSON.stringify(after).includes('once.md'),
  )
  expect(imports).toHaveLength(1)
})
