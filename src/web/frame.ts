import type { MiddlewareHandler } from 'hono'
import { getOrganisation } from '../store/organisation.ts'
import { organisationHref } from './addresses.ts'
import type { Door, Env } from './door.ts'
import { formToken } from './form-token.tsx'

/** A council's name changes once in a generation: it is read again after so many milliseconds and for the page that changes it, not for each. */
const lasts = 10_000

/** Knows what stands round every page: whose it is, who is at the keyboard, and the token for its forms. */
export function frameOf({ house, viewer }: Door): MiddlewareHandler<Env> {
  let name = ''
  let readAt = Number.NEGATIVE_INFINITY
  return async (c, next) => {
    const frame = { organisation: name, person: viewer.person.name, token: formToken(c) }
    // Set before the store is asked: where it does not answer, the page that says so needs its frame all the same.
    c.set('frame', frame)
    const now = performance.now()
    if (now - readAt > lasts || c.req.path === organisationHref) {
      name = (await getOrganisation(house.db, viewer))?.name ?? ''
      readAt = now
    }
    c.set('frame', { ...frame, organisation: name })
    await next()
  }
}
