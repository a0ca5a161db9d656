import { beforeAll, describe, expect, test, vi } from 'vitest'
import { type Visitor, visitorOf } from '../../tests/house.ts'
import { adopted, type Council, council } from '../operations/council-in-tests.ts'
import { createApp } from './app.tsx'

let held: Council
let visitor: Visitor
beforeAll(async () => {
  held = await council()
  await adopted(held)
  visitor = visitorOf(held)
})

describe('every answer', () => {
  test.each(['/', '/plans', '/statuses', '/nowhere', '/assets/nothing.css'])(
    '%s runs nothing from elsewhere and stands in nobody’s frame',
    async (path) => {
      const { headers } = await visitor.get(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
    },
  )

  test.each(['/', '/plans', '/statuses', '/nowhere'])('%s holds no style and no script of its own', async (path) => {
    expect((await visitor.get(path)).html).not.toMatch(/<style|<script|\sstyle=|\son[a-z]+=/i)
  })

  test('pages are private and asked for anew; style and typefaces are kept for ever under a name of their content', async () => {
    const page = await visitor.get('/statuses')
    expect(page.headers.get('cache-control')).toBe('private, no-cache')
    const style = /href="(\/assets\/milepost\.[\w-]{12}\.css)"/.exec(page.html)?.[1] ?? ''
    const css = await visitor.get(style)
    expect([css.status, css.headers.get('content-type'), css.headers.get('cache-control')]).toEqual([
      200,
      'text/css; charset=utf-8',
      'public, max-age=31536000, immutable',
    ])
    const fonts = [...css.html.matchAll(/url\("?([\w.-]+\.woff2)"?\)/g)].map(([, name]) => name)
    expect(fonts).toHaveLength(5)
    for (const font of fonts) expect((await visitor.get(`/assets/${font}`)).headers.get('content-type')).toBe('font/woff2')
  })

  test('the style sheet asks for nothing that is not its own and names no typeface or arms of GOV.UK', async () => {
    const style = /href="(\/assets\/milepost[^"]+)"/.exec((await visitor.get('/statuses')).html)?.[1] ?? ''
    const { html: css } = await visitor.get(style)
    expect(css).not.toMatch(/GDS Transport|crown|crest|url\((?!["']?[\w.-]+\.woff2)|@import/i)
  })
})

describe('who is answered', () => {
  test.each(['localhost', 'localhost:4010', '127.0.0.1:4010', '[::1]:4010', 'LOCALHOST'])('%s', async (host) => {
    expect((await visitor.get('/statuses', { host })).status).toBe(200)
  })

  test.each(['stranger.example', '127.0.0.1.stranger.example', 'localhost.stranger.example', '10.0.0.5', ''])('not %j', async (host) => {
    const answer = await visitor.get('/', { host })
    expect(answer.status).toBe(403)
    expect(answer.words).not.toContain('Parks Service Plan')
  })

  test('a name that whoever runs it has given, with or without its port', async () => {
    const named = visitorOf(held, { hosts: ['plans.example.gov.uk'], largestPaper: 1024, soffice: null })
    expect((await named.get('/statuses', { host: 'plans.example.gov.uk' })).status).toBe(200)
    expect((await named.get('/statuses', { host: 'plans.example.gov.uk:8080' })).status).toBe(200)
    expect((await named.get('/statuses', { host: 'other.example.gov.uk' })).status).toBe(403)
  })
})

describe('a write', () => {
  const form = new URLSearchParams({ text: 'The lease is signed.\nToday.' })

  test.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from another program on this machine', { 'sec-fetch-site': 'same-site', origin: 'http://localhost:9999' }],
    ['from another origin, by an old browser', { origin: 'http://stranger.example' }],
    ['from a page that hides where it is from', { origin: 'null' }],
  ])('%s is refused before anything is read', async (_, headers) => {
    expect((await visitor.ask('/reports', { method: 'POST', headers, body: form })).status).toBe(403)
  })

  test('without the token of a page of ours does nothing, and gives back all that was typed', async () => {
    const answer = await visitor.ask('/front-sheet?x=1', { method: 'POST', body: form, headers: { origin: 'http://localhost' } })
    expect(answer.status).toBe(409)
    expect(answer.html).toContain('action="/front-sheet?x=1"')
    expect(answer.html).toContain('<textarea name="text" hidden="">The lease is signed.\nToday.</textarea>')
  })

  test('with the token of another browser does nothing either', async () => {
    const other = visitorOf(held)
    const token = /name="token" value="([^"]+)"/.exec((await other.get('/reports')).html)?.[1] ?? ''
    const answer = await visitor.ask('/reports', {
      method: 'POST',
      body: new URLSearchParams({ token }),
      headers: { origin: 'http://localhost', cookie: 'milepost-form=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' },
    })
    expect(answer.status).toBe(409)
  })

  test('larger than anybody could type is refused unread', async () => {
    const answer = await visitor.ask('/reports', {
      method: 'POST',
      body: 'a'.repeat(2 * 1024 * 1024 + 1),
      headers: { origin: 'http://localhost' },
    })
    expect(answer.status).toBe(413)
    expect(answer.words).toContain('Nothing was taken in.')
  })
})

describe('a store that is away', () => {
  const away = () =>
    visitorOf({
      ...held,
      house: {
        ...held.house,
        today: () => {
          throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
        },
      },
    })

  test('says so, and what is kept', async () => {
    const answer = await away().get('/')
    expect([answer.status, answer.words.includes('The store does not answer: nothing was changed')]).toEqual([503, true])
  })

  test('gives back all that was typed, to be sent again', async () => {
    const visitor = away()
    const token = /name="token" value="([^"]+)"/.exec((await visitor.get('/organisation')).html)?.[1] ?? ''
    const body = new URLSearchParams({ token, plan: 'x', committee: 'Parks Panel', as_at: '2026-06-01' })
    const answer = await visitor.ask('/reports', { method: 'POST', body, headers: { origin: 'http://localhost' } })
    expect(answer.status).toBe(503)
    expect(answer.html).toContain('action="/reports"')
    expect(answer.html).toContain('<textarea name="committee" hidden="">Parks Panel</textarea>')
    expect(answer.words).toContain('All that you wrote is kept here.')
  })
})

describe('what cannot be shown', () => {
  test.each(['/nowhere', '/plans/%00', '/actions/a%00b', '/papers/%00/original'])('an address without a page: %s', async (path) => {
    const answer = await visitor.get(path)
    expect([answer.status, answer.words.includes('There is no page at this address.')]).toEqual([404, true])
  })

  test('a fault of ours says so in a plain sentence and nothing of the inside', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const broken = createApp({
      ...held,
      house: {
        ...held.house,
        today: () => {
          throw new Error('secret inside')
        },
      },
      config: { hosts: [], largestPaper: 1, soffice: null },
    })
    const answer = await broken.request('/')
    const html = await answer.text()
    expect(answer.status).toBe(500)
    expect(html).toContain('the fault is its own')
    expect(html).not.toMatch(/secret|\.tsx?\b|at [A-Za-z]+ \(/)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(String(said.mock.calls[0]?.[0])).toContain('secret inside')
    said.mockRestore()
  })
})
