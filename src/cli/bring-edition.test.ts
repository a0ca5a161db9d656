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

test('an edition of another plan is warned of and refused, and what becomes of headings is told', async () => {
  const other = file('other.md', '1 | Train four apprentices | May 2028 | ', '2 | Buy two vans | May 2028 | ')
  const { code, err } = await desk.run(['import', other, '--edition-of', 'fences', '--confirm'])
  expect([code, err]).toEqual([
    1,
    expect.stringMatching(/^None of the 3 actions of “[^”]+” is surely printed again among the 2 in “other\.md”/),
  ])
  const headed = path.join(folder, 'headed.md')
  fs.writeFileSync(
    headed,
    '# Fences plan\n\n## 7 Everything of wood\n\n| No | Action | By when |\n|--|--|--|\n| 1 | Mend the canal fence | August 2027 |\n| 2 | Paint every gate of the parks | June 2027 |\n',
  )
  const { out } = await desk.run(['import', headed, '--edition-of', 'fences'])
  expect(out).toMatch(/section, heading: .* → Everything of wood|new +7 +section: Everything of wood/)
})

test('a plan nobody holds is refused, and so are two papers at once', async () => {
  const one = file('one.md', '1 | Mend the weir | May 2028 | ')
  expect(await desk.run(['import', one, '--edition-of', 'sluices'])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/No plan is called "sluices".*is kept as a draft/),
  })
  expect(await desk.run(['import', one, one, '--edition-of', 'fences'])).toMatchObject({ code: 2, err: expect.stringMatching(/one paper/) })
})
