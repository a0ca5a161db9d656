import type { MiddlewareHandler } from 'hono'
import type { Env, WebConfig } from './door.ts'
import { refusal } from './refusal.tsx'

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i

/**
 * Answers only under names that are ours. Without this a stranger's page could point a name of its own at 127.0.0.1 and read our pages as if
 * they were that stranger's (DNS rebinding); the check of the origin below would not see it.
 */
export function ownHostsOnly({ hosts }: Pick<WebConfig, 'hosts'>): MiddlewareHandler<Env> {
  const known = new Set(hosts.map((host) => host.toLowerCase()))
  return async (c, next) => {
    const host = hostOf(c.req.header('host'), c.req.url)
    if (loopback.test(host) || known.has(host) || known.has(host.replace(/:\d+$/, ''))) return next()
    return refusal(c, 403, {
      title: 'Not under this name',
      sentence:
        'Milepost does not answer under the name in this address. Nothing was read or changed. Ask for it as localhost, or have whoever runs it add this name.',
    })
  }
}

/** Lets a write through only from a page of ours. A request that no browser made carries neither header, and still needs the form's token. */
export const ownPagesOnly: MiddlewareHandler<Env> = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const site = c.req.header('sec-fetch-site')
  const origin = c.req.header('origin')
  const ours =
    origin === undefined || (URL.canParse(origin) && new URL(origin).host.toLowerCase() === hostOf(c.req.header('host'), c.req.url))
  if (!ours || (site !== undefined && site !== 'same-origin' && site !== 'none')) {
    return refusal(c, 403, {
      title: 'Sent from another site',
      sentence:
        'This was sent from a page that is not part of Milepost, so it was not taken in. Nothing was changed. Do it again from Milepost itself.',
    })
  }
  return next()
}

const hostOf = (header: string | undefined, url: string) => (header ?? new URL(url).host).toLowerCase()
