import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type Visitor, visitorOf } from '../../../../tests/house.ts'
import { judge } from '../../../domain/judgement/judge.ts'
import { composeReport } from '../../../operations/compose-report.ts'
import { action, adopted, council, granted } from '../../../operations/council-in-tests.ts'
import { overrideStatus } from '../../../operations/override-status.ts'
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

describe('a status that a reviewer set', () => {
  test('is said beside the step that the facts took below it', async () => {
    const here = await council('2026-06-11')
    const { plan: parks, planId } = await adopted(here)
    const lateOn = (asAt: string) =>
      judge([parks], { asAt, across: false }).actions.flatMap(({ id, status }) => (id && status === 'late' ? [id] : []))
    const [actionId] = lateOn('2027-06-30').filter((id) => !lateOn('2026-06-11').includes(id))
    if (!actionId) throw new Error('Nothing falls late between these days')
    here.on('2027-06-30')
    const review = { actionId, status: 'on track', until: '2027-07-31', reason: 'I walked all nine' }
    granted(await overrideStatus(here.house, here.viewer, review))
    const reader = visitorOf(here)
    const { words, html } = await reader.get(`/plans/${planId}/changes?from=2026-06-11`)
    const newly = /id="late"([\s\S]*?)<\/section>/.exec(html)?.[1] ?? ''
    expect(newly).toContain('It is shown as “on track” by Iris Vale until 31 July 2027.')
    expect(words.match(/It is shown as/g)).toHaveLength(1)
    expect((await reader.get(`/plans/${planId}/changes.csv?from=2026-06-11`)).html).toContain('It is shown as “on track” by Iris Vale')
  })

  test('is no progress: it says who set it, why and until when', async () => {
    const here = await council('2026-06-11')
    const { plan: parks, planId } = await adopted(here)
    here.on('2026-09-10')
    const reader = visitorOf(here)
    const before = await reader.get(`/plans/${planId}/changes?from=2026-06-11`)
    expect(before.words).not.toContain('Reviewed')
    const review = { actionId: action(parks, '1.1').id, status: 'done, effect shown', until: '2026-09-30', reason: 'I walked all nine' }
    granted(await overrideStatus(here.house, here.viewer, review))
    const { words } = await reader.get(`/plans/${planId}/changes?from=2026-06-11`)
    expect(words).toContain('One action was reviewed')
    expect(words).toContain(
      'Iris Vale set it to “done, effect shown” until 30 September 2026 (10 September 2026): “I walked all nine”. The facts say “late”.',
    )
    expect(words).not.toMatch(/finished|got better/)
    expect((await reader.get(`/plans/${planId}/changes.csv?from=2026-06-11`)).html).toContain('\nReviewed,')
  })
})
