import { expect, test } from 'vitest'
import { openDesk } from '../../tests/desk.ts'
import { listJournal } from '../store/journal-reads.ts'

const desk = await openDesk('2026-06-11')

test('the council’s name is printed, given by a named person, and printed again', async () => {
  expect(await desk.run(['organisation'])).toEqual({ code: 0, out: 'Thornmere Borough Council\n', err: '' })
  const given = await desk.run(['organisation', 'Oxmere District Council', '--by', 'Iris Vale'])
  expect(given).toEqual({ code: 0, out: 'Oxmere District Council\n', err: '' })
  expect((await desk.run(['organisation'])).out).toBe('Oxmere District Council\n')
  const [last] = await listJournal(desk.opened.house.db, desk.opened.viewer, { limit: 1 })
  expect(last).toMatchObject({ deed: 'name the organisation', by: 'Iris Vale' })
  expect((await desk.run(['verify'])).out).toMatch(/^Oxmere District Council: \d+ records, the chain is whole, 0 not chained/)
})

test.each([
  ['in pieces', ['Oxmere', 'District'], 2, 'put it in quotation marks'],
  ['empty', [' '], 1, 'the name is missing'],
  ['the same', ['Oxmere District Council'], 1, 'already: nothing was changed'],
])('a name that is %s is refused', async (_, name, code, words) => {
  expect(await desk.run(['organisation', ...name])).toEqual({ code, out: '', err: expect.stringContaining(words) })
})

test('a council without a name prints none, and verify speaks of it all the same', async () => {
  const { run } = await openDesk('2026-06-11', '')
  expect(await run(['organisation'])).toEqual({ code: 0, out: '', err: expect.stringContaining('milepost organisation NAME') })
  expect((await run(['verify'])).out).toMatch(/^The council, which has no name yet: 2 records, the chain is whole/)
})
