import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { examples, openDesk } from '../../tests/desk.ts'

const desk = await openDesk('2026-06-11')
const paper = fileURLToPath(new URL('thornmere-report.txt', examples))
await desk.run(['import', paper, '--confirm'])
const rule = 'after the paper was adopted or withdrawn'

test('nothing goes unless the council has said so', async () => {
  expect(await desk.run(['retention', '--apply'])).toEqual({
    code: 0,
    out: 'Originals are kept for ever.\nno originals deleted.\n',
    err: '',
  })
})

test('what would go is listed, and stays', async () => {
  const { code, out } = await desk.run(['retention', '--months', '1'])
  expect(code).toBe(0)
  expect(out).toBe(`Originals would be kept for one month ${rule}.\nno originals would be deleted with --apply.\n`)
  expect((await desk.run(['retention'])).out).toContain('Originals are kept for ever.')
})

test.each([['0'], ['1.5'], ['12x'], ['1201'], ['']])('--months %j is asked for wrongly', async (months) => {
  const { code, err } = await desk.run(['retention', `--months=${months}`, '--apply'])
  expect(code).toBe(2)
  expect(err).toContain('--months takes a whole number from 1 to 1200, or "never": nothing was changed.')
})

test('with --apply the months are from then on the rule, and what is due goes', async () => {
  expect((await desk.run(['retention', '--months', '1', '--apply'])).out).toBe(
    `Originals are kept for one month ${rule}.\nno originals deleted.\n`,
  )
  const later = await openDeskLater()
  const listed = await later(['retention'])
  expect(listed.out).toMatch(/thornmere-report\.txt +adopted +2026-06-11/)
  expect(listed.out).toContain('1 original would be deleted with --apply.')
  expect((await later(['retention', '--apply', '--by', 'R Vale'])).out).toContain('1 original deleted.')
  expect((await later(['retention'])).out).toContain('no originals would be deleted')
  expect((await later(['verify'])).code).toBe(0)
  expect((await later(['retention', '--months', 'never', '--apply'])).out).toContain('Originals are kept for ever.')
})

/** The same store a month later. */
async function openDeskLater() {
  const { runWithoutStore } = await import('../../tests/desk.ts')
  const { opened } = desk
  const house = { ...opened.house, today: () => '2026-07-11', now: () => '2026-07-11T09:00:00.000Z' }
  return (args: readonly string[]) =>
    runWithoutStore(args, '', { today: house.today, open: async () => ({ ...opened, house, close: async () => {} }) })
}
