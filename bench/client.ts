import http from 'node:http'
import { round } from './cpu.ts'

/** What to send as the n-th request. */
export interface Ask {
  readonly path: string
  readonly method?: 'GET' | 'POST'
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface Answers {
  readonly connections: number
  readonly requests: number
  /** Answered with another status than wanted, or not at all. */
  readonly failed: number
  readonly p50: number
  readonly p99: number
  readonly longest: number
  readonly perSecond: number
  readonly kilobytes: number
}

export interface Load {
  readonly connections: number
  /** In all; fewer where the time runs out. */
  readonly requests: number
  readonly seconds: number
  readonly wanted: number
}

/**
 * A closed loop: each connection sends its next request when the last answer is complete. After `requests` or `seconds` no new one starts; those
 * under way are waited for and counted. Latencies in ms.
 */
export async function send(base: string, askOf: (n: number) => Ask, { connections, requests, seconds, wanted }: Load): Promise<Answers> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  const took: number[] = []
  let started = 0
  let failed = 0
  let bytes = 0
  const from = performance.now()
  const one = async () => {
    const at = performance.now()
    const answer = await request(base, askOf(started++), agent)
    took.push(performance.now() - at)
    bytes += answer.bytes
    if (answer.status !== wanted) failed++
  }
  const loop = async () => {
    while (started < requests && performance.now() - from < seconds * 1000) await one()
  }
  await Promise.all(Array.from({ length: connections }, loop))
  const lasted = performance.now() - from
  agent.destroy()
  took.sort((a, b) => a - b)
  const share = (p: number) => round(took[Math.min(took.length - 1, Math.ceil(p * took.length) - 1)] ?? Number.NaN)
  return {
    connections,
    requests: took.length,
    failed,
    p50: share(0.5),
    p99: share(0.99),
    longest: share(1),
    perSecond: round((took.length / lasted) * 1000),
    kilobytes: round(bytes / took.length / 1000),
  }
}

/** One request to its end. A connection that fails counts as an answer of status 0. */
function request(base: string, ask: Ask, agent: http.Agent): Promise<{ status: number; bytes: number }> {
  return new Promise((done) => {
    const length = ask.body === undefined ? {} : { 'content-length': Buffer.byteLength(ask.body) }
    const asked = http.request(
      `${base}${ask.path}`,
      { agent, method: ask.method ?? 'GET', headers: { ...ask.headers, ...length } },
      (answer) => {
        let bytes = 0
        answer.on('data', (chunk: Buffer) => {
          bytes += chunk.length
        })
        answer.on('end', () => done({ status: answer.statusCode ?? 0, bytes }))
        answer.on('error', () => done({ status: 0, bytes }))
      },
    )
    asked.setTimeout(60_000, () => asked.destroy(new Error('no answer in a minute')))
    asked.on('error', () => done({ status: 0, bytes: 0 }))
    asked.end(ask.body)
  })
}
