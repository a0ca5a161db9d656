import type { MiddlewareHandler } from 'hono'

/**
 * No inline style or script anywhere, nothing from elsewhere, and no page of ours inside another's frame. Data comes from papers that
 * strangers wrote: should a piece of one ever reach a page unescaped, it still runs nothing and sends nothing away.
 */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const headers = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // Not `no-referrer`: with it browsers send `Origin: null` with our own forms, and every write would be refused.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'x-robots-tag': 'noindex',
}

/**
 * The headers of every answer. Pages are private and asked for anew each time, but not `no-store`: with that some browsers come back from a
 * link to an empty form, and what was typed is lost.
 */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  const { headers: out } = c.res
  for (const [name, value] of Object.entries(headers)) out.set(name, value)
  if (!out.has('cache-control')) out.set('cache-control', 'private, no-cache')
}
