import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type Visitor } from '../../../../tests/house.ts'
import type { Plan } from '../../../domain/plan/plan.ts'
import { listPlans } from '../../../store/plans.ts'

let visitor: Visitor
let plan: Plan
let page: string
beforeAll(async () => {
  visitor = await openHouse({ example: true })
  const [held] = await listPlans(visitor.house.db, visitor.viewer, { asAt: visitor.house.today() })
  if (!held) throw new Error('the example holds a plan')
  plan = held.plan
  page = `/plans/${plan.id}/add`
})
const told = {
  text: 'Open a second family hub',
  deadline: 'Sept 2027',
  ref: '6',
  owners: 'D Bhattal\nHead of Early Help',
  reason: 'Agreed in July.',
}

describe('adding an action', () => {
  test('is led to from the plan', async () => expect((await visitor.get(`/plans/${plan.id}`)).html).toContain(`href="${page}"`))

  test('under an objective gives it a page of its own and a row in the plan', async () => {
    const objective = plan.sections[0]?.objectives[0]
    const sent = await visitor.send(page, { ...told, place: `o${objective?.id}`, day: '2026-07-09', by: 'Improvement Board' })
    expect(sent.location).toMatch(/^\/actions\/\w+\?done=added$/)
    const { html, words } = await visitor.get(sent.location ?? '')
    expect(html).toContain('The action is added to the plan.')
    expect(words).toContain('by 30 September 2027')
    expect(words).toContain('D Bhattal, Head of Early Help')
    expect(words).toContain(objective?.title)
    expect(words).toContain('Added to the plan Agreed in July. Improvement Board, 9 July 2026')
    expect((await visitor.get(`/plans/${plan.id}`)).html).toContain('Open a second family hub')
    expect((await visitor.get(`/plans/${plan.id}?asat=2026-07-08`)).html).not.toContain('Open a second family hub')
  })

  test('under a section does too', async () => {
    const sent = await visitor.send(page, { ...told, text: 'Review the hubs', place: `s${plan.sections[1]?.ref}` })
    expect((await visitor.get(sent.location ?? '')).words).toContain(`Under ${plan.sections[1]?.ref} ${plan.sections[1]?.title}`)
  })

  test.each([
    ['no wording', { text: ' ' }, 'text', 'the wording is missing'],
    ['no reason', { reason: '' }, 'reason', 'the reason is missing'],
    ['no place', { place: '' }, 'place', 'name an objective or another section'],
    ['a day to come', { day: '2027-01-01' }, 'day', '1 January 2027 has not come yet'],
  ])('with %s is refused beside its box, and comes back filled', async (_, wrong, box, sentence) => {
    const sent = await visitor.send(page, { ...told, place: `s${plan.sections[0]?.ref}`, ...wrong })
    expect(sent.status).toBe(422)
    expect(sent.words).toContain(sentence)
    expect(sent.html).toContain(`href="#${box}"`)
    expect(sent.html).toMatch(new RegExp(`id="${box}-error"`))
    expect(sent.html).toContain('value="Sept 2027"')
    expect(sent.html).toMatch(/D Bhattal\r?\nHead of Early Help/)
  })

  test('to a plan that is not there is not found', async () => expect((await visitor.get('/plans/nosuchplan/add')).status).toBe(404))
})
