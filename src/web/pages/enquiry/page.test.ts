import { beforeAll, describe, expect, test } from 'vitest'
import { type Visitor, visitorOf } from '../../../../tests/house.ts'
import { action, adopted, type Council, copyOf, council, neighbour } from '../../../operations/council-in-tests.ts'

let held: Council
let visitor: Visitor
let one: Awaited<ReturnType<typeof adopted>>
beforeAll(async () => {
  held = await council()
  one = await adopted(held, copyOf('one'))
  await adopted(held, copyOf('two'))
  held.on('2026-07-01')
  visitor = visitorOf(held)
})

describe('the lines of enquiry of a plan', () => {
  test('are questions with their reasons, each leading to its actions', async () => {
    const { status, words, html } = await visitor.get(`/plans/${one.planId}/enquiry`)
    expect(status).toBe(200)
    expect(words).toMatch(/Why is “Repair the fences of all play areas” \(1\.1\) not done although its day has passed/)
    expect(words).toMatch(/What has happened on the 2 actions of this plan that state no progress, and who will answer by when\?/)
    for (const ref of ['1.1', '1.2', '2.1']) expect(html).toContain(`href="/actions/${action(one.plan, ref).id}"`)
  })

  test('stand in a file', async () => {
    const { html, headers } = await visitor.get(`/plans/${one.planId}/enquiry.csv`)
    expect(headers.get('content-disposition')).toContain('lines-of-enquiry-as-at-2026-07-01.csv')
    expect(html).toMatch(/^\ufeff?Question,Why,Rule,Plan,Places,Addresses\r\n/)
    expect(html).toContain(`http://localhost/actions/${action(one.plan, '1.1').id}`)
  })

  test.each(['enquiry', 'enquiry.csv'])('of a plan that is not here are not found: %s', async (page) => {
    expect((await visitor.get(`/plans/nothing/${page}`)).status).toBe(404)
    const there = visitorOf({ house: held.house, viewer: await neighbour(held) })
    expect((await there.get(`/plans/${one.planId}/${page}`)).status).toBe(404)
  })
})

describe('the lines of enquiry of all plans', () => {
  test('are asked of each, and of what stands in two', async () => {
    const { words } = await visitor.get('/enquiry')
    expect(words.match(/Why is “Repair the fences of all play areas”/g)).toHaveLength(2)
    expect(words).toMatch(/Who leads on .*promises of .* that other plans make too\?|which two plans promise/)
    expect((await visitor.get('/enquiry.csv')).html.split('\r\n').length).toBeGreaterThan(4)
  })

  test('are a page of ten, and all of them where somebody asks, or in the file', async () => {
    for (const copy of ['three', 'four', 'five']) await adopted(held, copyOf(copy))
    const first = await visitor.get('/enquiry')
    const [, said] = /There are (\d+) questions/.exec(first.words) ?? []
    const count = Number(said)
    expect(count).toBeGreaterThan(10)
    const questions = (html: string) => html.match(/class="mp-asks__q"/g)?.length
    expect(questions(first.html)).toBe(10)
    expect(first.words).toContain(`${count - 10} lesser questions are left out here; show them too`)
    const all = await visitor.get('/enquiry?all=yes')
    expect(questions(all.html)).toBe(count)
    expect(all.words).not.toContain('left out')
    expect((await visitor.get('/enquiry.csv')).html.trim().split('\r\n')).toHaveLength(count + 1)
  })

  test('are none where there is no plan', async () => {
    const there = visitorOf({ house: held.house, viewer: await neighbour(held) })
    expect((await there.get('/enquiry')).words).toContain('Nothing was found that a panel should ask about.')
  })
})
