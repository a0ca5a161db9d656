import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type Visitor } from '../../../../tests/house.ts'

const paper = (copy: string, gate = 'May 2026', rota = 'Publish the rota of inspections') => `# Parks${' '.repeat(Number(copy))}

**Parks Service Plan 2026/27**

| No | Action | By when | Progress |
|---|---|---|---|
| 1.1 | Open the <gate> of the north field | ${gate} | Opened in April |
| 1.2 | ${rota} | March 2027 | Monitoring due July |
`

let visitor: Visitor
beforeAll(async () => {
  visitor = await openHouse({ example: false })
})

/** Brings a paper in and gives its address. */
async function bring(text: string, name: string): Promise<string> {
  const { location } = await visitor.send('/bring-in', { file: new File([text], name) })
  if (!location) throw new Error(`${name} was not brought in`)
  return location
}
const idOf = (address: string) => address.replace('/papers/', '')

describe('putting two copies together', () => {
  test('asks for two drafts first', async () => {
    const { words } = await visitor.get('/papers/reconcile')
    expect(words).toContain('There is no draft here yet. Bring both copies in first')
  })

  test('leads from a paper to the draft that comes of both, in which either copy can be right', async () => {
    const [first, second] = [await bring(paper('1'), 'north.md'), await bring(paper('2', 'June 2026', 'Publish the ro'), 'north-scan.md')]
    const { html } = await visitor.get(first)
    const link = /href="(\/papers\/reconcile\?first=\w+)"/.exec(html)?.[1] ?? ''
    const chosen = await visitor.get(link)
    expect(chosen.html).toMatch(new RegExp(`<option value="${idOf(first)}" selected`))
    const sent = await visitor.send(link, { first: idOf(first), second: idOf(second) }, '/papers/reconcile')
    expect(sent.location).toMatch(/^\/papers\/\w+\?done=together$/)
    const page = (sent.location ?? '').replace(/\?.*/, '')
    const both = await visitor.get(sent.location ?? '')
    expect(both.words).toContain('The two copies are put together. Both stay as they are.')
    expect(both.words).toContain('We found 2 actions in one plan.')
    expect(both.html).toContain(`href="${first}"`)
    expect(both.html).toContain(`href="${second}"`)
    expect(both.words).toContain('The copies differ: “May 2026” in the first, “June 2026” in the second.')
    expect(both.words).toContain('The first copy is right: “May 2026”')
    expect(both.words).toContain('The second copy: north-scan.md')
    const ids = [...both.html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(['place-1', 'place-1-other']))
    expect(both.html).not.toContain('<gate>')

    const answer = /value="(says:June 2026)"/.exec(both.html)?.[1] ?? ''
    const adopted = await visitor.send(page, { 'doubt-0': answer, 'title-0': 'North field' }, `${page}/adopt`)
    expect(adopted.location).toMatch(/^\/plans\/\w+\?done=adopted$/)
    expect((await visitor.get(adopted.location ?? '')).words).toContain('30 June 2026')
    expect((await visitor.get(page)).words).toContain('The paper says “June 2026”.')
  })

  test('keeps the choice where it is refused, and says why beside it', async () => {
    const [first, second] = [
      await bring(paper('3'), 'south.md'),
      await bring('# Ponds\n\nACTION\tDEADLINE\nDredge the upper pond\tMay 2026\n', 'ponds.md'),
    ]
    const refused = await visitor.send('/papers/reconcile', { first: idOf(first), second: idOf(second) })
    expect(refused.status).toBe(422)
    expect(refused.words).toContain('These are not two copies of one paper:')
    expect(refused.html).toMatch(new RegExp(`<option value="${idOf(second)}" selected`))
  })

  test.each([
    ['no first copy', { second: 'x' }, 'first', 'no first copy was chosen'],
    ['no second copy', { first: 'x' }, 'second', 'no second copy was chosen'],
  ])('with %s is refused', async (_, fields, box, words) => {
    const { status, html } = await visitor.send('/papers/reconcile', fields)
    expect(status).toBe(422)
    expect(html).toContain(words)
    expect(html).toContain(`href="#${box}"`)
  })

  test('is offered where papers are brought in', async () => {
    expect((await visitor.get('/bring-in')).html).toContain('href="/papers/reconcile"')
  })
})
