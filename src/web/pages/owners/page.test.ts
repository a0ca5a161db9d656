import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type Visitor } from '../../../../tests/house.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openHouse({ example: true })
})

describe('the owners', () => {
  test('stand with the number of their actions', async () => {
    expect((await visitor.get('/owners')).words).toMatch(/D Bhattal \d+ actions in one plan/)
  })

  test('of several spellings become one, in every plan, and the page says how else they are written', async () => {
    const sent = await visitor.send('/owners', { from: ['D Bhattal', 'T Lanyon'], to: 'Head of Early Help', reason: 'One post since May.' })
    expect(sent.location).toBe('/owners?done=merged')
    const { words } = await visitor.get(sent.location ?? '')
    expect(words).toContain('The spellings are one owner now.')
    expect(words).toMatch(/Head of Early Help \d+ actions in .*?; also written “D Bhattal”, “T Lanyon”/)
    const plan = /href="(\/plans\/\w+)"/.exec((await visitor.get('/plans')).html)?.[1]
    const shown = (await visitor.get(plan ?? '')).words
    expect(shown).toContain('Head of Early Help')
    expect(shown).not.toContain('D Bhattal')
    expect((await visitor.get('/journal')).words).toContain('One post since May.')
  })

  test.each([
    ['no spelling chosen', { to: 'R Sefton' }, 422, 'from'],
    ['no name that stands', { from: ['R Sefton'], to: ' ' }, 422, 'to'],
    ['an owner nobody has', { from: ['A Nobody'], to: 'R Sefton' }, 404, 'from'],
  ])('with %s stay as they are', async (_, fields, status, box) => {
    const sent = await visitor.send('/owners', { reason: 'A reason that is kept', ...fields })
    expect(sent.status).toBe(status)
    expect(sent.html).toContain('Nothing was merged')
    expect(sent.html).toContain(`href="#${box}"`)
    expect(sent.html).toContain('A reason that is kept')
  })
})

test('a house without a plan says that nobody answers yet', async () => {
  const bare = await openHouse({ example: false })
  expect((await bare.get('/owners')).words).toContain('Nobody answers for an action yet.')
})
