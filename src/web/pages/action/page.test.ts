import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type Visitor } from '../../../../tests/house.ts'
import { actionsOf } from '../../../domain/report/walk.ts'
import { listPlans } from '../../../store/plans.ts'

let visitor: Visitor
const ids = new Map<string, string>()

beforeAll(async () => {
  visitor = await openHouse({ example: true })
  for (const { plan } of await listPlans(visitor.house.db, visitor.viewer, { asAt: visitor.house.today() })) {
    for (const { action, objective } of actionsOf(plan)) ids.set(`${objective?.ref ?? ''}/${action.ref}`, action.id ?? '')
  }
})
const page = (key: string) => `/actions/${ids.get(key)}`

describe('the page of an action', () => {
  test('says the promise, the verdict with its reason, and the deadline as written and as understood', async () => {
    const { status, html } = await visitor.get(page('1.2/2'))
    expect(status).toBe(200)
    expect(html).toContain('Raise to 88% the assessments finished within 45 working days')
    expect(html).toContain('78% by Sept 2026: 88% by Mar 2027')
    expect(html).toContain('78% by 30 September 2026, then 88% by 31 March 2027')
    expect(html).toMatch(/class="mp-verdict s-\w+"/)
    expect(html).toContain('T Lanyon')
  })

  test('shows what was said, newest first, the paper’s own words last', async () => {
    const { html } = await visitor.get(page('1.2/2'))
    const days = [...html.matchAll(/<time datetime="([\d-]+)"/g)].map((m) => m[1])
    expect(days.length).toBeGreaterThan(1)
    expect(days).toEqual([...days].sort().reverse())
    expect(html).toContain('in the paper')
  })

  test('quotes the words of the paper with their place, and leads there', async () => {
    const { html } = await visitor.get(page('1.2/2'))
    const link = /href="(\/papers\/[^"]+#at)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    const paper = await visitor.get(link?.replace('#at', '') ?? '')
    expect(paper.html).toContain('<mark id="at">')
  })

  test('has the parts of an action, each with its own page', async () => {
    const { html } = await visitor.get(page('/10.3'))
    const part = /class="mp-partlist">[\s\S]*?href="(\/actions\/[^"]+)"/.exec(html)?.[1] ?? ''
    expect(html).toContain('Its 7 parts')
    expect((await visitor.get(part)).html).toContain('Overdue visits')
  })

  test('of a part says of the part what the verdict says, and links what was said of the whole to where it stands', async () => {
    const whole = page('/10.3')
    const { html } = await visitor.get(whole)
    const list = /class="mp-partlist">([\s\S]*?)<\/ol>/.exec(html)?.[1] ?? ''
    const parts = [...list.matchAll(/href="(\/actions\/[^"]+)"/g)].map(([, href]) => href ?? '')
    expect(parts).toHaveLength(7)
    const told = await Promise.all(parts.map((part) => visitor.get(part)))
    const shown = told.map((part) => {
      const verdict = /class="mp-verdict s-\w+"[\s\S]*?mp-status (s-\w+)/.exec(part.html)?.[1]
      const facts = /The facts say<\/h3>[\s\S]*?mp-status (s-\w+)/.exec(part.html)?.[1]
      expect(verdict).toBeDefined()
      expect(facts).toBe(verdict)
      return verdict
    })
    // one part at least stands better than the whole, whose verdict is that of the worst
    expect(new Set(shown).size).toBeGreaterThan(1)
    for (const part of told) {
      for (const [, at, id] of part.html.matchAll(/href="([^"#]*)#(said-[^"]+)"/g)) {
        expect((at ? (await visitor.get(at)).html : part.html).includes(`id="${id}"`)).toBe(true)
      }
      expect(part.words).not.toContain('Nothing has been said.')
      expect(part.html).toMatch(new RegExp(`href="${whole}#(?:said-|h-said)`))
    }
  })

  test('shows the status declared last beside a later update that declares none, with its day', async () => {
    const sent = await visitor.send(`${page('/2.2')}/update`, {
      text: 'The rota is being redrawn.',
      day: '2026-11-19',
      declared: '',
      by: '',
    })
    const { words } = await visitor.get(sent.location ?? '')
    expect(words).toMatch(/The owner says green “The rota is being redrawn\.” 19 November 2026; “green” was declared on 12 November 2026/i)
  })

  test('is not found where there is none, in a sentence', async () => {
    const { status, html } = await visitor.get('/actions/nosuchaction')
    expect(status).toBe(404)
    expect(html).toContain('There is no action at this address')
  })
})

