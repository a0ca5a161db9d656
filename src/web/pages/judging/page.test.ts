import { beforeAll, expect, test } from 'vitest'
import { type Visitor, visitorOf } from '../../../../tests/house.ts'
import { adopted, type Council, council } from '../../../operations/council-in-tests.ts'
import { findingRules } from '../../../operations/set-judgement.ts'

let held: Council
let visitor: Visitor
let planId: string
beforeAll(async () => {
  held = await council()
  planId = (await adopted(held)).planId
  held.on('2026-07-01')
  visitor = visitorOf(held)
})
const on = (but: string) => findingRules.filter((rule) => rule !== but)
const fields = { datesMayMove: '2', dataMayBeDaysOld: '92', dueSoonDays: '31', knownShortForms: '', reason: 'The panel knows' }

test('every rule stands there in words, ticked', async () => {
  const { words, html } = await visitor.get('/judging')
  expect(words).toContain(`All ${findingRules.length} rules are on.`)
  expect(html.match(/type="checkbox"[^>]* checked/g)).toHaveLength(findingRules.length)
  expect(words).toContain('have no measure or target')
  for (const rule of findingRules) if (rule !== 'late') expect(words, rule).not.toContain(` ${rule} `)
})

test('what is refused comes back as it was typed', async () => {
  const { status, words, html } = await visitor.send('/judging', { ...fields, on: on('no-measure'), datesMayMove: 'often' })
  expect(status).toBe(422)
  expect(words).toContain('say with a whole number from 0 to 20 how often a date may move')
  expect(html).toContain('value="often"')
  expect(html.match(/type="checkbox"[^>]* checked/g)).toHaveLength(findingRules.length - 1)
})

test('a rule that is taken away is not shown on the plan any more, and who took it away stays on record', async () => {
  const chip = /No measure/
  expect((await visitor.get(`/plans/${planId}`)).words).toMatch(chip)
  expect((await visitor.send('/judging', { ...fields, on: on('no-measure') })).location).toBe('/judging?done=judging')
  expect((await visitor.get(`/plans/${planId}`)).words).not.toMatch(chip)
  expect((await visitor.get('/judging')).words).toMatch(/Set before 1\. Iris Vale, 1 July 2026: The panel knows/)
})

test('the statuses’ own page leads there', async () => {
  expect((await visitor.get('/statuses')).html).toContain('href="/judging"')
})
