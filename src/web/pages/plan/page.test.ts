import { beforeAll, describe, expect, test } from 'vitest'
import { type Visitor, visitorOf } from '../../../../tests/house.ts'
import { action, adopted, as, type Council, council, granted, neighbour } from '../../../operations/council-in-tests.ts'
import { recordUpdate } from '../../../operations/record-update.ts'
import { redateAction } from '../../../operations/redate-action.ts'
import { withdrawPaper } from '../../../operations/withdraw-paper.ts'

let held: Council
let visitor: Visitor
let plan: Awaited<ReturnType<typeof adopted>>
let page: string
beforeAll(async () => {
  held = await council()
  plan = await adopted(held)
  page = `/plans/${plan.planId}`
  held.on('2026-07-01')
  visitor = visitorOf(held)
})

describe('the slip ledger of a plan', () => {
  test('is linked and told from the first move on, with who, why, from, to, days and when it was recorded', async () => {
    const here = await council()
    const { plan: moving, planId } = await adopted(here)
    const at = `/plans/${planId}`
    const seen = visitorOf(here)
    expect((await seen.get(at)).html).not.toContain('slips.csv')
    expect((await seen.get(`${at}/slips.csv`)).html.trim().split('\n')).toHaveLength(1)
    const fences = action(moving, '1.1').id
    granted(
      await redateAction(here.house, here.viewer, {
        actionId: fences,
        deadline: 'Dec 2026',
        reason: 'The contractor withdrew',
        day: '2026-05-28',
      }),
    )
    const { html, words } = await seen.get(at)
    expect(words).toContain('One action has another date than first promised: 1 move, 214 days later in all.')
    expect(html).toContain(`href="${at}/slips.csv"`)
    const { html: csv, headers } = await seen.get(`${at}/slips.csv`)
    expect(headers.get('content-disposition')).toBe('attachment; filename="slips-as-at-2026-06-01.csv"')
    expect(csv).toContain('May 2026,2026-05-31,1,May 2026,Dec 2026,214,214,The contractor withdrew,Iris Vale,2026-05-28,2026-06-01')
    expect((await seen.get(`${at}/slips.csv?at=2026-05-27`)).status).toBe(200)
    expect((await seen.get('/plans/nothing/slips.csv')).status).toBe(404)
    const page = await seen.get(`/actions/${fences}`)
    expect(page.words).toContain('First promised for “May 2026” (31 May 2026). Its date moved once since, 214 days later.')
    expect(page.words).toContain('214 days later. The contractor withdrew Iris Vale, 28 May 2026, recorded 1 June 2026')
  })
})

describe('the page of a plan', () => {
  test('answers in a sentence, then shows each action once as a stone and once in the table', async () => {
    const { status, words, html } = await visitor.get(page)
    expect(status).toBe(200)
    expect(words).toMatch(/Of 3 actions .* 1 is late/)
    for (const { id } of ['1.1', '1.2', '2.1'].map((ref) => action(plan.plan, ref))) {
      expect(html.split(`class="mp-mark`).filter((piece) => piece.includes(`href="/actions/${id}" title=`))).toHaveLength(1)
      expect(html.split(`mp-act" href="/actions/${id}"`)).toHaveLength(2)
    }
  })

  test('says the day its facts are of, who adopted it and where it was read', async () => {
    expect((await visitor.get(page)).words).toContain('The facts as at 1 July 2026 Adopted 20 May 2026 by Iris Vale. Read from parks.md.')
  })

  test('every address within the page leads somewhere', async () => {
    for (const query of ['', '?view=owner', '?view=date', '?view=late', '?status=late']) {
      const { html } = await visitor.get(page + query)
      const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))
      const within = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => !id?.startsWith('s-'))
      expect(within.filter((id) => !ids.has(id ?? ''))).toEqual([])
      expect([...html.matchAll(/\sid="/g)]).toHaveLength(ids.size)
    }
  })

  test.each([
    ['view=late', '1 of 3 actions', ['Repair the fences']],
    ['view=silent', '2 of 3 actions', ['Publish the inspection rota', 'Survey the street trees']],
    ['owner=A+Quill', '1 of 3 actions', ['Survey the street trees']],
    ['q=ROTA+july', '1 of 3 actions', ['Publish the inspection rota']],
    ['section=s2', '1 of 3 actions', ['Survey the street trees']],
  ])('%s shows %s', async (query, count, actions) => {
    const { html, words } = await visitor.get(`${page}?${query}`)
    expect(words).toContain(count)
    const table = /<table role="table"[\s\S]*<\/table>/.exec(html)?.[0] ?? ''
    expect([...table.matchAll(/mp-act"[^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual(
      actions.map((text) => expect.stringContaining(text)),
    )
  })

  test('nothing that fits is said in words, with a way back to everything', async () => {
    const { words, html } = await visitor.get(`${page}?q=helicopter`)
    expect(words).toContain('0 of 3 actions. Nothing fits what you asked for. Show all 3')
    expect(html).not.toContain('<table')
  })

  test('shows the facts of an earlier day, and every link keeps to that day', async () => {
    const { html, words } = await visitor.get(`${page}?asat=31+May+2026`)
    expect(words).toContain('The facts as at 31 May 2026')
    expect(words).toContain('none is late')
    const links = [...html.matchAll(/href="(\/plans\/[^"]*)"/g)].map(([, href]) => href)
    expect(links.length).toBeGreaterThan(5)
    expect(links.filter((href) => !/(?:asat|to)=2026-05-31/.test(href ?? ''))).toEqual([])
  })

  test('a day that is none shows today and says so', async () => {
    const { words, html } = await visitor.get(`${page}?asat=31+June+2026`)
    expect(words).toContain('The facts of today are shown “31 June 2026” is no day of the calendar')
    expect(html).toContain('<title>Error: ')
    expect(html).toContain('value="31 June 2026"')
  })

  test('what was said last stands in it as soon as it was recorded', async () => {
    const { id } = action(plan.plan, '2.1')
    granted(await recordUpdate(held.house, held.viewer, { id, text: 'All 4,100 trees are surveyed & <mapped>.' }))
    const { html } = await visitor.get(page)
    expect(html).toContain('<span class="mp-said">All 4,100 trees are surveyed &amp; &lt;mapped&gt;.</span>')
  })
})

describe('the actions as a table of their own', () => {
  test('hold the rows that the same query shows on the page', async () => {
    const { html, headers } = await visitor.get(`${page}/actions.csv?view=late`)
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(headers.get('content-disposition')).toBe('attachment; filename="actions-as-at-2026-07-01.csv"')
    const lines = html.trim().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain('Repair the fences of all play areas')
    expect(lines[1]).toContain(`http://localhost/actions/${action(plan.plan, '1.1').id}`)
  })
})

describe('who sees a plan', () => {
  test('not another organisation', async () => {
    const answer = await visitorOf({ ...held, viewer: await neighbour(held) }).get(page)
    expect(answer.status).toBe(404)
    expect(answer.words).not.toContain('Repair the fences')
  })

  test('the public may read it', async () => {
    expect((await visitorOf({ ...held, viewer: as(held.viewer, 'public') }).get(page)).status).toBe(200)
  })

  test('nobody once its paper is withdrawn, and the page says what may have happened', async () => {
    granted(await withdrawPaper(held.house, held.viewer, { paperId: plan.paperId, reason: 'The wrong year.', evenIfUsed: true }))
    const answer = await visitor.get(page)
    expect([answer.status, answer.words.includes('There is no plan at this address.')]).toEqual([404, true])
  })
})
