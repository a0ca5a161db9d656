// What the program exists for, timed: npm run bench [-- PART…] [-- --profile FOLDER]; parts: reading readers judging comparing paper pages. One JSON object on stdout,
// progress on stderr. It judges nothing: figures of another machine are other figures, and only the ratios within one run travel.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { House } from '../src/operations/outcome.ts'
import { readPostmaster } from '../src/store/embedded/postmaster.ts'
import { openStore } from '../src/store/open.ts'
import { verifyJournal } from '../src/store/verify.ts'
import { aimsOf } from './aims.ts'
import { comparingBench, comparingStoreBench } from './comparing.ts'
import { loadNow, round, yardstick } from './cpu.ts'
import { fillStore } from './fill.ts'
import { judgingBench } from './judging.ts'
import { exceptionsBench, homeBench, planPageBench, updateBench } from './pages.ts'
import { paperBench } from './paper.ts'
import { type MadePlan, makePlan } from './plans.ts'
import { endAll, serveMilepost } from './processes.ts'
import { readersBench } from './readers.ts'
import { readingBench } from './reading.ts'

const plans = 200
const actionsEach = 200
/** Plans made anew; the others repeat them under other numbers. 10,000 different actions are more than the judgement remembers. */
const different = 50

const root = path.dirname(import.meta.dirname)
const shared = path.resolve(root, process.env['MILEPOST_SHARED'] ?? '../shared')
const say = (line: string) => process.stderr.write(`${line} (load ${loadNow()})\n`)

const names = ['reading', 'readers', 'judging', 'comparing', 'paper', 'pages'] as const
const { values, positionals } = parseArgs({ allowPositionals: true, options: { profile: { type: 'string' } } })
const unknown = positionals.find((name) => !names.includes(name as (typeof names)[number]))
if (unknown) throw new Error(`there is no part "${unknown}"; there are ${names.join(', ')}`)
const asked = (name: (typeof names)[number]) => positionals.length === 0 || positionals.includes(name)

process.once('exit', endAll)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

const built = spawnSync(process.execPath, [path.join(root, 'scripts', 'build.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] })
if (built.status !== 0) throw new Error('the program could not be built')

const yardsticks: Record<string, number> = {}
/** Does one part if it was asked for, between two looks at how dear CPU is. */
async function part<T>(name: (typeof names)[number], work: () => Promise<T>): Promise<T | undefined> {
  if (!asked(name)) return undefined
  yardsticks[`before ${name}`] = yardstick()
  const result = await work()
  yardsticks[`after ${name}`] = yardstick()
  return result
}

const loadBefore = loadNow()
const reading = await part('reading', () => readingBench(root, shared, say))
const readers = await part('readers', () => readersBench(root, say))
const made = madePlans()
const judging = await part('judging', () => judgingBench(made, plans, say))
const comparing = await part('comparing', () => comparingBench(made, plans, say))
const paper = await part('paper', () => paperBench(made[0] as MadePlan, say))
const pages = await part('pages', () => onAFullStore(made))

const results = { reading, readers, judging, comparing, paper, pages }
const machine = {
  cpu: os.cpus()[0]?.model.trim() ?? '',
  cores: os.availableParallelism(),
  memoryGb: round(os.totalmem() / 1e9),
  system: `${os.platform()} ${os.release()}`,
  node: process.version,
  loadBefore,
  loadAfter: loadNow(),
  yardsticks,
}
console.log(JSON.stringify({ format: 'bench/1', at: new Date().toISOString(), machine, ...results, aims: aimsOf(results) }, null, 2))

function madePlans(): MadePlan[] {
  const needed = (['judging', 'comparing', 'paper', 'pages'] as const).filter(asked)
  if (needed.length === 0) return []
  say('making plans')
  return Array.from({ length: needed.some((name) => name !== 'paper') ? different : 1 }, (_, i) => makePlan(i + 1, actionsEach))
}

async function onAFullStore(plansMade: readonly MadePlan[]) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'milepost-bench-'))
  // root runs PostgreSQL as another account, which must be able to enter
  fs.chmodSync(folder, 0o755)
  const dataFolder = path.join(folder, 'data')
  const store = await openStore({ dataFolder })
  try {
    const house: House = {
      db: store.db,
      now: () => new Date().toISOString(),
      today: () => Temporal.Now.plainDateISO('Europe/London').toString(),
    }
    say('filling the store')
    const from = performance.now()
    const filled = await fillStore(house, plansMade, plans, say)
    const fillSeconds = round((performance.now() - from) / 1000)
    const milepost = await serveMilepost(root, dataFolder, values.profile && path.resolve(values.profile))
    try {
      const memoryAtStart = await milepost.memory()
      const postgres = readPostmaster(path.join(dataFolder, 'postgres'))?.pid ?? 0
      const ground = { root, folder, house, filled, milepost, postgres, say }
      const planPage = await planPageBench(ground)
      const memoryAfterPages = await milepost.memory()
      const update = await updateBench(ground)
      const home = await homeBench(ground)
      const exceptions = await exceptionsBench(ground)
      const comparing = await comparingStoreBench(ground)
      const memory = { atStart: memoryAtStart, afterPages: memoryAfterPages, atTheEnd: await milepost.memory() }
      await milepost.stop()
      say('walking the journal')
      return { plans, actionsEach, fillSeconds, planPage, update, home, exceptions, comparing, memory, journal: await walked(house) }
    } finally {
      await milepost.stop()
    }
  } finally {
    await store.close()
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
}

/** The store that was measured is one that Milepost itself vouches for. */
async function walked(house: House) {
  const from = performance.now()
  const { organisations, unchained } = await verifyJournal(house.db)
  return {
    entries: organisations[0]?.entries,
    broken: organisations[0]?.broken,
    unchained,
    seconds: round((performance.now() - from) / 1000),
  }
}
