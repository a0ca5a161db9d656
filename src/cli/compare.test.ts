import { beforeAll, describe, expect, test } from 'vitest'
import { type Desk, examples, openDesk } from '../../tests/desk.ts'
import { composeReport } from '../operations/compose-report.ts'
import { bringInExample } from './example.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk('2026-11-20')
  expect(await bringInExample({ examples }, desk.opened)).toEqual({ ok: true, value: true })
})

describe('milepost compare', () => {
  test('says first, in a sentence, what changed since the last paper', async () => {
    const { code, out, err } = await desk.run(['compare'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^Since 11 June 2026, \w+ actions were finished/)
    expect(out).toContain('Re-dated: ')
    expect(out).toContain('Compared up to 20 November 2026.')
  })

  test('counts in each heading what the sentence counts', async () => {
    const { out } = await desk.run(['compare', '--from', '2026-06-11'])
    const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
    const [, count = ''] = /(\w+)(?: actions?)? became late/i.exec(out) ?? []
    const number = words.indexOf(count.toLowerCase()) + 1 || Number(count)
    expect(number).toBeGreaterThan(0)
    expect(out).toMatch(new RegExp(`^Newly late: ${number}(?:, and \\d+ parts?)?$`, 'm'))
  })

  test('compares two days of one plan, and tells who moved a date and why', async () => {
    const { out } = await desk.run(['compare', '--from', '2026-06-11', '--to', '2026-09-10', '--plan', 'inspection improvement'])
    expect(out).toContain('Agreed by Director of Children and Families on 10 September 2026')
    expect(out).not.toContain('Hollin Street and Wickerfield')
  })

  test('gives the published shape and nothing else', async () => {
    const { out } = await desk.run(['compare', '--from', '2026-06-11', '--json'])
    expect(JSON.parse(out)).toMatchObject({ format: 'changes/1', from: { asAt: '2026-06-11', report: null }, to: { asAt: '2026-11-20' } })
  })

  test('gives a table and nothing else', async () => {
    const { out } = await desk.run(['compare', '--from', '2026-06-11', '--csv'])
    expect(out.replace(/^\uFEFF/, '')).toMatch(/^What changed,Plan,/)
  })

  test('a day with itself has nothing to tell', async () => {
    expect((await desk.run(['compare', '--from', 'today'])).out).toBe(
      'Since 20 November 2026, no promise and no status has changed.\n\n68 of 68 actions kept their status. Compared up to 20 November 2026.\n',
    )
  })

  test('a kept report is an end too, and the one that is taken unless another is named', async () => {
    const { house, viewer } = desk.opened
    expect((await composeReport(house, viewer, { asAt: '2026-09-10' })).ok).toBe(true)
    expect((await desk.run(['compare'])).out).toMatch(/^Since report 1 of 10 September 2026, /)
    expect((await desk.run(['compare', '--from', '2026-09-10', '--to', 'report 1'])).code).toBe(0)
  })

  test.each([
    [['--from', 'soon'], 2, 'neither a day nor a kept report'],
    [['--from', '2027-01-01'], 2, 'has not come yet'],
    [['--from', 'report 9'], 1, 'There is no report 9'],
    [['--plan', 'Highways'], 1, 'No plan is called "Highways"'],
    [['--json', '--csv'], 2, 'not both'],
  ])('%j is refused', async (args, code, sentence) => {
    const ran = await desk.run(['compare', ...args])
    expect([ran.code, ran.out]).toEqual([code, ''])
    expect(ran.err).toContain(sentence)
  })

  test('where nothing was before, it asks for a day', async () => {
    const empty = await openDesk('2026-11-20')
    expect(await empty.run(['compare'])).toMatchObject({ code: 1, err: expect.stringContaining('say a day with --from') })
  })
})
