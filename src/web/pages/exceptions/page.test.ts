import { beforeAll, describe, expect, test } from 'vitest'
import { type Visitor, visitorOf } from '../../../../tests/house.ts'
import { adopted, type Council, copyOf, council, neighbour, servicePlan } from '../../../operations/council-in-tests.ts'

let held: Council
let visitor: Visitor
beforeAll(async () => {
  held = await council()
  for (const copy of ['one', 'two']) await adopted(held, copyOf(copy))
  const rows = Array.from({ length: 130 }, (_, i) => `| 3.${i} | Paint bench number ${i} | April 2026 | B Moss | Paint is ordered |`).join(
    '\n',
  )
  await adopted(held, copyOf('many', `${servicePlan.replace('Parks Service Plan 2026/27', 'Benches 2026/27')}${rows}\n`))
  held.on('2026-07-01')
  visitor = visitorOf(held)
})
const actions = (html: string) => [...html.matchAll(/mp-act" href="\/actions\/[^"]*">([^<]*)</g)].map(([, text]) => text)

describe('all that is late', () => {
  test('is counted in a sentence, and shown a hundred at a time by plan, the longest overdue first', async () => {
    const { status, words, html } = await visitor.get('/late')
    expect(status).toBe(200)
    expect(words).toMatch(/133 of 139 actions are past their own day, in 3 plans\./)
    expect(actions(html)).toHaveLength(100)
    expect(actions(html)[0]).toBe('Paint bench number 0')
    expect(words).toContain('Page 1 of 2')
    const second = await visitor.get('/late?page=2')
    expect(actions(second.html)).toHaveLength(33)
    expect(new Set([...actions(html), ...actions(second.html)]).size).toBe(131)
  })

  test('is all in the file', async () => {
    const { html, headers } = await visitor.get('/late.csv')
    expect(headers.get('content-type')).toMatch(/^text\/csv/)
    expect(headers.get('content-disposition')).toBe('attachment; filename="late-as-at-2026-07-01.csv"')
    expect(html.trim().split('\r\n')).toHaveLength(134)
    expect(html).toContain('Paint bench number 129')
  })

  test.each([
    ['owner=R+Holt', 3],
    ['owner=nobody-of-that-name', 0],
    ['page=99', 33],
    ['page=0', 100],
    ['page=x', 100],
  ])('%s shows %i', async (query, count) => {
    const { status, html } = await visitor.get(`/late?${query}`)
    expect([status, actions(html).length]).toEqual([200, count])
  })

  test('narrowed to nothing there is a way back', async () => {
    const { words, html } = await visitor.get('/late?owner=x')
    expect(words).toContain('Nothing fits what you asked for. Show all 133')
    expect(html).toContain('href="/late"')
  })

  test('the narrowing is kept over its pages and in its file', async () => {
    const { html } = await visitor.get('/late?owner=B+Moss')
    expect(html).toContain('href="/late?owner=B+Moss&amp;page=2"')
    expect(html).toContain('href="/late.csv?owner=B+Moss"')
    expect((await visitor.get('/late.csv?owner=B+Moss')).html.trim().split('\r\n')).toHaveLength(131)
  })
})

describe('all that nobody answered', () => {
  test('says why, and what was said', async () => {
    const { words } = await visitor.get('/no-answer')
    expect(words).toMatch(/Nobody has said what happened on 6 of 139 actions, in 3 plans\./)
    expect(words).toMatch(/Publish the inspection rota No progress stated All that is said is that somebody will look/)
    expect(words).toMatch(/Survey the street trees.*Nothing was said\./)
  })

  test('is the neighbour’s own affair', async () => {
    const there = visitorOf({ house: held.house, viewer: await neighbour(held) })
    expect((await there.get('/no-answer')).words).toContain('Every action that was asked about has an answer.')
    expect((await there.get('/late')).words).toContain('Nothing is late.')
    expect((await there.get('/late.csv')).html.trim().split('\r\n')).toHaveLength(1)
  })
})

test('the first page leads to both', async () => {
  const { html } = await visitor.get('/')
  for (const path of ['/late', '/no-answer', '/enquiry']) expect(html).toContain(`href="${path}"`)
})
