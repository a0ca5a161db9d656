import type pg from 'pg'

/** Statements kept prepared at most, by each connection; a plan takes PostgreSQL some 50 kB. */
const most = 100

/** Texts asked for once that are remembered at most: a list of another length is another text, and there is no end of them. */
const mostOnce = 1000

/**
 * Gives a statement a name from the second time on that it is asked for, the same for the same text; undefined before, and once there are as many
 * names as may be.
 */
export function statementNames(): (text: string) => string | undefined {
  const names = new Map<string, string>()
  const once = new Set<string>()
  return (text) => {
    const known = names.get(text)
    if (known !== undefined || names.size >= most) return known
    if (once.delete(text)) {
      const name = `milepost_${names.size + 1}`
      names.set(text, name)
      return name
    }
    if (once.size >= mostOnce) once.clear()
    once.add(text)
    return undefined
  }
}

const prepared = new WeakSet<pg.PoolClient>()

/**
 * Lets a connection keep what PostgreSQL has made of a statement with values for the next time: planning takes longer than running for most of
 * ours. Only for a PostgreSQL that is spoken to directly: behind a pooler the next statement may come to another connection of it, which has never
 * heard the name.
 */
export function prepareOn(client: pg.PoolClient, nameOf: (text: string) => string | undefined): pg.PoolClient {
  if (prepared.has(client)) return client
  prepared.add(client)
  const query = client.query.bind(client) as (...args: unknown[]) => unknown
  const named = (text: unknown, values: unknown, ...rest: unknown[]) => {
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined
    return name === undefined ? query(text, values, ...rest) : query({ name, text, values }, ...rest)
  }
  client.query = named as typeof client.query
  return client
}
