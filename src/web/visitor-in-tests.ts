import type { Council } from '../operations/council-in-tests.ts'
import { createApp } from './app.tsx'

/** What came back, for a test to read. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly html: string
  /** The words of the page without markup, on one line. */
  readonly words: string
}

/** Somebody at a browser: keeps the cookie, sends forms with the token of the page they stand on, as a browser of this machine would. */
export interface Visitor {
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answer>
  /** Fills a form of the page at `from` and sends it to `to`; follows no redirect. */
  readonly send: (from: string, to: string, fields: Record<string, string | File>) => Promise<Answer>
  /** A request as it stands, with nothing added. */
  readonly raw: (path: string, init?: RequestInit) => Promise<Answer>
}

const origin = 'http://localhost'

/** The real pages over the council's store. */
export function visitorOf(
  { house, viewer }: Pick<Council, 'house' | 'viewer'>,
  config = { hosts: [] as string[], largestPaper: 1024 * 1024 },
): Visitor {
  const app = createApp({ house, viewer, config })
  let cookie = ''
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await app.request(`${origin}${path}`, init)
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    const html = await response.text()
    return { status: response.status, headers: response.headers, html, words: wordsOf(html) }
  }
  const get: Visitor['get'] = (path, headers = {}) => ask(path, { headers: { ...(cookie ? { cookie } : {}), ...headers } })
  return {
    get,
    send: async (from, to, fields) => {
      const token = /name="token" value="([^"]+)"/.exec((await get(from)).html)?.[1] ?? ''
      const body = new FormData()
      for (const [name, value] of Object.entries({ token, ...fields })) body.set(name, value)
      return ask(to, { method: 'POST', body, headers: { cookie, origin, 'sec-fetch-site': 'same-origin' } })
    },
    raw: ask,
  }
}

function wordsOf(html: string): string {
  return html
    .replace(/<(style|title)[^>]*>.*?<\/\1>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
}
