import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type Visitor } from '../../../../tests/house.ts'
import { listPlans } from '../../../store/plans.ts'

let visitor: Visitor
let plans: string[] = []
beforeAll(async () => {
  visitor = await openHouse({ example: true })
  plans = (await listPlans(visitor.house.db, visitor.viewer, { asAt: visitor.house.today() })).map(({ plan }) => plan.id ?? '')
})

describe('the front sheet', () => {
  test('shows what the paper said, and keeps what a person writes', async () => {
    const { html } = await visitor.get('/front-sheet')
    expect(html).toMatch(/children and families scrutiny panel/i)
    const value = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? ''
    const implications = Object.fromEntries(
      [...html.matchAll(/name="(implication-name-\d+)" value="([^"]*)"/g)].map((m) => [m[1], m[2] ?? '']),
    )
    const fields = {
      ...implications,
      'implication-0': 'See paragraph 3',
      committee: value('committee'),
      dateAsWritten: '16 July 2026',
      subject: 'Progress on two plans',
      purpose: 'To tell.',
      recommendations: 'Note it\nAsk why',
      version: value('version'),
      reason: 'For July',
    }
    const sent = await visitor.send('/front-sheet', fields)
    expect(sent.location).toBe('/front-sheet?done=sheet')
    const after = await visitor.get(sent.location ?? '')
    expect(after.html).toContain('Progress on two plans')
    expect(after.html).toContain('value="See paragraph 3"')
    expect(after.html).toContain('Last edited by Eleanor Marsh')
  })

  test('that somebody else saved meanwhile is not overwritten, and what was typed comes back', async () => {
    const sent = await visitor.send('/front-sheet', { subject: 'My own subject', committee: 'Panel', version: '1' })
    expect(sent.status).toBe(409)
    expect(sent.html).toContain('My own subject')
  })
})

describe('a report', () => {
  test('is composed of the chosen plans, shown, and kept whole', async () => {
    const sent = await visitor.send('/reports', { plan: plans, asAt: '2026-11-20', meeting: '2026-11-27', committee: 'Improvement Board' })
    expect(sent.location).toBe('/reports/1?done=composed')
    const { html } = await visitor.get('/reports/1')
    expect(html).toContain('DRAFT')
    expect(html).toContain('Improvement Board')
    expect(html).toContain('Appendix B')
    expect(html).toContain('Milepost judgement')
    expect((await visitor.get('/reports')).html).toContain('Facts as at 20 November 2026')
  })

  test.each([
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
    ['html', 'text/html; charset=utf-8', '<!DOCTYPE html>'],
    ['csv', 'text/csv; charset=utf-8', 'Plan,Section'],
    ['json', 'application/json; charset=utf-8', '"asAt": "2026-11-20"'],
  ])('is given as .%s', async (kind, type, begins) => {
    const { status, headers, html } = await visitor.get(`/reports/1/report-1.${kind}`)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe(type)
    expect(headers.get('content-disposition')).toContain(`report-1-as-at-2026-11-20.${kind}`)
    expect(html.slice(0, 200)).toContain(begins)
  })

  test.each([
    ['no plan', { plan: [], asAt: '2026-11-20' }, 'no plan is chosen'],
    ['a day to come', { plan: ['x'], asAt: '2027-01-01' }, 'has not come yet'],
    ['a day that is none', { plan: ['x'], asAt: 'soon' }, 'no day “soon”'],
  ])('with %s is refused, filled as it was', async (_, fields, sentence) => {
    const sent = await visitor.send('/reports', { ...fields, committee: 'The Panel of Tuesday' })
    expect(sent.status).toBe(422)
    expect(sent.html).toContain(sentence)
    expect(sent.html).toContain('The Panel of Tuesday')
  })

  test.each(['/reports/99', '/reports/x', '/reports/1/report-1.exe'])('%s is not found', async (path) =>
    expect((await visitor.get(path)).status).toBe(404),
  )
})
