import { beforeAll, expect, test } from 'vitest'
import { type Visitor, visitorOf } from '../../../../tests/house.ts'
import { action, adopted, type Council, council, neighbour, servicePlan } from '../../../operations/council-in-tests.ts'

let held: Council
let visitor: Visitor
let plan: Awaited<ReturnType<typeof adopted>>
beforeAll(async () => {
  held = await council()
  plan = await adopted(held, servicePlan.replace('March 2027 | A Quill', 'Ongoing | '))
  held.on('2026-07-01')
  visitor = visitorOf(held)
})

test('the health of a plan names what to mend first, each check with its count, and leads to what does not meet it', async () => {
  const { status, words, html } = await visitor.get(`/plans/${plan.planId}/health`)
  expect(status).toBe(200)
  expect(words).toMatch(/\d of 7 checks are met\. Mend first: every /)
  expect(words).toMatch(/Every action names who is responsible ✗ Not met: 2 of 3/)
  expect(words).toMatch(/Every action names a day by which it is to be done ✗ Not met: 2 of 3/)
  expect(html).toContain(`href="/actions/${action(plan.plan, '2.1').id}"`)
})

test('what is missing stands in a file, one row for each place', async () => {
  const { html, headers } = await visitor.get(`/plans/${plan.planId}/health.csv`)
  expect(headers.get('content-type')).toMatch(/^text\/csv/)
  expect(html).toContain('Every action names who is responsible,2 of 3,2.1,No one is named as responsible.,')
})

test.each(['health', 'health.csv'])('a plan that is not here has none: %s', async (page) => {
  expect((await visitor.get(`/plans/nothing/${page}`)).status).toBe(404)
  const there = visitorOf({ house: held.house, viewer: await neighbour(held) })
  expect((await there.get(`/plans/${plan.planId}/${page}`)).status).toBe(404)
})

test('the page of the plan leads there', async () => {
  const { html } = await visitor.get(`/plans/${plan.planId}`)
  expect(html).toContain(`href="/plans/${plan.planId}/health"`)
  expect(html).toContain(`href="/plans/${plan.planId}/enquiry"`)
})
