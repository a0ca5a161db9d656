import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../tests/desk.ts'
import { listPapers } from '../store/papers.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'milepost-import-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

let desk: Desk
beforeAll(async () => {
  desk = await openDesk('2026-06-11')
})

const file = (name: string, text?: string) => {
  const at = path.join(folder, name)
  fs.writeFileSync(at, text ?? `# ${name} plan\n\n| No | Action | By when |\n|--|--|--|\n| 1 | Mend the fence | May 2027 |\n`)
  return at
}
const papers = async () =>
  (await listPapers(desk.opened.house.db, desk.opened.viewer)).map(({ name, state }) => `${name}: ${state}`).toSorted()

describe('several papers at once', () => {
  test('each become a draft, named before what is said of it', async () => {
    const { code, out } = await desk.run(['import', file('north.md'), file('south.md')])
    expect(code).toBe(0)
    expect(out).toMatch(/^north\.md: Paper \w+ is a draft with 1 plan\..*\nsouth\.md: Paper \w+ is a draft with 1 plan\..*\n$/)
    expect(await papers()).toEqual(['north.md: draft', 'south.md: draft'])
  })

  test('one that cannot be read is refused with exit 2, and spoils none of the others', async () => {
    const { code, out, err } = await desk.run([
      'import',
      file('east.md'),
      file('broken.pdf', '%PDF-'),
      path.join(folder, 'gone.md'),
      file('west.md'),
      '--confirm',
    ])
    expect(code).toBe(2)
    expect(out.split('\n').map((line) => line.split(':')[0])).toEqual(['east.md', 'west.md', ''])
    expect(err).toMatch(/^broken\.pdf: .*PDF/m)
    expect(err).toMatch(/^.*gone\.md: .*there is no such file/m)
    expect(await papers()).toEqual(['east.md: adopted', 'north.md: draft', 'south.md: draft', 'west.md: adopted'])
    expect(desk.doors.opened).toBe(desk.doors.closed)
  })

  test('standard input stands among them once', async () => {
    expect(await desk.run(['import', '-', '-'], '# Plan')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^Standard input can be read once/),
    })
  })
})
