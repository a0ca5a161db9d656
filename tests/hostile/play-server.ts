import { once } from 'node:events'
import fs from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { apartLimits } from '../../src/formats/apart/limits.ts'
import type { PageLoad, PageTimes } from './load-pages.ts'
import type { Hostile } from './making/hostile.ts'
import { dice } from './mutations.ts'
import { childrenOf, commandOf, mostHeldBy } from './play.ts'
import { type Posted, papersTo } from './post-paper.ts'
import { type Program, startProgram } from './server.ts'

interface Tally {
  check(ok: boolean, what: string): void
}

/** Browsers that bring hostile papers in at the same time, and pages that others ask for in a second meanwhile. */
const lanes = 4
const perSecond = 10

/**
 * Starts the whole program and sends it hostile papers over HTTP, four at a time and a good one after every ninth, for SECONDS (60). Meanwhile others ask for the first page and a plan ten times a
 * second. The program must live, answer, keep its reading processes within their limits, read the good papers and leave nothing in its temporary folder.
 */
export async function playServer(
  t: Tally,
  files: readonly Hostile[],
  good: { readonly name: string; readonly bytes: Uint8Array },
): Promise<void> {
  const seconds = Number(process.env['SECONDS'] ?? 60)
  const program = await startProgram()
  let most = 0
  let readers = 0
  const watch = setInterval(() => {
    const reading = childrenOf(program.pid).filter((pid) => /reader\.[jt]s/.test(commandOf(pid)))
    readers = Math.max(readers, reading.length)
    most = Math.max(most, ...reading.map(mostHeldBy))
  }, 50)
  try {
    const paths = ['/', await planPage(program.url)]
    const quiet = await timesDuring({ url: program.url, paths, perSecond }, () => wait(4000))
    const sent = { hostile: 0, read: 0, refused: 0, good: 0 }
    const until = Date.now() + seconds * 1000
    const order = shuffled(files, Number(process.env['SEED'] ?? 20_261_123))
    let next = 0
    const lane = async (): Promise<void> => {
      const post = await papersTo(program.url)
      while (Date.now() < until && program.lives()) {
        const file = order[next % order.length]
        next += 1
        if (file === undefined) return
        const answer = await post(file.name, new Blob([new Uint8Array(file.make())]))
        sent.hostile += 1
        sent[isPaper(answer) ? 'read' : 'refused'] += 1
        const plain = answer.status > 0 && answer.status < 500
        t.check(plain, `${file.name} over HTTP: ${answer.status} ${plain ? '' : answer.words.slice(0, 300)}`)
        if (next % 10 !== 0) continue
        const between = await post(good.name, new Blob([new Uint8Array(good.bytes)]))
        sent.good += 1
        t.check(
          isPaper(between) || /brought in before/.test(between.words),
          `a good paper is read in between: ${between.status} ${between.words.slice(0, 300)}`,
        )
      }
    }
    const loaded = await timesDuring({ url: program.url, paths, perSecond }, async () => {
      await Promise.all(Array.from({ length: lanes }, lane))
    })
    console.log(
      `over HTTP: ${sent.hostile} hostile papers (${sent.read} read, ${sent.refused} refused), ${sent.good} good ones, ${lanes} at a time`,
    )
    console.log(`pages before:    ${said(quiet)}`)
    console.log(`pages meanwhile: ${said(loaded)}`)
    const before = await fetch(`${program.url}/`)
    t.check(before.status === 200 && program.lives(), 'the program lives and answers after all of them')
    t.check(sent.hostile >= 20 && sent.good >= 2, `enough papers were sent (${sent.hostile})`)
    t.check(loaded.failed.length === 0, `every page was answered (${loaded.failed.slice(0, 3).join('; ')})`)
    t.check(share(loaded, 0.95) < 200, `95 of 100 pages were answered within 200 ms (${Math.round(share(loaded, 0.95))} ms)`)
    t.check(readers <= apartLimits.atOnce + 1, `no more processes read than may (${readers})`)
    t.check(most > 0 && most <= 300_000_000, `a reading process of the program held ${Math.round(most / 1e6)} MB at most`)
    console.log(
      `the program itself held ${Math.round(mostHeldBy(program.pid) / 1e6)} MB at most, its reading processes ${Math.round(most / 1e6)} MB`,
    )
    await checkEnd(t, program)
  } finally {
    clearInterval(watch)
    if (program.lives()) await program.stop()
    program.remove()
  }
}

async function checkEnd(t: Tally, program: Program): Promise<void> {
  const children = childrenOf(program.pid)
  const how = await program.stop()
  t.check(how === 0, `the program stops as asked (${how})`)
  const readers = () => children.filter((pid) => /reader\.[jt]s/.test(commandOf(pid)))
  // one that waited for work hears that the program has gone, and ends at its low priority
  for (let waited = 0; waited < 5000 && readers().length > 0; waited += 50) await wait(50)
  const left = readers()
  t.check(left.length === 0, `no reading process is left behind (${left.length})`)
  const files = fs.readdirSync(program.temporary)
  t.check(files.length === 0, `the program leaves nothing in its temporary folder (${files.join(', ')})`)
}

const isPaper = ({ status, path }: Posted): boolean => status === 200 && path.startsWith('/papers/')

/** The address of the first plan that the first page leads to. */
async function planPage(url: string): Promise<string> {
  const html = await (await fetch(`${url}/plans`)).text()
  const path = /href="(\/plans\/[\w-]{8,})["?#]/.exec(html)?.[1]
  if (path === undefined) throw new Error('the program shows no plan')
  return path
}

/** What pages took while something else went on. */
async function timesDuring(load: PageLoad, work: () => Promise<unknown>): Promise<PageTimes> {
  const thread = new Worker(new URL('./load-pages.ts', import.meta.url), { workerData: load })
  await work()
  const told = once(thread, 'message')
  thread.postMessage('stop')
  const [times] = (await told) as [PageTimes]
  await thread.terminate()
  return times
}

/** The time in ms within which this share of the pages was answered. */
function share({ took }: PageTimes, part: number): number {
  const sorted = [...took].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN
}

const said = (times: PageTimes): string =>
  `${times.took.length} asked for, p50 ${Math.round(share(times, 0.5))} ms, p95 ${Math.round(share(times, 0.95))} ms, longest ${Math.round(share(times, 1))} ms`

/** The files in an order that the seed alone decides. */
function shuffled<T>(all: readonly T[], seed: number): T[] {
  const roll = dice(seed)
  const order = [...all]
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = roll(at + 1)
    ;[order[at], order[other]] = [order[other] as T, order[at] as T]
  }
  return order
}
