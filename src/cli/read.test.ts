import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { examples, runWithoutStore as run } from '../../tests/desk.ts'
import { items } from '../formats/json/items.ts'
import { judgement1 } from '../formats/json/judgement.ts'
import { reading1 } from '../formats/json/reading.ts'

const paper = fileURLToPath(new URL('thornmere-report.txt', examples))
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'milepost-read-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

describe('read', () => {
  test('tells a person what the paper promises and what is unsure', async () => {
    const { code, out, err } = await run(['read', paper])
    expect(code).toBe(0)
    expect(err).toMatch(/^\d+ doubts, no texts left over\.\n$/)
    expect(out).toContain('Children and Families Scrutiny Panel')
    expect(out).toMatch(/1 {2}Help and protection at the right time +4 objectives, 15 actions\n/)
    expect(out).toMatch(/\d+ doubts:\n/)
    expect(out).toMatch(/Of \d+ characters \d+ stand in a field, \d+ are headings and numbers, 0 are left over\.\n$/)
  })

  test('--json gives the published reading, and counts what is unsure beside it', async () => {
    const { code, out, err } = await run(['read', paper, '--json'])
    const reading = reading1.parse(JSON.parse(out))
    expect([code, err]).toEqual([0, `${reading.doubts.length} doubts, no texts left over.\n`])
    expect(reading.source).toMatchObject({ name: 'thornmere-report.txt', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(reading.plans).toHaveLength(2)
  })

  test('--items gives a flat list, from standard input too', async () => {
    const { code, out } = await run(['read', '-', '--items'], fs.readFileSync(paper, 'utf8'))
    expect(code).toBe(0)
    expect(items.parse(JSON.parse(out))).toHaveLength(66)
  })

  test.each(['thornmere-report.txt', 'thornmere-report.docx', 'thornmere-report.html'])(
    'reads %s with exit 0, and counts its doubts',
    async (name) => {
      const { code, out, err } = await run(['read', fileURLToPath(new URL(name, examples)), '--items'])
      expect(code).toBe(0)
      expect(items.parse(JSON.parse(out))).toHaveLength(66)
      expect(err).toMatch(/^\d+ doubts?, \S+ texts? left over\.\n$/)
    },
  )

  test.each([
    ['CSV', 'plan.csv', 'No,Action,By when\n1,Mend the fence,May 2027\n2,Paint it,June 2027\n'],
    [
      'Markdown',
      'plan.md',
      '# Fences plan\n\n| No | Action | By when |\n|--|--|--|\n| 1 | Mend the fence | May 2027 |\n| 2 | Paint it | June 2027 |\n',
    ],
    ['text with tabs', 'plan.txt', 'TASK NO.\tTASK\tDEADLINE\n1\tMend the fence\tMay 2027\n2\tPaint it\tJune 2027\n'],
    [
      'a web page',
      'plan.html',
      '<table><tr><th>No</th><th>Action</th><th>By when</th></tr><tr><td>1</td><td>Mend the fence</td><td>May 2027</td></tr><tr><td>2</td><td>Paint it</td><td>June 2027</td></tr></table>',
    ],
  ])('reads %s with exit 0', async (_, name, text) => {
    fs.writeFileSync(path.join(folder, name), text)
    const { code, out } = await run(['read', path.join(folder, name), '--items'])
    expect([code, items.parse(JSON.parse(out)).map((item) => item.action)]).toEqual([0, ['Mend the fence', 'Paint it']])
  })

  test.each([
    ['a file that is not there', path.join(folder, 'gone.docx'), 'there is no such file'],
    ['an empty file', 'empty.txt', 'empty'],
    ['a picture', 'picture.png', '.'],
  ])('refuses %s with exit 2 and one sentence', async (_, name, words) => {
    fs.writeFileSync(path.join(folder, 'empty.txt'), '')
    fs.writeFileSync(path.join(folder, 'picture.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
    const { code, out, err } = await run(['read', path.resolve(folder, name)])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(words)
    expect(err.trimEnd()).not.toContain('\n')
  })
})

describe('judge --file', () => {
  test('judges what a paper says without a store, and exits 0 whatever the verdicts', async () => {
    const { code, out, err } = await run(['judge', '--file', paper, '--as-at', '2026-06-11'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/Of 29 actions \d+ are done, \d+ are late/)
    expect(out).toMatch(/1\.3 \/ 2 +▲ {2}late +Due by 31 March 2026, 72 days ago/)
  })

  test('--json gives the published judgement of the plan that is named', async () => {
    const { code, out } = await run(
      ['judge', 'service plan', '--file', '-', '--as-at', '2026-06-11', '--json'],
      fs.readFileSync(paper, 'utf8'),
    )
    const judgement = judgement1.parse(JSON.parse(out))
    expect(code).toBe(0)
    expect(judgement.asAt).toBe('2026-06-11')
    expect(judgement.actions).toHaveLength(37)
  })

  test('refuses a plan that the paper does not hold', async () => {
    const { code, out, err } = await run(['judge', 'bridges', '--file', paper])
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^No plan is called "bridges"/)
  })
})
