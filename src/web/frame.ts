import type { MiddlewareHandler } from 'hono'
import type { Door, Env } from './door.ts'
import { formToken } from './form-token.tsx'

/** Knows what stands round every page: whose it is, who is at the keyboard, and the token for its forms. */
export function frameOf({ viewer }: Door): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.set('frame', { organisation: '', person: viewer.person.name, token: formToken(c) })
    await next()
  }
}
