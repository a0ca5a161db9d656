import http from 'node:http'
import { sql } from 'kysely'
import { judge } from '../src/domain/judgement/judge.ts'
import type { House } from '../src/operations/outcome.ts'
import { recordUpdate } from '../src/operations/record-update.ts'
import { bareConnection } from '../src/store/connect.ts'
import { getPlan } from '../src/store/plans.ts'
import { type Answers, type Ask, send } from './client.ts'
import { cpuOfProcess, loadNow, round } from './cpu.ts'
import type { Filled } from './fill.ts'
import { asAt } from './plans.ts'
import { type Served, serveBytes } from './processes.ts'

/** Where everything under measurement runs. */
export interface Ground {
  readonly root: string
  /** Thrown away afterwards. */
  readonly folder: string
  readonly house: House
  readonly filled: Filled
  readonly milepost: Served
  /** The process id of PostgreSQL's first process; the others are its children. */
  readonly postgres: number
  readonly say: (line: string) => void
}

/** Answers, and what each of them cost; null where the system does not tell what another process uses. */
export interface Paid extends Answers {
  readonly programCpuMs: number | null
  readonly postgresCpuMs: number | null
  readonly load: number
}

type Burst = readonly [connections: number, requests: number]
const bursts: readonly Burst[] = [
  [1, 200],
  [8, 240],
  [32, 320],
]
const seconds = 30

/** Sends requests, and shares out among them what the processes used meanwhile. */
async function paid(
  ground: Pick<Ground, 'postgres'>,
  served: Served,
  askOf: (n: number) => Ask,
  [connections, requests]: Burst,
  wanted = 200,
): Promise<Paid> {
  const program = () => cpuOfProcess(served.pid)
  const postgres = () => cpuOfProcess(ground.postgres, { family: true })
  const before = [program(), postgres()]
  const answers = await send(served.url, askOf, { connections, requests, seconds, wanted })
  const after = [program(), postgres()]
  const each = (i: number) => (before[i] === undefined || after[i] === undefined ? null : round((after[i] - before[i]) / answers.requests))
  return { ...answers, programCpuMs: each(0), postgresCpuMs: each(1), load: loadNow() }
}

/**
 * The plan page over HTTP at 1, 8 and 32 connections. `anew` asks for one plan after another, more than the store remembers, so that each is read as
 * it is after every record; `again` asks for the same one. Then the same bytes from a bare server, and the steps of the page in this process.
 */
export async function planPageBench(ground: Ground) {
  const { filled, milepost, say } = ground
  const path = (n: number) => `/plans/${filled.planIds[n % filled.planIds.length]}?asat=${asAt}`
  const page = await fetchOnce(`${milepost.url}${path(0)}`)
  const headers = { cookie: page.cookie }
  let asked = 0
  const another = () => ({ path: path(asked++), headers })
  const same = () => ({ path: path(0), headers })
  await send(milepost.url, another, { connections: 4, requests: 250, seconds, wanted: 200 })
  const overHttp = async (askOf: () => Ask) => {
    const all: Paid[] = []
    for (const burst of bursts) {
      say(`plan page at ${burst[0]} connections`)
      all.push(await paid(ground, milepost, askOf, burst))
    }
    return all
  }
  const anew = await overHttp(another)
  const again = await overHttp(same)
  return { bytes: page.body.length, anew, again, bareServer: await bareBench(ground, page, headers), steps: await stepsBench(ground) }
}

async function bareBench(ground: Ground, page: Fetched, headers: Readonly<Record<string, string>>): Promise<Omit<Paid, 'postgresCpuMs'>[]> {
  const bare = await serveBytes(ground.root, ground.folder, page.body, page.headers)
  const askOf = () => ({ path: '/', headers })
  try {
    await send(bare.url, askOf, { connections: 4, requests: 500, seconds, wanted: 200 })
    const all: Omit<Paid, 'postgresCpuMs'>[] = []
    for (const [connections, requests] of bursts) {
      const { postgresCpuMs: _, ...own } = await paid(ground, bare, askOf, [connections, requests * 3])
      all.push(own)
    }
    return all
  } finally {
    await bare.stop()
  }
}

/** What of the page is the query, what the plan made of it, what the judgement. In this process, one after the other. */
async function stepsBench({ house, filled, postgres, say }: Ground) {
  say('the steps of the plan page')
  const id = (n: number) => filled.planIds[n % filled.planIds.length] ?? ''
  const held = await Promise.all(filled.planIds.slice(0, 20).map((planId) => getPlan(house.db, filled.viewer, planId, { asAt })))
  const plans = held.flatMap((one) => (one ? [one.plan] : []))
  return {
    bareQuery: await stepOf(postgres, (n) => bareQuery(house, filled.viewer.organisation, id(n))),
    getPlan: await stepOf(postgres, (n) => getPlan(house.db, filled.viewer, id(n), { asAt })),
    judge: await stepOf(postgres, async (n) => judge(plans.slice(n % plans.length, (n % plans.length) + 1), { asAt })),
  }
}

