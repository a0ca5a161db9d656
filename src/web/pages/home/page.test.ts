import { expect, test } from 'vitest'
import { visitorOf } from '../../../../tests/house.ts'
import { action, adopted, bytes, copyOf, council, granted } from '../../../operations/council-in-tests.ts'
import { importPaper } from '../../../operations/import-paper.ts'
import { recordUpdate } from '../../../operations/record-update.ts'

test('an empty store says what to do first', async () => {
  const { words } = await visitorOf(await council()).get('/')
  expect(words).toContain('There is no plan here yet. Bring in the paper that holds one')
})

test('opens with the answer, what is late, who has not answered, and the plans', async () => {
  const held = await council()
  const { planId, plan } = await adopted(held)
  held.on('2026-07-01')
  const visitor = visitorOf(held)
  const { words, html } = await visitor.get('/')
  expect(words).toMatch(/Thornmere Borough Council Of 3 actions .*1 is late and 2 have no progress stated ?\./)
  expect(words).toContain('1 Late')
  expect(words).toContain('Repair the fences of all play areas')
  expect(html).toContain(`<a href="/plans/${planId}?view=silent&amp;owner=R+Holt#actions">R Holt</a>`)
  expect(html).toContain(`<a href="/plans/${planId}">`)

  // the answer is kept between two requests: a write has to show at once all the same
  granted(await recordUpdate(held.house, held.viewer, { id: action(plan, '1.1').id, text: 'Completed' }))
  expect((await visitor.get('/')).words).toMatch(/1 is done , none is late/)
  held.on('2026-10-01')
  expect((await visitor.get('/')).words).toMatch(/1 is late/)
})

test('papers that wait to be checked are named', async () => {
  const held = await council()
  await adopted(held)
  granted(await importPaper(held.house, held.viewer, { name: 'second.md', bytes: bytes(copyOf(2)) }))
  expect((await visitorOf(held).get('/')).words).toContain('A paper waits to be checked: second.md')
})

test('the plans have a page of their own', async () => {
  const held = await council()
  expect((await visitorOf(held).get('/plans')).words).toContain('No plan has been adopted yet.')
  const { planId } = await adopted(held)
  const { words, html } = await visitorOf(held).get('/plans')
  expect(words).toContain('One plan is held here.')
  expect(html).toContain(`href="/plans/${planId}"`)
})
