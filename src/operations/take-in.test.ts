import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { getArrivalBytes, heldUnread, listArrivals } from '../store/arrivals.ts'
import { dropStrayPieces } from '../store/keep-arrivals.ts'
import { getPaperBytes } from '../store/papers.ts'
import { as, bytes, type Council, copyOf, council, granted, refusedAs } from './council-in-tests.ts'
import { readArrivals } from './read-arrivals.ts'
import { mostFiles, type TakingIn, takeIn } from './take-in.ts'

let here: Council
beforeAll(async () => {
  here = await council()
})

const largest = 3_000_000
const begin = (viewer = here.viewer): TakingIn => takeIn(here.house, viewer, { largest })
const piecesHeld = async (): Promise<number> => {
  const { count } = await here.db
    .selectFrom('arrival_piece')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
const noise = (size: number, seed: number) => Uint8Array.from({ length: size }, (_, at) => (at * 31 + seed + (at >> 8)) & 0xff)

/** The bytes cut where the numbers say, as a line delivers them. */
async function* inChunks(whole: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0
  for (let turn = 0; at < whole.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1
    yield whole.subarray(at, at + size)
    at += size
  }
}

test('a file is kept byte for byte, however it was cut on its way', async () => {
  const cut = fc.tuple(
    fc.integer({ min: 1, max: 1_400_000 }),
    fc.integer({ min: 0, max: 255 }),
    fc.array(fc.integer({ min: 1000, max: 700_000 }), { minLength: 1, maxLength: 4 }),
  )
  await fc.assert(
    fc.asyncProperty(cut, async ([size, seed, sizes]) => {
      const whole = noise(size, seed)
      const taking = begin()
      await taking.file('a.bin', inChunks(whole, sizes))
      const { batch } = granted(await taking.handIn())
      const held = await getArrivalBytes(here.db, here.viewer, { batch, number: 1 })
      const told = createHash('sha256').update(whole).digest('hex')
      expect([Buffer.compare(Buffer.from(held?.bytes ?? []), Buffer.from(whole)), held?.sha256]).toEqual([0, told])
      const unread = (await heldUnread(here.db, here.viewer)).find((one) => one.batch === batch)
      expect(unread?.original).toBe(Buffer.from(whole).toString('base64'))
    }),
    { numRuns: 15 },
  )
})

test('its bytes go over to the paper that is read out of it, and none stay behind', async () => {
  const before = await piecesHeld()
  const text = `${copyOf('long one')}${' '.repeat(1_300_000)}`
  const taking = begin()
  await taking.file('long.md', inChunks(bytes(text), [65_536]))
  const { batch } = granted(await taking.handIn())
  expect(await piecesHeld()).toBe(before + 3)
  await granted(await readArrivals(here.house, here.viewer, batch)).ended
  const [arrival] = await listArrivals(here.db, here.viewer, batch)
  const original = await getPaperBytes(here.db, here.viewer, arrival?.paperId ?? '')
  expect(Buffer.from(original?.bytes ?? []).toString()).toBe(text)
  expect(await piecesHeld()).toBe(before)
})

describe('nothing is kept', () => {
  test('of a file that turns out too large while it comes, though the others are', async () => {
    const before = await piecesHeld()
    const taking = begin()
    await taking.file('small.md', [bytes(copyOf('small beside'))])
    await taking.file('large.bin', inChunks(noise(largest + 1, 1), [100_000]))
    const { batch } = granted(await taking.handIn())
    expect((await listArrivals(here.db, here.viewer, batch)).map(({ state, size }) => [state, size > largest])).toEqual([
      ['waiting', false],
      ['refused', true],
    ])
    expect(await piecesHeld()).toBe(before + 1)
  })

  test('of what was begun and dropped', async () => {
    const before = await piecesHeld()
    const taking = begin()
    await taking.file('a.bin', [noise(900_000, 2)])
    expect(await piecesHeld()).toBe(before + 2)
    await taking.drop()
    expect(await piecesHeld()).toBe(before)
  })

  test('of more files than are taken at once', async () => {
    const before = await piecesHeld()
    const taking = begin()
    for (let i = 0; i <= mostFiles; i += 1) await taking.file(`${i}.md`, [bytes(copyOf(`many ${i}`))])
    expect(await piecesHeld()).toBe(before + mostFiles)
    expect(refusedAs(await taking.handIn())).toMatch(/^invalid: These are 21 files/)
    expect(await piecesHeld()).toBe(before)
  })

  test('of what somebody sends who may not', async () => {
    const before = await piecesHeld()
    const taking = begin(as(here.viewer, 'panel member'))
    await taking.file('a.md', [bytes(copyOf('panel member'))])
    expect(await piecesHeld()).toBe(before)
    expect(refusedAs(await taking.handIn())).toMatch(/^forbidden: /)
  })

  test('of nothing at all', async () => {
    expect(refusedAs(await begin().handIn())).toMatch(/^invalid: Nothing was read, because no file was chosen/)
  })

  test('of what was begun hours ago and never ended, while what waits or is still coming stays', async () => {
    const waits = begin()
    await waits.file('waits.md', [bytes(copyOf('waits for long'))])
    granted(await waits.handIn())
    const lost = begin()
    await lost.file('lost.md', [bytes(copyOf('lost'))])
    const held = await piecesHeld()
    const later = (hours: number) => new Date(Date.parse(here.house.now()) + hours * 3_600_000).toISOString()
    await dropStrayPieces(here.db, here.viewer, later(5))
    expect(await piecesHeld()).toBe(held)
    await dropStrayPieces(here.db, here.viewer, later(7))
    expect(await piecesHeld()).toBe(held - 1)
    await expect(lost.handIn()).rejects.toThrow(/pieces of lost\.md are missing/)
  })
})