/** 200 actions with the latest word on each, as anybody would ask for them: one statement through the same pool, and nothing made of the rows. */
async function bareQuery(house: House, organisation: string, planId: string): Promise<void> {
  const client = await bareConnection(house.db)
  try {
    await client.query(
      `select a.*, u.day, u.text as said, u.deed, u.rule, u.said_by from action a left join lateral (
         select * from progress_update u where u.organisation_id = a.organisation_id and u.plan_id = a.plan_id and u.action_id = a.id
           and u.day <= $3 order by u.day desc, u.place desc, u.number desc limit 1) u on true
       where a.organisation_id = $1 and a.plan_id = $2 order by a.position`,
      [organisation, planId, asAt],
    )
  } finally {
    client.release()
  }
}

async function stepOf(postgres: number, work: (n: number) => Promise<unknown>) {
  const runs = 200
  for (let n = 0; n < 100; n++) await work(n + 100)
  const before = cpuOfProcess(postgres, { family: true })
  const from = process.cpuUsage()
  const at = performance.now()
  for (let n = 0; n < runs; n++) await work(n)
  const ms = performance.now() - at
  const { user, system } = process.cpuUsage(from)
  const after = cpuOfProcess(postgres, { family: true })
  return {
    nodeCpuMs: round((user + system) / 1000 / runs),
    postgresCpuMs: before === undefined || after === undefined ? null : round((after - before) / runs),
    ms: round(ms / runs),
    runs,
  }
}

/** Updates posted as a browser posts them, each to another action: one after the other, then eight at once. */
export async function updateBench(ground: Ground) {
  const { filled, milepost, house, say } = ground
  const form = await fetchOnce(`${milepost.url}/actions/${filled.actionIds[0]}/update`)
  const token = /name="token" value="([^"]+)"/.exec(form.body.toString())?.[1] ?? ''
  const headers = { cookie: form.cookie, origin: milepost.url, 'content-type': 'application/x-www-form-urlencoded' }
  let sent = 0
  const askOf = (): Ask => {
    const n = sent++
    const text = `${n + 1} of the ${n + 40} households in the second round have been visited; the rest follow in ${n % 2 ? 'May' : 'June'}.`
    const path = `/actions/${filled.actionIds[(n * 7) % filled.actionIds.length]}/update`
    return { path, method: 'POST', headers, body: new URLSearchParams({ token, text, declared: 'On track', day: '', by: '' }).toString() }
  }
  const held = async () => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from progress_update`.execute(house.db)
    return rows[0]?.count ?? 0
  }
  const before = await held()
  await send(milepost.url, askOf, { connections: 2, requests: 150, seconds, wanted: 303 })
  const bursts: Paid[] = []
  for (const burst of [[1, 200] as const, [8, 300] as const]) {
    say(`updates at ${burst[0]} connections`)
    bursts.push(await paid(ground, milepost, askOf, burst, 303))
  }
  return { bursts, sent, stored: (await held()) - before }
}

/** The first page of all, which reads and judges every plan after each write, and is kept until the next. */
export async function homeBench(ground: Ground) {
  ground.say('the first page')
  const askOf = () => ({ path: '/', headers: {} })
  const afterWrite = await paid(ground, ground.milepost, askOf, [1, 1])
  return { afterWrite, kept: await paid(ground, ground.milepost, askOf, [1, 50]) }
}

/** The lists over all plans: while nothing is recorded, and each time after one update to one of the plans. */
export async function exceptionsBench(ground: Ground) {
  const { house, filled, milepost, say } = ground
  const list = async (path: string) => {
    say(`the page ${path}`)
    const askOf = () => ({ path, headers: {} })
    await send(milepost.url, askOf, { connections: 1, requests: 10, seconds, wanted: 200 })
    const { body } = await fetchOnce(`${milepost.url}${path}`)
    return { bytes: body.length, kept: await paid(ground, milepost, askOf, [1, 100]), afterUpdate: await afterUpdates(path) }
  }
  const rounds = 10
  const afterUpdates = async (path: string) => {
    let cpuMs = 0
    for (let n = 0; n < rounds; n++) {
      const id = filled.actionIds[(n * 211) % filled.actionIds.length] ?? ''
      const outcome = await recordUpdate(house, filled.viewer, { id, text: `Visit ${n + 1} is over; the next is in May.` })
      if (!outcome.ok) throw new Error(outcome.refusal.sentence)
      const one = await paid(ground, milepost, () => ({ path, headers: {} }), [1, 1])
      cpuMs += (one.programCpuMs ?? 0) + (one.postgresCpuMs ?? 0)
    }
    return { rounds, cpuMs: round(cpuMs / rounds) }
  }
  return { late: await list('/late'), noAnswer: await list('/no-answer') }
}

interface Fetched {
  readonly body: Buffer
  readonly cookie: string
  readonly headers: Readonly<Record<string, string>>
}

function fetchOnce(url: string): Promise<Fetched> {
  return new Promise((done, failed) => {
    const asked = http.get(url, { agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        if (answer.statusCode !== 200) return failed(new Error(`${url} answered ${answer.statusCode}`))
        const { connection: _, date: __, 'transfer-encoding': ___, 'set-cookie': cookies, ...rest } = answer.headers
        const headers = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)]))
        done({ body: Buffer.concat(chunks), cookie: cookies?.[0]?.split(';')[0] ?? '', headers })
      })
    })
    asked.on('error', failed)
  })
}
