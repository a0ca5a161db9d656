import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type Visitor } from '../../../../tests/house.ts'
import { composeReport } from '../../../operations/compose-report.ts'
import { granted } from '../../../operations/council-in-tests.ts'
import { listPlans } from '../../../store/plans.ts'

let visitor: Visitor
let plan: string
beforeAll(async () => {
  visitor = await openHouse({ example: true })
  const [first] = await listPlans(visitor.house.db, visitor.viewer, { asAt: '2026-11-20' })
  plan = `/plans/${first?.plan.id}`
})

const idsIn = (html: string) => new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))

describe('since you last met', () => {
  test('answers in a sentence since the last paper, each count leading to its group', async () => {
    const { status, words, html } = await visitor.get('/changes')
    expect(status).toBe(200)
    expect(words).toMatch(/Since 11 June 2026, \w+ actions were finished/)
    const within = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '').filter((id) => !id.startsWith('s-'))
    expect(within.length).toBeGreaterThan(10)
    expect(within.filter((id) => !idsIn(html).has(id))).toEqual([])
    expect([...html.matchAll(/\sid="/g)]).toHaveLength(idsIn(html).size)
  })

  test('tells a rewording word by word, a date with who moved it and how often, and what was stopped with its reason', async () => {
    const { words, html } = await visitor.get('/changes')
    expect(html).toContain('<del><span class="govuk-visually-hidden">removed: </span>Longer opening hours at</del>')
    expect(words).toContain('moved 3 times in all')
    expect(words).toContain('Agreed by Director of Children and Families, 12 November 2026.')
    expect(words).toMatch(/1 Stopped .* Both workers found the record doubled/)
    expect(words).toContain('2 Added')
  })

  test.each([
    ['a day', 'from=2026-09-10', /Since 10 September 2026, /],
    ['a day in words, beside the list', 'from=2026-06-11&since=10+September+2026', /Since 10 September 2026, /],
    ['an earlier end', 'to=2026-09-10', /Since 11 June 2026, .* Compared: 11 June 2026 with 10 September 2026\./],
    ['a day with itself', 'from=today', /Since 20 November 2026, no promise and no status has changed\./],
  ])('compares %s', async (_, query, said) => {
    expect((await visitor.get(`/changes?${query}`)).words).toMatch(said)
  })

  test('of one plan tells that plan only, and leads back to it', async () => {
    const { words, html } = await visitor.get(`${plan}/changes`)
    expect(words).not.toContain('Longer opening hours')
    expect(words).toContain('Bring the parents')
    expect(html).toContain(`href="${plan}"`)
    expect((await visitor.get(plan)).html).toContain(`href="${plan}/changes"`)
  })

  test.each(['/changes', 'plan'])('%s can be had as a table with the same ends', async (page) => {
    const address = page === 'plan' ? `${plan}/changes` : page
    const { html } = await visitor.get(`${address}?from=2026-09-10`)
    const csv = /href="([^"]+\.csv[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(csv).toBe(`${address}.csv?from=2026-09-10&to=today`)
    const table = await visitor.get(csv)
    expect(table.headers.get('content-disposition')).toContain('changes-2026-09-10-to-2026-11-20.csv')
    expect(table.html.replace(/^\uFEFF/, '')).toMatch(/^What changed,Plan,/)
  })

  test('is refused in place for an end that is none, with what was written kept', async () => {
    const { status, words, html } = await visitor.get('/changes?since=soon')
    expect(status).toBe(422)
    expect(words).toContain('“soon” is neither a day nor a kept report')
    expect(html).toContain('value="soon"')
    expect((await visitor.get('/changes.csv?from=soon')).status).toBe(404)
    expect((await visitor.get('/changes?from=report-9')).status).toBe(404)
    expect((await visitor.get('/plans/nothing/changes')).status).toBe(404)
  })

  test('begins at the last kept report once there is one, and follows what is recorded', async () => {
    granted(await composeReport(visitor.house, visitor.viewer, { asAt: '2026-09-10' }))
    const { words } = await visitor.get('/changes')
    expect(words).toContain('Since report 1 of 10 September 2026')
    expect((await visitor.get('/reports')).html).toContain('href="/changes?from=report-1"')
  })

  test('with nothing before it asks for a day', async () => {
    const bare = await openHouse({ example: false })
    expect((await bare.get('/changes')).words).toContain('There was no report and no paper before today. Choose a day to compare with.')
  })
})
