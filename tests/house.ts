import type { Hono } from 'hono'
import { bringInExample } from '../src/cli/example.ts'
import type { Viewer } from '../src/domain/access.ts'
import { ensureHome } from '../src/operations/ensure-home.ts'
import type { House } from '../src/operations/outcome.ts'
import { createApp } from '../src/web/app.tsx'
import type { Env, WebConfig } from '../src/web/door.ts'
import { freshStore } from './house-store.ts'

/** The day on which every test of a page lives. */
export const today = '2026-11-20'

/** The real house on a store of its own, as one person at one browser sees it. */
export interface Visitor {
  readonly house: House
  readonly viewer: Viewer
  readonly app: Hono<Env>
  /** Asks for a page; redirects are not followed. */
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Seen>
  /** A request as it stands, with nothing added but the address and the cookie. */
  readonly ask: (path: string, init: RequestInit) => Promise<Seen>
  /** Opens `page` to get its token, then sends the fields to `path` (the page itself unless given). */
  readonly send: (page: string, fields: Fields, path?: string) => Promise<Seen>
}

export type Fields = Readonly<Record<string, string | File | readonly string[]>>

export interface Seen {
  readonly status: number
  readonly html: string
  /** The words of the page without markup, on one line. */
  readonly words: string
  /** Where it leads; null unless it is a redirect. */
  readonly location: string | null
  readonly headers: Headers
}

/** A house for a test file: with the example's paper, its updates and its changes, or bare. Call it in `beforeAll`. */
export async function openHouse({
  example,
  organisation = 'Thornmere Borough Council',
}: {
  readonly example: boolean
  readonly organisation?: string
}): Promise<Visitor> {
  const db = await freshStore()
  const house: House = { db, now: () => '2026-11-20T09:30:00.000Z', today: () => today }
  const as = (person: string) => ensureHome(house, { organisation, person })
  const viewer = await as('Eleanor Marsh')
  if (example) {
    const filled = await bringInExample(
      { examples: new URL('../examples/', import.meta.url) },
      { house, viewer, as, describe: 'a test', close: async () => {} },
    )
    if (!filled.ok) throw new Error(filled.refusal.sentence)
  }
  return visitorOf({ house, viewer })
}

/** One person at one browser: keeps the cookie, and sends a form with the token of the page it stands on. */
export function visitorOf(
  { house, viewer }: Pick<Visitor, 'house' | 'viewer'>,
  config: WebConfig = { hosts: [], largestPaper: 5_000_000, soffice: null, patience: 60_000 },
): Visitor {
  const app = createApp({ house, viewer, config })
  let cookie = ''
  const ask = async (path: string, init: RequestInit): Promise<Seen> => {
    const headers = new Headers(init.headers)
    if (!headers.has('host')) headers.set('host', 'localhost')
    if (cookie && !headers.has('cookie')) headers.set('cookie', cookie)
    const answer = await app.request(`http://localhost${path}`, { ...init, headers })
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie
    const html = await answer.text()
    return { status: answer.status, html, words: wordsOf(html), location: answer.headers.get('location'), headers: answer.headers }
  }
  const get: Visitor['get'] = (path, headers = {}) => ask(path, { headers })
  const send: Visitor['send'] = async (page, fields, path = page) => {
    const { html } = await get(page)
    const body = new FormData()
    body.set('token', /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '')
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one as string | Blob)
    return ask(path, { method: 'POST', body, headers: { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' } })
  }
  return { house, viewer, app, get, ask, send }
}

function wordsOf(html: string): string {
  return html
    .replace(/<title>.*?<\/title>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
}
