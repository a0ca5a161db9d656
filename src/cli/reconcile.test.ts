import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { runWithoutStore as run } from '../../tests/desk.ts'
import { reading1 } from '../formats/json/reading.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'milepost-reconcile-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const plan = (first = 'May 2026', second = 'Publish the inspection rota') => `# Parks Service Plan 2026/27

| No | Action | By when | Progress |
|---|---|---|---|
| 1.1 | Repair the fences of all play areas | ${first} | Three of nine are done |
| 1.2 | ${second} | September 2026 | Monitoring due July |
`
const file = (name: string, text: string): string => {
  fs.writeFileSync(path.join(folder, name), text)
  return path.join(folder, name)
}
const one = file('plan.md', plan())
const scan = file('scan.md', plan('', 'Publish the insp'))
const other = file('other.md', plan('June 2026'))

describe('reconcile', () => {
  test('puts two files together, and counts what is unsure on standard error', async () => {
    const { code, out, err } = await run(['reconcile', scan, one])
    expect([code, err]).toEqual([0, 'no doubts, no texts left over.\n'])
    expect(out).toMatch(/^scan\.md and plan\.md, put together\.\n/)
    expect(out).toContain('1.1, deadline stands only in the second copy.')
    expect(out).toContain('1.2, wording is cut short in the first copy; it was taken from the second.')
  })

  test('--json gives the published reading, which says which places are whose', async () => {
    const { code, out, err } = await run(['reconcile', one, other, '--json'])
    const reading = reading1.parse(JSON.parse(out))
    expect([code, err]).toEqual([0, '1 doubt (1 where the copies differ), no texts left over.\n'])
    expect(reading.copies).toMatchObject([
      { name: 'plan.md', from: 'b1', to: 'b2' },
      { name: 'other.md', from: 'b4', to: 'b5' },
    ])
    expect(reading.doubts[0]?.says?.map(({ text }) => text)).toEqual(['May 2026', 'June 2026'])
    expect(reading.source).toMatchObject({ name: 'plan.md and other.md', kind: 'two copies' })
  })

  test('--out writes it into a file, or says why not', async () => {
    const target = path.join(folder, 'together.json')
    const { code, out } = await run(['reconcile', one, other, '--json', '--out', target])
    expect([code, out]).toEqual([0, ''])
    expect(reading1.parse(JSON.parse(fs.readFileSync(target, 'utf8'))).plans).toHaveLength(1)
    const failed = await run(['reconcile', one, other, '--out', path.join(folder, 'no', 'such.txt')])
    expect(failed.code).toBe(1)
    expect(failed.err).toContain('the two papers are as they were')
  })

  test('takes one of them from standard input', async () => {
    expect((await run(['reconcile', '-', one], plan())).out).toMatch(/^standard input and plan\.md, put together\./)
  })

  test.each([
    ['one file only', [one], /^Name the two copies\. Usage: milepost reconcile /],
    ['standard input twice', ['-', '-'], /^Only one of the copies can come from standard input/],
    ['a file that is not there', [one, path.join(folder, 'gone.md')], /gone\.md could not be read: there is no such file/],
    ['a file that is no paper', [one, file('plan.pdf', '%PDF-')], /^plan\.pdf: /],
    [
      'papers that have nothing in common',
      [one, file('letter.md', 'A letter.')],
      /^These are not two copies of one paper: no action was found in “letter\.md”\./,
    ],
  ])('refuses %s with exit 2 and one sentence', async (_, papers, words) => {
    const { code, out, err } = await run(['reconcile', ...papers])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(words)
    expect(err.trimEnd()).not.toContain('\n')
  })
})
