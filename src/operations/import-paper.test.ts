import { beforeAll, describe, expect, test } from 'vitest'
import { getPaper, getPaperBytes, listPapers } from '../store/papers.ts'
import { confirmPaper } from './confirm-paper.ts'
import { as, bytes, type Council, council, granted, refusedAs, servicePlan } from './council-in-tests.ts'
import { importPaper } from './import-paper.ts'
import { withdrawPaper } from './withdraw-paper.ts'

let here: Council
const bring = (text: string, more: { name?: string; day?: string } = {}) =>
  importPaper(here.house, here.viewer, { name: 'parks.md', bytes: bytes(text), ...more })

beforeAll(async () => {
  here = await council()
})

describe('a paper brought in', () => {
  test('is kept byte for byte as a draft, with its reading, and adopts nothing', async () => {
    const { paperId, reading } = granted(await bring(servicePlan))
    expect(reading.plans).toHaveLength(1)
    const paper = await getPaper(here.db, here.viewer, paperId)
    expect(paper).toMatchObject({
      name: 'parks.md',
      kind: 'markdown',
      state: 'draft',
      by: 'Iris Vale',
      day: '2026-06-01',
      planIds: [],
      settled: {},
    })
    expect(paper?.reading).toEqual(reading)
    const kept = await getPaperBytes(here.db, here.viewer, paperId)
    expect(new TextDecoder().decode(kept?.bytes ?? undefined)).toBe(servicePlan)
    expect((await listPapers(here.db, here.viewer)).map(({ id }) => id)).toEqual([paperId])
  })

  test('bears a name that a list can show, with its ending', async () => {
    const { paperId } = granted(await bring('# A paper with a long name', { name: `${'parks '.repeat(40)}.md` }))
    expect((await getPaper(here.db, here.viewer, paperId))?.name).toMatch(/^parks parks .{180,}….md$/)
  })

  test('comes back as the draft it already is, and once adopted is refused until it is withdrawn', async () => {
    const { paperId } = granted(await bring(servicePlan))
    expect(granted(await bring(servicePlan, { name: 'again.md' })).paperId).toBe(paperId)
    granted(await confirmPaper(here.house, here.viewer, { paperId, doubts: 'kept' }))
    expect(refusedAs(await bring(servicePlan))).toBe(
      'conflict: This very paper was brought in before, as “parks.md” of 1 June 2026, and its plans are here: nothing was added; open them, or withdraw that paper first.',
    )
    granted(await withdrawPaper(here.house, here.viewer, { paperId, reason: 'Brought in to try it' }))
    expect(granted(await bring(servicePlan)).paperId).not.toBe(paperId)
  })

  test.each([
    ['its own date', '**DATE:** 12 May 2026', undefined, '2026-05-12'],
    ['its own date before the one given', '**DATE:** 12 May 2026', '2026-05-14', '2026-05-12'],
    ['the day given where it has none', '', '2026-05-14', '2026-05-14'],
    ['today where it has none and none is given', '', undefined, '2026-06-01'],
    ['today where its meeting is still to come', '**DATE:** 18 June 2026', undefined, '2026-06-01'],
  ])('speaks of %s', async (_, date, day, expected) => {
    const text = `**COMMITTEE:** Environment Panel\n\n${date}\n\n**SUBJECT:** ${day ?? 'none'} ${date}\n\n${servicePlan}`
    const { paperId } = granted(await bring(text, day ? { day } : {}))
    expect(await getPaper(here.db, here.viewer, paperId)).toMatchObject({ day: expected })
  })

  test.each([
    ['without a byte', { bytes: new Uint8Array() }, 'invalid: This file is empty'],
    ['of a kind that cannot be read', { bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0) }, 'invalid: '],
    ['of a day that is none', { day: '2026-06-31' }, 'invalid: Nothing was kept, because the calendar has no day “2026-06-31”'],
  ])('%s is refused', async (_, wrong, sentence) => {
    const before = await listPapers(here.db, here.viewer)
    const outcome = await importPaper(here.house, here.viewer, { name: 'x.md', bytes: bytes('# A paper\n\nNobody knows it.'), ...wrong })
    expect(refusedAs(outcome)).toContain(sentence)
    expect(await listPapers(here.db, here.viewer)).toEqual(before)
  })

  test('is refused to a viewer who may not bring papers in, and shown to none who may not read them', async () => {
    const input = { name: 'x.md', bytes: bytes('# Another') }
    expect(refusedAs(await importPaper(here.house, as(here.viewer, 'panel member'), input))).toContain(
      'forbidden: Your role does not let you import a paper',
    )
    const known = (await listPapers(here.db, here.viewer))[0]?.id as string
    expect(await listPapers(here.db, as(here.viewer, 'public'))).toEqual([])
    expect(await getPaper(here.db, as(here.viewer, 'public'), known)).toBeUndefined()
    expect(await getPaperBytes(here.db, as(here.viewer, 'public'), known)).toBeUndefined()
  })
})
