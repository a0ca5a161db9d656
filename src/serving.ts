import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Listening } from './cli/command.ts'

/** How long answers under way may take once the server is asked to stop, in milliseconds. */
const PATIENCE = 5_000

type Fetch = (request: Request) => Response | Promise<Response>

/** Where to serve. The host is this machine only: until people sign in, whoever reaches the port acts as the local person. */
export interface Address {
  readonly host: string
  readonly port: number
}

/**
 * Serves until `stopping` fires; then takes no new connection and lets answers under way finish. `port` 0 takes any free one.
 * Where the port cannot be had, says in a sentence why and what to do.
 */
export async function serveOn(
  { host, port }: Address,
  fetch: Fetch,
  stopping: AbortSignal,
): Promise<{ readonly ok: true; readonly value: Listening } | { readonly ok: false; readonly sentence: string }> {
  const server = createAdaptorServer({ fetch, hostname: host })
  const failed = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    server.once('error', resolve)
    server.listen(port, host, () => resolve(null))
  })
  if (failed) return { ok: false, sentence: await whyNotServed({ host, port }, failed) }
  const stopped = new Promise<void>((resolve) => {
    const stop = () => {
      // A connection kept alive turns idle only after its answer: without the sweep a browser tab would hold the stop up for seconds.
      const sweep = setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), 20)
      const impatient = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), PATIENCE)
      server.close(() => {
        clearInterval(sweep)
        clearTimeout(impatient)
        resolve()
      })
    }
    if (stopping.aborted) stop()
    else stopping.addEventListener('abort', stop, { once: true })
  })
  return { ok: true, value: { url: `http://${named(host)}:${(server.address() as AddressInfo).port}`, stopped } }
}

async function whyNotServed({ host, port }: Address, error: NodeJS.ErrnoException): Promise<string> {
  if (error.code === 'EACCES') return `Port ${port} may not be used by this account: nothing was started. Set PORT to a number above 1023.`
  if (error.code !== 'EADDRINUSE') return `Port ${port} could not be used (${error.message}): nothing was started.`
  const at = `http://${named(host)}:${port}`
  return (await isMilepost(at))
    ? `Milepost is already at ${at}: use that one, or set PORT to another number to start a second.`
    : `Port ${port} is taken by another program: nothing was started. Stop that program, or set PORT to another number.`
}

/** Whether what answers there is a Milepost, by the name in its page; a port that does not answer in a second is somebody else's. */
async function isMilepost(at: string): Promise<boolean> {
  try {
    const answer = await fetch(`${at}/`, { signal: AbortSignal.timeout(1_000) })
    return /<title>[^<]*Milepost/i.test((await answer.text()).slice(0, 5_000))
  } catch {
    return false
  }
}

/** An address as it stands in a URL: IPv6 in brackets. */
const named = (host: string): string => (host.includes(':') ? `[${host}]` : host)
