import { beforeAll, describe, expect, test } from 'vitest'
import { type Desk, examples, openDesk } from '../../tests/desk.ts'
import { bringInExample } from './example.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk('2026-11-20')
  expect(await bringInExample({ examples }, desk.opened)).toEqual({ ok: true, value: true })
})

describe('milepost measures', () => {
  test('lists each measure with its latest value, and whether its target is met', async () => {
    const { code, out, err } = await desk.run(['measures'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/CF33 .*94\.6%, 31 October 2026 +not met yet +94\.6% against 98% by 31 March 2027\./)
    expect(out).toMatch(/^\d+ measures:/)
  })

  test('of one plan only, as at a day', async () => {
    const { out } = await desk.run(['measures', 'inspection improvement', '--as-at', '2026-06-11'])
    expect(out).not.toContain('CF33')
    expect(out).not.toContain('November 2026')
  })

  test('gives the published shape and nothing else', async () => {
    const { out } = await desk.run(['measures', '--json'])
    const { format, asAt, measures } = JSON.parse(out)
    expect([format, asAt]).toEqual(['measures/1', '2026-11-20'])
    const pathways = measures.find(({ codes }: { codes: string[] }) => codes.includes('CF33'))
    expect(pathways).toMatchObject({
      key: 'cf33',
      unit: '%',
      direction: 'up',
      verdict: 'not met',
      targets: [{ value: 90 }, { value: 98, by: '2027-03-31' }],
    })
    expect(pathways.values.at(-1)).toMatchObject({ value: 94.6, unit: '%', day: '2026-10-31', source: { of: 'action' } })
  })

  test.each([
    [['Highways'], 1, 'No plan is called "Highways"'],
    [['--as-at', 'soon'], 2, 'soon'],
  ])('%j is refused', async (args, code, sentence) => {
    const ran = await desk.run(['measures', ...args])
    expect([ran.code, ran.out]).toEqual([code, ''])
    expect(ran.err).toContain(sentence)
  })
})
