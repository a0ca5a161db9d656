import { parse as parseCsv } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type Visitor } from '../../../../tests/house.ts'
import { actionsOf } from '../../../operations/council-in-tests.ts'
import { listPlans } from '../../../store/plans.ts'

let here: Visitor
const ids = new Map<string, string>()
const planIds = new Map<string, string>()
const paper = (title: string, rows: readonly string[]): string =>
  `# Paper of the ${title}\n\n**${title} 2026/27**\n\n| No | Action | By when | Responsible manager | Progress |\n|---|---|---|---|---|\n${rows.join('\n')}\n`

beforeAll(async () => {
  here = await openHouse({ example: false })
  const bring = async (title: string, rows: readonly string[]) => {
    const { location } = await here.send('/bring-in', { text: paper(title, rows), name: title })
    const address = location?.split('?')[0] ?? ''
    const { status, words } = await here.send(address, {}, `${address}/adopt`)
    if (status !== 303) throw new Error(words)
  }
  await bring('Housing Plan', [
    '| 1 | Raise to 95% the number of tenants visited | March 2027 PI: BV64/PAF C20 | R Holt | |',
    '| 2 | Write a policy for gates | May 2027 | R Holt | |',
    '| 3 | Reduce empty homes to no more than 5% | March 2027 PI: BV70 | R Holt | |',
  ])
  await bring('Parks Plan', ['| 1 | Call on tenants | March 2027 PI: PAF C20 | A Quill | |'])
  for (const { plan } of await listPlans(here.house.db, here.viewer, { asAt: here.house.today() })) {
    planIds.set(plan.title.includes('Parks') ? 'parks' : 'housing', plan.id ?? '')
    for (const action of actionsOf(plan)) ids.set(`${plan.title.includes('Parks') ? 'parks' : 'housing'} ${action.ref}`, action.id ?? '')
  }
  const say = async (of: string, text: string, day: string) => {
    const { status, words } = await here.send(`/actions/${ids.get(of)}/update`, { text, day })
    if (status !== 303) throw new Error(words)
  }
  await say('housing 1', 'BV64 at 81% (81 of 100)', '2026-04-01')
  await say('housing 1', 'BV64 has risen to 86% as at 30 June 2026', '2026-07-10')
  await say('housing 2', 'Drafted. 92%', '2026-07-10')
  await say('housing 3', '4% of homes empty', '2026-07-10')
}, 60_000)

describe('the measures of all plans', () => {
  test('are counted, and each stands with its latest value, its target and how it stands', async () => {
    const { words } = await here.get('/measures')
    expect(words).toContain(
      '2 measures: 1 met, 0 not met, 1 not met yet, of 0 it cannot be told. One figure does not say what it measures.',
    )
    expect(words).toContain('Tenants visited BV64 = PAF C20 · per cent · more is better 86% 30 June 2026 95% by 31 Mar 2027 Not met yet')
    expect(words).toContain('BV70 · per cent · less is better 4%')
    expect(words).toMatch(/86% against 95% by 31 March 2027\. 2 plans/)
  })

  test('the figure in doubt is told with its words, and leads to where it is answered', async () => {
    const { words, html } = await here.get('/measures')
    expect(words).toContain('92% — of what? Neither its sentence nor its promise names a measure. 92%')
    expect(html).toContain(`href="/actions/${ids.get('housing 2')}#figures"`)
  })

  test('the line of values is told in words', async () => {
    const { html } = await here.get('/measures')
    expect(html).toContain('aria-label="2 values from 81% on 1 April 2026 to 86% on 30 June 2026; target 95% by 31 March 2027."')
  })

  test('of one plan', async () => {
    const { words } = await here.get(`/measures?plan=${planIds.get('parks')}`)
    expect(words).toContain('One measure: 0 met, 0 not met, 1 not met yet, of 0')
    expect(words).not.toContain('of what?')
  })

  test('as a file', async () => {
    const { html, headers } = await here.get('/measures.csv')
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const rows: string[][] = parseCsv(html, { bom: true })
    expect(rows.map((row) => row.slice(0, 10))).toEqual([
      expect.arrayContaining(['Measure', 'Codes', 'Latest value']),
      ['Tenants visited', 'BV64, PAF C20', 'per cent', 'more is better', '', '86%', '2026-06-30', '95%', '2027-03-31', 'not met yet'],
      expect.arrayContaining(['BV70', '4%', 'met']),
    ])
  })

  test('are reached from the foot of every page and from the plan', async () => {
    expect((await here.get('/')).html).toContain('href="/measures"')
    expect((await here.get(`/plans/${planIds.get('parks')}`)).html).toContain(`href="/measures?plan=${planIds.get('parks')}"`)
  })
})

describe('a measure', () => {
  test.each(['bv64', 'paf-c20'])('goes by %s', async (key) => {
    const { words } = await here.get(`/measures/${key}`)
    expect(words).toContain('Tenants visited Not met yet 86% against 95% by 31 March 2027.')
    expect(words).toContain('86% 30 June 2026 as the words say BV64 has risen to 86% as at 30 June 2026')
    expect(words).toContain('81% (81 of 100) 1 April 2026 the day it was said')
    for (const promise of ['Paper of the Housing Plan: 1 Raise to 95%', 'Paper of the Parks Plan: 1 Call on tenants'])
      expect(words.replace(/.*Named in/, '')).toContain(promise)
  })

  test('its values are a file, each with the words it was read from', async () => {
    const rows: string[][] = parseCsv((await here.get('/measures/bv64/values.csv')).html, { bom: true })
    expect(rows.map((row) => row.slice(0, 6))).toEqual([
      ['Day', 'Value', 'Unit', 'Part', 'Whole', 'Words'],
      ['2026-04-01', '81', '%', '81', '100', 'BV64 at 81% (81 of 100)'],
      ['2026-06-30', '86', '%', '', '', 'BV64 has risen to 86% as at 30 June 2026'],
    ])
  })

  test.each(['/measures/bv999', '/measures/bv999/values.csv', '/measures/%3Cb%3E'])('none is at %s', async (address) => {
    expect((await here.get(address)).status).toBe(404)
  })
})

describe('on the page of an action', () => {
  const figures = async (of: string) =>
    (await here.get(`/actions/${ids.get(of)}`)).words.replace(/.*Measures and figures/, '').replace(/What was said.*/, '')

  test('its measures and what its figures were taken for', async () => {
    expect(await figures('housing 1')).toContain('BV64 = PAF C20 tenants visited Not met yet 86% against 95% by 31 March 2027.')
    expect(await figures('housing 1')).toContain('86% , 30 June 2026: a value of Tenants visited its code stands beside it')
  })

  test('a choice that nobody made is refused, and what is answered is used', async () => {
    const address = `/actions/${ids.get('housing 2')}`
    const update = /name="update" value="([^"]+)"/.exec((await here.get(address)).html)?.[1] ?? ''
    const answer = (measure: string) => here.send(address, { update, mark: '92%', nth: '1', measure }, `${address}/figure`)
    expect(await figures('housing 2')).toContain('92% — of what?')
    const refused = await answer('')
    expect([refused.status, refused.words]).toEqual([422, expect.stringContaining('no measure was chosen')])
    expect((await answer('bv64')).location).toBe(`${address}?done=figure#figures`)
    expect(await figures('housing 2')).toContain('a value of Tenants visited a person said so')
    expect((await here.get('/measures')).words).not.toContain('of what?')
    expect((await answer('none')).status).toBe(303)
    expect(await figures('housing 2')).toContain('92% : no value of a measure')
    expect((await here.get('/journal')).words).toMatch(/say what a figure measures/i)
  })
})
