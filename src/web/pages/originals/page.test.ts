import { beforeAll, expect, test } from 'vitest'
import { openHouse, type Visitor, visitorOf } from '../../../../tests/house.ts'

let visitor: Visitor
/** The same council, so many months later. */
const later = (day: string): Visitor => visitorOf({ house: { ...visitor.house, today: () => day }, viewer: visitor.viewer })

beforeAll(async () => {
  visitor = await openHouse({ example: true })
})

test('says what is held and that it is kept for ever until somebody says otherwise', async () => {
  const { words } = await visitor.get('/originals')
  expect(words).toMatch(/One original of decided papers is held, \d+ kB\. Originals are kept for ever\./)
  expect(words).toContain('None ever is, while they are kept for ever.')
  expect((await visitor.get('/organisation')).html).toContain('href="/originals"')
})

test.each([
  ['no number', { keep: 'months', months: 'two' }, 422, 'whole months from 1 to 1200'],
  ['too many months', { keep: 'months', months: '1201' }, 422, 'whole months from 1 to 1200'],
  ['what is so already', { keep: 'ever' }, 409, 'already: nothing was changed'],
])('%s is refused, and comes back as typed', async (_, fields, status, sentence) => {
  const answer = await visitor.send('/originals', fields)
  expect([answer.status, answer.words]).toEqual([status, expect.stringContaining(sentence)])
  if ('months' in fields) expect(answer.html).toContain(`value="${fields.months}"`)
  expect((await visitor.get('/originals')).words).toContain('Originals are kept for ever.')
})

test('saying a time deletes nothing; what has been kept so long is listed, and goes with one press, each with its record', async () => {
  const set = await visitor.send('/originals', { keep: 'months', months: '6' })
  expect(set.location).toBe('/originals?done=kept-so-long')
  expect((await visitor.get('/originals?done=kept-so-long')).words).toMatch(
    /None was deleted\..*Originals are kept for 6 months after the paper was adopted or withdrawn\. Kept long enough None today\./,
  )

  const nextYear = later('2027-06-20')
  const listed = await nextYear.get('/originals')
  expect(listed.words).toMatch(/Paper Decided on Size .+ adopted \d+ \w+ 2026 \d+ kB They cannot be had back\./)
  expect(listed.words).toContain('Delete this file')
  const paper = /href="(\/papers\/\w+)"/.exec(listed.html)?.[1] ?? ''
  expect((await nextYear.ask(`${paper}/original`, {})).status).toBe(200)

  expect((await nextYear.send('/originals', {}, '/originals/delete')).location).toBe('/originals?done=deleted-due')
  expect((await nextYear.get('/originals')).words).toContain('No original of a decided paper is held.')
  expect((await nextYear.ask(`${paper}/original`, {})).status).toBe(410)
  expect((await nextYear.get(paper)).words).toContain('The council keeps originals for 6 months')
})
