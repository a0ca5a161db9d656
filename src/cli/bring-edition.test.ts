import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../tests/desk.ts'
import { listPapers } from '../store/papers.ts'
import { listPlanIds } from '../store/plans.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'milepost-edition-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

let desk: Desk
beforeAll(async () => {
  desk = await openDesk('2026-06-11')
})

const file = (name: string, ...rows: string[]) => {
  const at = path.join(folder, name)
  fs.writeFileSync(
    at,
    `# Fences plan\n\n| No | Action | By when | Progress |\n|--|--|--|--|\n${rows.map((row) => `| ${row} |\n`).join('')}`,
  )
  return at
}
const gates = '2 | Paint every gate of the parks | June 2027 |'

test('a later edition is told, and with --confirm applied to the plan held', async () => {
  expect((await desk.run(['import', file('first.md', '1 | Mend the canal fence | May 2027 | ', gates), '--confirm'])).code).toBe(0)
  const later = file('later.md', '1 | Mend the canal fence | August 2027 | Posts are in', gates)
  const told = await desk.run(['import', later, '--edition-of', 'fences'])
  expect(told.code).toBe(0)
  expect(told.out).toMatch(/^1 action is the same, 1 re-dated, 1 with new progress; none are not printed any more, none are new\.\n/)
  expect(told.out).toMatch(/re-dated +1 +May 2027 → August 2027\n/)
  expect(told.out).toMatch(/Paper \w+ is a draft\./)
  const { db } = desk.opened.house
  const plans = await listPlanIds(db, desk.opened.viewer)
  const applied = await desk.run(['import', later, '--edition-of', 'fences', '--confirm'])
  expect([applied.code, applied.err]).toEqual([0, ''])
  expect(applied.out).toMatch(/Applied to \w+: 1 change, 1 update\.\n$/)
  expect(await listPlanIds(db, desk.opened.viewer)).toEqual(plans)
  expect((await listPapers(db, desk.opened.viewer)).map(({ state }) => state)).toEqual(['adopted', 'adopted'])
})

test('what is doubtful is named and refused, and kept as a draft', async () => {
  const { code, out, err } = await desk.run([
    'import',
    file('doubtful.md', '1 | Renew railings beside water | August 2027 | ', gates),
    '--edition-of',
    'fences',
    '--confirm',
  ])
  expect(out).toMatch(/doubtful +1 +Mend the canal fence → Renew railings beside water\.|gone +1 +Mend the canal fence/)
  if (out.includes('doubtful')) expect([code, err]).toEqual([1, expect.stringMatching(/^Nothing was changed, because it is doubtful/)])
  expect((await listPapers(desk.opened.house.db, desk.opened.viewer)).length).toBe(3)
})

test('a plan nobody holds is refused, and so are two papers at once', async () => {
  const one = file('one.md', '1 | Mend the weir | May 2028 | ')
  expect(await desk.run(['import', one, '--edition-of', 'sluices'])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/No plan is called "sluices".*is kept as a draft/),
  })
  expect(await desk.run(['import', one, one, '--edition-of', 'fences'])).toMatchObject({ code: 2, err: expect.stringMatching(/one paper/) })
})
