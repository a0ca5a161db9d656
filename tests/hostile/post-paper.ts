import { parse } from 'parse5'

/** What became of a paper that was sent to the page for bringing papers in. */
export interface Posted {
  /** 0 where the connection broke. */
  readonly status: number
  /** Where it led in the end. */
  readonly path: string
  readonly words: string
}

/** One browser that brings papers in: keeps its cookie, and the token of the page it stands on. */
export async function papersTo(url: string): Promise<(name: string, file: Blob) => Promise<Posted>> {
  const page = await fetch(`${url}/bring-in`)
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? ''
  const token = /name="token" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
  const headers = { cookie, origin: url, 'sec-fetch-site': 'same-origin' }
  /** Follows where it leads, and waits as long as the page itself says to come back. */
  const follow = async (asked: Response, path: string): Promise<Posted> => {
    let [answer, at] = [asked, path]
    for (let steps = 0; steps < 300; steps += 1) {
      const html = await answer.text()
      const location = answer.headers.get('location')
      if (location === null && !asksToComeBack(answer, html)) return { status: answer.status, path: at, words: wordsOf(html) }
      if (location === null) await new Promise((later) => setTimeout(later, 300))
      else at = new URL(location, url + at).pathname + new URL(location, url + at).search
      answer = await fetch(`${url}${at}`, { headers: { cookie }, redirect: 'manual' })
    }
    return { status: 0, path: at, words: 'it was being read for more than a minute' }
  }
  return async (name, file) => {
    const body = new FormData()
    body.set('token', token)
    body.append('file', file, name)
    try {
      return await follow(await fetch(`${url}/bring-in`, { method: 'POST', body, headers, redirect: 'manual' }), '/bring-in')
    } catch (error) {
      return { status: 0, path: '/bring-in', words: error instanceof Error ? error.message : String(error) }
    }
  }
}

/** A page that shows something still under way has itself asked for again, by a header or in its head. */
const asksToComeBack = (answer: Response, html: string): boolean =>
  answer.status === 200 && (answer.headers.has('refresh') || /<meta[^>]*http-equiv="?refresh/i.test(html.slice(0, 4000)))

/** The words of a page, as a browser shows them. */
export function wordsOf(html: string): string {
  const pieces: string[] = []
  const visit = (node: { nodeName: string; value?: string; childNodes?: unknown[] }): void => {
    if (node.nodeName === '#text') pieces.push(node.value ?? '')
    if (!/^(?:script|style|title)$/.test(node.nodeName)) for (const inner of node.childNodes ?? []) visit(inner as typeof node)
  }
  visit(parse(html) as never)
  return pieces.join(' ').replace(/\s+/g, ' ')
}