describe('an update', () => {
  test('is recorded and shown at once', async () => {
    const sent = await visitor.send(`${page('1.3/3')}/update`, {
      text: 'Booking is live in four hubs.',
      declared: 'On track',
      day: '2026-11-18',
      by: 'D Bhattal',
    })
    expect(sent.location).toBe(`${page('1.3/3')}?done=updated`)
    const { html } = await visitor.get(sent.location ?? '')
    expect(html).toContain('The update is recorded.')
    expect(html).toContain('Booking is live in four hubs.')
    expect(html).toContain('18 November 2026')
  })

  test.each([
    ['no text', { text: '  ', day: '', declared: 'At risk', by: '' }, 'what happened is missing'],
    ['a day to come', { text: 'Half done <b>bold</b>', day: '2027-01-01', declared: '', by: '' }, '1 January 2027 has not come yet'],
  ])('with %s comes back filled, and says why', async (_, fields, sentence) => {
    const sent = await visitor.send(`${page('1.3/3')}/update`, fields)
    expect(sent.status).toBe(422)
    expect(sent.html).toContain('The update was not recorded')
    expect(sent.html).toContain(sentence)
    if (fields.text.trim()) expect(sent.html).toContain('Half done &lt;b&gt;bold&lt;/b&gt;')
    if (fields.declared) expect(sent.html).toMatch(/value="At risk" checked/)
  })

  test('without the page’s token is not taken, and nothing typed is lost', async () => {
    const sent = await visitor.send(`${page('1.3/3')}/update`, { text: 'Kept words', token: 'of another page' })
    expect(sent.status).toBe(409)
    expect(sent.html).toContain('Kept words')
  })
})

describe('the day for testing the effect', () => {
  const asks = 'When will somebody look whether it has had its effect?'
  const done = { text: 'Completed.', day: '', declared: '', by: '' }
  test('is asked on the form, and may be left empty; the page then asks again, plainly', async () => {
    const update = `${page('1.3/3')}/update`
    expect((await visitor.get(update)).words).toContain('If it is done now: when will somebody look whether it has had its effect?')
    expect((await visitor.get(page('1.3/3'))).words).not.toContain(asks)
    const sent = await visitor.send(update, { ...done, retest: '' })
    const after = await visitor.get(sent.location ?? '')
    expect(after.words).toContain('Done, effect not yet shown')
    expect(after.words).toContain(asks)
    const set = await visitor.send(`${page('1.3/3')}/review/re-test`, { until: '2027-06-30', reason: 'Ask the first fifty visitors' })
    const answered = await visitor.get(set.location ?? '')
    expect(answered.words).toContain('Its effect is to be tested by 30 June 2027')
    expect(answered.words).not.toContain(asks)
    expect((await visitor.get(update)).html).not.toContain('name="retest"')
  })

  test('a day that is none, or not ahead, is refused before anything is recorded', async () => {
    for (const retest of ['2027-02-30', '2020-01-01']) {
      const sent = await visitor.send(`${page('1.3/5')}/update`, { ...done, text: 'Finished <b>here</b>', retest })
      expect(sent.status).toBe(422)
      expect(sent.html).toContain('Finished &lt;b&gt;here&lt;/b&gt;')
      expect(sent.html).toContain('href="#retest"')
      expect((await visitor.get(page('1.3/5'))).html).not.toContain('Finished')
    }
  })

  test('given with the update it is set with it', async () => {
    const sent = await visitor.send(`${page('1.3/5')}/update`, { ...done, retest: '2027-09-30' })
    expect((await visitor.get(sent.location ?? '')).words).toContain('Its effect is to be tested by 30 September 2027')
  })

  test('is not asked of an objective', async () => {
    const plan = (await listPlans(visitor.house.db, visitor.viewer, { asAt: visitor.house.today() }))[0]?.plan
    expect((await visitor.get(`/objectives/${plan?.sections[0]?.objectives[0]?.id}/update`)).html).not.toContain('name="retest"')
  })
})

