import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { Context } from 'hono'

/**
 * Style sheet, typefaces, icon and scripts, read once at the start. Each is served under a name that holds the hash of its content, so that a browser
 * keeps it for ever and never shows a page in yesterday's style. The folder stands beside this file; seen from the bundle in dist/, two floors
 * away.
 */
const folder = [new URL('./assets/', import.meta.url), new URL('../src/web/assets/', import.meta.url)].find((url) =>
  existsSync(new URL('milepost.css', url)),
)

const kinds: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  js: 'text/javascript; charset=utf-8',
}

interface Asset {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const byName = new Map<string, Asset>()

function keep(name: string, bytes: Uint8Array<ArrayBuffer>): string {
  const dot = name.lastIndexOf('.')
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 12)
  const hashed = `${name.slice(0, dot)}.${hash}${name.slice(dot)}`
  const type = kinds[name.slice(dot + 1)]
  if (!type) throw new Error(`no content type is known for ${name}`)
  byName.set(hashed, { type, bytes })
  return hashed
}

function read(name: string): Uint8Array<ArrayBuffer> {
  if (!folder) throw new Error('The style sheet is not built. Run: node scripts/styles.mjs')
  return new Uint8Array(readFileSync(new URL(name, folder)))
}

function styleSheet(): string {
  let css = new TextDecoder().decode(read('milepost.css'))
  for (const [font] of css.matchAll(/(?<=fonts\/)[\w-]+\.woff2/g)) css = css.replaceAll(`fonts/${font}`, keep(font, read(`fonts/${font}`)))
  return keep('milepost.css', new TextEncoder().encode(css))
}

/** Addresses of what every page asks for. */
export const styleHref = `/assets/${styleSheet()}`
export const iconHref = `/assets/${keep('mark.svg', read('mark.svg'))}`

/** Only where a paper comes in: the box that takes a dropped file. */
export const dropHref = `/assets/${keep('drop.js', read('drop.js'))}`

/** Only where files are being read: shows how far they are without loading the page anew. */
export const progressHref = `/assets/${keep('progress.js', read('progress.js'))}`

/** GET /assets/:name. A name of an earlier version is not found rather than answered with today's content. */
export function asset(c: Context): Response | Promise<Response> {
  const found = byName.get(c.req.param('name') ?? '')
  if (!found) return c.notFound()
  return c.body(found.bytes, 200, { 'content-type': found.type, 'cache-control': 'public, max-age=31536000, immutable' })
}
