import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Refusal } from '../operations/outcome.ts'

const statuses: Readonly<Record<Refusal['kind'], ContentfulStatusCode>> = {
  forbidden: 403,
  'not found': 404,
  invalid: 422,
  conflict: 409,
  full: 507,
}

/** The HTTP status that says what kind of refusal a page tells. */
export const statusOf = (refusal: Refusal): ContentfulStatusCode => statuses[refusal.kind]
