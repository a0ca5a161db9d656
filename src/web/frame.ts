import type { MiddlewareHandler } from 'hono'
import { getOrganisation } from '../store/organisation.ts'
import type { Door, Env } from './door.ts'
import { formToken } from './form-token.tsx'

/** Knows what stands round every page: whose it is, who is at the keyboard, and the token for its forms. */
export function frameOf({ house, viewer }: Door): MiddlewareHandler<Env> {
  return async (c, next) => {
    const organisation = await getOrganisation(house.db, viewer)
    c.set('frame', { organisation: organisation?.name ?? '', person: viewer.person.name, token: formToken(c) })
    await next()
  }
}