describe('a change of the promise', () => {
  test.each([
    [
      'reword',
      { value: 'Link the booking systems of hubs and health visitors', reason: 'The board chose the link.' },
      'The promise is reworded',
    ],
    ['re-date', { value: 'June 2027', reason: 'The supplier is late.' }, 'The date is moved'],
    ['re-own', { value: 'Head of Early Help', reason: 'D Bhattal has left.' }, 'The owner is changed'],
    ['mend', { field: 'status', value: 'Amber', reason: 'The colour was overlooked.' }, 'The reading is mended'],
    ['stop', { reason: 'Merged with the regional scheme.' }, 'The action is stopped'],
  ])('%s', async (change, fields, sentence) => {
    const sent = await visitor.send(`${page('1.3/3')}/change/${change}`, fields)
    const { html } = await visitor.get(sent.location ?? 'nowhere')
    expect(html).toContain(sentence)
    expect(html).toContain(fields.reason)
    if ('value' in fields && change !== 'mend') expect(html.replace(/<[^>]+>|\s+/g, ' ')).toContain(fields.value.split(' ')[0])
  })

  test('needs a reason, and keeps what was typed', async () => {
    const sent = await visitor.send(`${page('1.3/5')}/change/re-date`, { value: 'Dec 2028', reason: '' })
    expect(sent.status).toBe(422)
    expect(sent.html).toContain('Nothing was changed')
    expect(sent.html).toContain('Dec 2028')
  })

  test('of a kind that does not exist is not found', async () =>
    expect((await visitor.get(`${page('1.3/5')}/change/delete`)).status).toBe(404))

  test('stands in the journal of the action', async () => {
    const { html } = await visitor.get(`${page('1.3/3')}/journal`)
    expect(html).toContain('The supplier is late.')
    expect(html).toContain('Record progress')
  })
})

test('an objective shows the worst of its actions and how many stand where', async () => {
  const plan = (await listPlans(visitor.house.db, visitor.viewer, { asAt: visitor.house.today() }))[0]?.plan
  const objective = plan?.sections.flatMap(({ objectives }) => objectives).find(({ actions }) => actions.length > 2)
  const { html, words } = await visitor.get(`/objectives/${objective?.id}`)
  expect(words).toMatch(new RegExp(`Of its ${objective?.actions.length} actions: \\d+ [a-z]`))
  // without the key to all statuses, which stands below
  const shown = [...(html.split('mp-paperkey')[0] ?? '').matchAll(/class="mp-status s-(\w+)"/g)].map(([, slug]) => slug)
  expect(shown).toHaveLength((objective?.actions.length ?? 0) + 1)
  // the first is that of the objective, and no better than any below it
  expect(shown.slice(1)).toContain(shown[0])
  const late = shown.slice(1).includes('late')
  expect(shown[0] === 'late').toBe(late)
})

test('an objective shows where it started, its actions, and takes an update', async () => {
  const plan = (await listPlans(visitor.house.db, visitor.viewer, { asAt: visitor.house.today() }))[0]?.plan
  const objective = plan?.sections[0]?.objectives[0]
  const href = `/objectives/${objective?.id}`
  const { html } = await visitor.get(href)
  expect(html).toContain(objective?.title ?? 'none')
  expect(html).toContain('Starting position')
  const sent = await visitor.send(`${href}/update`, { text: 'The board looked at it as a whole.' })
  expect((await visitor.get(sent.location ?? '')).html).toContain('The board looked at it as a whole.')
})
