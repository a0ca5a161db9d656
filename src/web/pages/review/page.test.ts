import { beforeAll, describe, expect, test } from 'vitest'
import { type Visitor, visitorOf } from '../../../../tests/house.ts'
import { action, adopted, type Council, council } from '../../../operations/council-in-tests.ts'

let held: Council
let visitor: Visitor
let page: string
beforeAll(async () => {
  held = await council()
  const plan = await adopted(held)
  held.on('2026-07-01')
  visitor = visitorOf(held)
  page = `/actions/${action(plan.plan, '1.1').id}`
})
const send = (review: string, fields: Record<string, string>) => visitor.send(`${page}/review/${review}`, fields)

describe('reviewing a status', () => {
  test('what is refused comes back filled, with what to do', async () => {
    const { status, words, html } = await send('override', { status: 'risk', until: 'soon', reason: 'Fencing is short' })
    expect(status).toBe(422)
    expect(words).toContain('the last day it holds is missing or is no day of the calendar')
    expect(html).toContain('value="soon"')
    expect(html).toContain('>Fencing is short</textarea>')
    expect(html).toMatch(/value="risk"[^>]* checked/)
  })

  test('a challenge stands beside the owner and the facts, each in its own words', async () => {
    expect((await send('challenge', { status: 'risk', reason: 'Fencing is short' })).location).toBe(`${page}?done=reviewed`)
    const { words } = await visitor.get(`${page}?done=reviewed`)
    expect(words).toContain('What the reviewer says is recorded beside what the facts say.')
    expect(words).toMatch(/The owner says .* The facts say Late .* A reviewer says At risk “Fencing is short” Iris Vale, 1 July 2026/)
    expect(words).toContain('Iris Vale says “at risk” (1 July 2026), the facts say “late”: “Fencing is short”.')
  })

  test('an override is shown first, and can be taken back', async () => {
    await send('override', { status: 'track', until: '31 August 2026', reason: 'The board has agreed a new day' })
    expect((await visitor.get(page)).words).toMatch(
      /On track Iris Vale set it to “on track” until 31 August 2026.*Take back the challenge or override/,
    )
    await send('lift', { reason: 'It was minuted otherwise' })
    // the challenge of before was never taken back, and stands again
    expect((await visitor.get(page)).words).toContain('Take back the challenge')
    await send('lift', { reason: 'The fencing has come' })
    expect((await visitor.get(page)).words).not.toContain('Take back the challenge or override')
  })

  test('the day of a test is shown', async () => {
    await send('re-test', { until: '1 December 2026', reason: 'Ask the parents' })
    expect((await visitor.get(page)).words).toContain('Its effect is to be tested by 1 December 2026 “Ask the parents”')
  })

  test.each(['/review/praise', 'x/review/challenge'])('there is nothing to review at …%s', async (path) => {
    expect((await visitor.get(page + path)).status).toBe(404)
  })
})
