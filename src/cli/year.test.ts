import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, examples, openDesk, runWithoutStore } from '../../tests/desk.ts'
import { bareDatabase } from '../../tests/house-store.ts'
import { readPaper } from '../operations/read-paper.ts'

// A round of a year at the command line, in the order in which an officer does it. Each test goes on where the one before ended.

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'milepost-year-'))
const paper = fileURLToPath(new URL('thornmere-report.txt', examples))
let desk: Desk
beforeAll(async () => {
  desk = await openDesk('2026-09-10')
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

test('before anything is brought in there is nothing to list, judge or report', async () => {
  expect(await desk.run(['plans'])).toEqual({ code: 0, out: '', err: expect.stringContaining('milepost import') })
  expect(await desk.run(['judge', 'roads'])).toMatchObject({ code: 1, out: '' })
  expect(await desk.run(['report', '--out', path.join(folder, 'none.html')])).toMatchObject({ code: 1, out: '' })
  expect(fs.existsSync(path.join(folder, 'none.html'))).toBe(false)
})

describe('a paper is brought in', () => {
  test('as a draft first, which adopts nothing', async () => {
    const { code, out } = await desk.run(['import', paper])
    expect([code, out]).toEqual([0, expect.stringMatching(/^Paper \w+ is a draft with 2 plans\./)])
    expect((await desk.run(['plans'])).out).toBe('')
  })

  test('and adopted by name, with its doubts kept and counted on standard error', async () => {
    const { code, out, err } = await desk.run(['import', paper, '--confirm', '--by', 'Eleanor Marsh'])
    expect(code).toBe(0)
    expect(out).toMatch(
      /^\w+ {2}Children's services: extract from the inspection improvement plan\n\w+ {2}Children and Families Service Plan/,
    )
    expect(err).toMatch(/^\d+ doubts, each kept with the field it is about\.\n$/)
  })

  test('but not twice', async () => {
    const { code, out, err } = await desk.run(['import', paper, '--confirm'])
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('was brought in before')
  })

  test('and never where it cannot be read', async () => {
    expect(await desk.run(['import', '-'], '')).toMatchObject({ code: 2, out: '' })
    expect(await desk.run(['import', '-', '--confirm'], 'Dear all,\n\nthe meeting is off.\n')).toMatchObject({ code: 1, out: '' })
  })
})

describe('an update is recorded', () => {
  const late = /1\.3 \/ 2 +▲/
  const done = /1\.3 \/ 2 +◐/

  test('on an action named by its number, its objective and its plan', async () => {
    expect((await desk.run(['judge', 'improvement', '--as-at', '2026-09-10'])).out).toMatch(late)
    const words = 'Achieved. Both evenings and Saturdays are open.'
    const { code, out } = await desk.run([
      'update',
      '2',
      words,
      '--plan',
      'improvement',
      '--objective',
      '1.3',
      '--by',
      'D Bhattal',
      '--day',
      '2026-09-08',
    ])
    expect([code, out]).toEqual([0, expect.stringMatching(/^\w+\n$/)])
    expect((await desk.run(['judge', 'improvement', '--as-at', '2026-09-10'])).out).toMatch(done)
    expect((await desk.run(['judge', 'improvement', '--as-at', '2026-09-07'])).out).toMatch(late)
  })

  test('from standard input, on an action named by its id', async () => {
    const { actions } = JSON.parse((await desk.run(['judge', 'service plan', '--json'])).out) as { actions: { ref: string; id: string }[] }
    const { id } = actions.find(({ ref }) => ref === '4.4') ?? { id: '' }
    expect(await desk.run(['update', id, '-'], 'Two mentors found.\n')).toMatchObject({ code: 0 })
    expect((await desk.run(['judge', 'service plan'])).out).toMatch(/4\.4 +● {2}on track +Work is told: “Two mentors found/)
  })

  test.each([
    ['a number that several actions bear', ['update', '1', 'Begun', '--plan', 'improvement'], 'use an id'],
    ['an id that nobody bears', ['update', 'nobody', 'Begun'], 'nothing was recorded'],
    ['no words', ['update', '4.3', '  ', '--plan', 'service plan'], '.'],
    ['a day to come', ['update', '4.3', 'Begun', '--plan', 'service plan', '--day', '2026-12-24'], '.'],
  ])('but not with %s', async (_, args, words) => {
    const { code, out, err } = await desk.run(args)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(words)
  })
})

describe('the paper for the meeting is written', () => {
  const written = async (name: string, ...more: string[]) => {
    const out = path.join(folder, name)
    const ran = await desk.run([
      'report',
      '--as-at',
      '2026-09-10',
      '--meeting',
      '2026-09-17',
      '--committee',
      'Overview Committee',
      ...more,
      '--out',
      out,
    ])
    expect(ran).toEqual({ code: 0, out: expect.stringMatching(/^Report \d+, as at 10 September 2026, is in /), err: '' })
    return new Uint8Array(fs.readFileSync(out))
  }

  test.each(['report.docx', 'report.html'])('as %s, which reads back with the same plans', async (name) => {
    const read = await readPaper({ name, bytes: await written(name) })
    if (!read.ok) throw new Error(read.refusal.sentence)
    expect(read.value.reading.plans.map(({ title }) => title.toLowerCase())).toEqual([
      "children's services: extract from the inspection improvement plan",
      'children and families service plan 2026/27: tasks for the year',
    ])
    expect(read.value.reading.frontSheet.committee).toBe('Overview Committee')
  })

  test('as a CSV of one plan: a row for each action, its parts behind it, judged as in the paper', async () => {
    const text = new TextDecoder().decode(await written('service.csv', 'service plan'))
    const rows: Record<string, string>[] = parse(text, { columns: true, bom: true })
    expect(new Set(rows.map(({ Plan }) => Plan))).toEqual(new Set(['Children and Families Service Plan 2026/27: tasks for the year']))
    expect(rows.filter(({ Part }) => Part === '')).toHaveLength(37)
    expect(rows.filter(({ Part }) => Part !== '').map((row) => [row['No.'], row['Part']])).toEqual(
      Array.from({ length: 7 }, (_, i) => ['10.3', String(i + 1)]),
    )
    const mentors = rows.find((row) => row['No.'] === '4.4')
    expect(mentors).toMatchObject({ Progress: 'Two mentors found.', Status: 'On track' })
    expect(mentors?.['Why']).toMatch(/^Work is told: “Two mentors found/)
  })

  test('but not of a day to come, nor into a folder that is not there', async () => {
    expect(await desk.run(['report', '--as-at', '2027-01-01', '--out', path.join(folder, 'x.html')])).toMatchObject({ code: 1, out: '' })
    expect(await desk.run(['report', '--out', path.join(folder, 'no', 'x.html')])).toMatchObject({ code: 1, out: '' })
  })
})

test('everything is given out as one JSON value, to standard output or a file', async () => {
  const { code, out } = await desk.run(['export'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ format: 'export/1', organisation: expect.anything() })
  const file = path.join(folder, 'all.json')
  expect(await desk.run(['export', '--out', file])).toMatchObject({ code: 0, out: '' })
  expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toMatchObject({ format: 'export/1' })
})

test('the journal is walked and found whole', async () => {
  const { code, out } = await desk.run(['verify'])
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/^Thornmere Borough Council: \d+ records, the chain is whole, 0 not chained\n {2}ends with [0-9a-f]{64}\n$/),
  ])
  expect(JSON.parse((await desk.run(['verify', '--json'])).out)).toMatchObject({ unchained: 0 })
})

describe('a backup', () => {
  const file = path.join(folder, 'all.backup')
  const ends = (out: string) => out.match(/The journal of .* ends at \d+ with [0-9a-f]{64}/g)

  test('is taken while the store is in use, and put back into an empty PostgreSQL with the same end of the journal', async () => {
    const taken = await desk.run(['backup', file])
    expect([taken.code, taken.out]).toEqual([0, expect.stringMatching(/^\d+ rows of \d+ tables are in /)])
    const store = { databaseUrl: (await bareDatabase()).url }
    const restored = await runWithoutStore(['restore', file], '', { store })
    expect([restored.code, restored.out]).toEqual([0, expect.stringMatching(/^\d+ rows of .* are back in /)])
    expect(ends(restored.out)).toEqual(ends(taken.out))
    await expect(runWithoutStore(['restore', file], '', { store })).rejects.toThrow(/nothing was restored/)
  })
})

test('every command that opened the store has closed it', () => {
  expect(desk.doors.opened).toBeGreaterThan(15)
  expect(desk.doors.closed).toBe(desk.doors.opened)
})
