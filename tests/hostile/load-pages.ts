// Asks for pages at a steady pace from a thread of its own, so that whatever else the run does cannot make the answers look slow. Each answer is timed from the moment it was to be asked for.
import { parentPort, workerData } from 'node:worker_threads'

/** What the thread is told, and what it tells: milliseconds of each answer, and what came instead of a page. */
export interface PageLoad {
  readonly url: string
  readonly paths: readonly string[]
  readonly perSecond: number
}
export interface PageTimes {
  readonly took: readonly number[]
  readonly failed: readonly string[]
}

const { url, paths, perSecond } = workerData as PageLoad
const took: number[] = []
const failed: string[] = []
const open = new Set<Promise<void>>()
const from = performance.now()
let asked = 0

async function ask(path: string, due: number): Promise<void> {
  try {
    const answer = await fetch(`${url}${path}`, { signal: AbortSignal.timeout(30_000) })
    await answer.arrayBuffer()
    if (answer.status !== 200) failed.push(`${path} answered ${answer.status}`)
  } catch (error) {
    failed.push(`${path} did not answer: ${error instanceof Error ? error.message : error}`)
  }
  took.push(performance.now() - due)
}

const pace = setInterval(() => {
  for (let due = from + (asked * 1000) / perSecond; due <= performance.now(); due = from + (asked * 1000) / perSecond) {
    const one = ask(paths[asked % paths.length] ?? '/', due)
    asked += 1
    open.add(one)
    void one.finally(() => open.delete(one))
  }
}, 5)

parentPort?.once('message', async () => {
  clearInterval(pace)
  await Promise.all(open)
  parentPort?.postMessage({ took, failed } satisfies PageTimes)
})
