import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type Visitor } from '../../../../tests/house.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openHouse({ example: false })
})

describe('the council’s name', () => {
  test('leads from the head and the foot of every page to its own', async () => {
    const { html } = await visitor.get('/')
    expect(html).toContain('<p class="mp-head__org"><a href="/organisation">Thornmere Borough Council</a></p>')
    expect(html.match(/href="\/organisation"/g)).toHaveLength(2)
    expect((await visitor.get('/organisation')).words).toContain('This council is called Thornmere Borough Council.')
  })

  test('is changed at once on every page, and the journal says who changed it', async () => {
    const sent = await visitor.send('/organisation', { name: 'Oxmere & District Council' })
    expect([sent.status, sent.location]).toEqual([303, '/organisation?done=named'])
    const { words } = await visitor.get(sent.location ?? '')
    expect(words).toContain('The council’s name is changed.')
    expect(words).toContain('This council is called Oxmere & District Council.')
    expect((await visitor.get('/plans')).words).toContain('Oxmere & District Council')
    const journal = await visitor.get('/journal')
    expect(journal.words).toMatch(/Eleanor Marsh, entry 3 Name the organisation See it/)
  })

  test.each([
    ['missing', ' ', 422, 'the name is missing'],
    ['the same', 'Oxmere & District Council', 409, 'already: nothing was changed'],
    ['too long', 'x'.repeat(201), 422, 'at most 200 can be kept'],
  ])('that is %s comes back as typed, with the reason', async (_, name, status, reason) => {
    const sent = await visitor.send('/organisation', { name })
    expect(sent.status).toBe(status)
    expect(sent.words).toContain('The name was not changed')
    expect(sent.words).toContain(reason)
    expect(sent.html).toContain('href="#name"')
    expect(sent.html).toContain(`value="${name.replace('&', '&amp;')}"`)
    expect((await visitor.get('/')).words).toContain('Oxmere & District Council')
  })
})

test('a council that nobody has named has none on its pages', async () => {
  const bare = await openHouse({ example: false, organisation: '' })
  const { html, words } = await bare.get('/organisation')
  expect(words).toContain('Nobody has said yet what this council is called.')
  expect(html).not.toContain('mp-head__org')
})
