/** The addresses of pages that others lead to. An id is random and permanent; printed numbers repeat and stand in no address. */
export const planHref = (id: string | undefined) => `/plans/${id}`
/** What changed in a plan, or in all of them. */
export const changesHref = (planId?: string) => (planId === undefined ? '/changes' : `${planHref(planId)}/changes`)
export const actionHref = (id: string | undefined) => `/actions/${id}`
export const objectiveHref = (id: string | undefined) => `/objectives/${id}`
/** A measure by any of its keys. */
export const measureHref = (key: string) => `/measures/${key}`
export const paperHref = (id: string) => `/papers/${id}`
/** Files that were brought in together. */
export const batchHref = (batch: string) => `/bring-in/${batch}`
/** What the council is called. */
export const organisationHref = '/organisation'

/** An address with a query; what is empty is left out, so that the same page always has the same address. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const said = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return said.length > 0 ? `${path}?${new URLSearchParams(said)}` : path
}
