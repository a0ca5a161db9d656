import { beforeAll, expect, test } from 'vitest'
import { openHouse, type Visitor } from '../../../../tests/house.ts'

const text = `# Ponds Plan 2026/27

| No | Action | By when | Progress |
|---|---|---|---|
| 1 | Clear the reeds | May 2026 | Cleared in April |
`
let visitor: Visitor
let page: string
beforeAll(async () => {
  visitor = await openHouse({ example: false })
  page = (await visitor.send('/bring-in', { text, name: 'Ponds' })).location ?? ''
})

test('a draft offers no deleting, and refuses it', async () => {
  expect((await visitor.get(page)).html).not.toContain('Delete the original file')
  const sent = await visitor.send(page, { because: 'No' }, `${page}/original`)
  expect(sent.status).toBe(409)
  expect(sent.words).toContain('still a draft: its original was kept')
  expect((await visitor.get(`${page}/original`)).status).toBe(200)
})

test('a paper that was decided about gives its original up, with a reason', async () => {
  await visitor.send(page, {}, `${page}/adopt`)
  const without = await visitor.send(page, { because: '' }, `${page}/original`)
  expect(without.status).toBe(422)
  expect(without.html).toContain('href="#because"')
  const sent = await visitor.send(page, { because: 'It names <a> child' }, `${page}/original`)
  expect(sent.location).toBe(`${page}?done=deleted-original`)
  const { words, html } = await visitor.get(sent.location ?? '')
  expect(words).toContain('The original is deleted.')
  expect(words).toContain('The original was deleted on 20 November 2026 by Eleanor Marsh because: It names')
  expect(html).not.toContain('names <a> child')
  expect(html).not.toContain('Download the original')
  expect(html).not.toContain('Delete the original file')
  expect(words).toContain('Clear the reeds')
})

test('its address answers 410 with the reason, one that never was 404', async () => {
  const gone = await visitor.get(`${page}/original`)
  expect(gone.status).toBe(410)
  expect(gone.words).toContain('The original was deleted on 20 November 2026 by Eleanor Marsh')
  expect(gone.words).toContain('What was read out of it is kept')
  expect((await visitor.get('/papers/nowhere/original')).status).toBe(404)
})
