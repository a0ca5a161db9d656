import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import readline from 'node:readline'
import { sql } from 'kysely'
import { isAlive, readPostmaster } from '../../src/store/embedded/postmaster.ts'
import { openStore, type StorePlace } from '../../src/store/open.ts'
import { verifyJournal } from '../../src/store/verify.ts'

/** Prints one figure or finding as a line of JSON and counts it. */
export interface Report {
  check(what: string, passed: boolean, figures?: Record<string, unknown>): void
  /** Something that cannot be done here, and why; it counts as neither. */
  skip(what: string, why: string): void
}

/** A writing program, and what it has said so far. */
export interface Writer {
  readonly child: ChildProcess
  readonly run: string
  readonly acknowledged: Set<number>
  readonly refused: string[]
  readonly away: string[]
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>
  /** Resolves once so many are acknowledged in all, or the program has ended. */
  reached(count: number): Promise<void>
}

let runs = 0

/** Starts a program that goes on until `count` updates are acknowledged. */
export function startWriter(folder: string, count: number, env: Record<string, string> = {}): Writer {
  const run = `r${process.pid}-${++runs}`
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'writer.ts'), folder, run, '1', String(count)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const acknowledged = new Set<number>()
  const refused: string[] = []
  const away: string[] = []
  const waiting = new Set<() => void>()
  const lines = readline.createInterface({ input: child.stdout as NodeJS.ReadableStream })
  lines.on('line', (line) => {
    const [word, n, ...rest] = line.split(' ')
    if (word === 'ack') acknowledged.add(Number(n))
    if (word === 'refused') refused.push(rest.join(' '))
    if (word === 'away') away.push(rest.join(' '))
    for (const look of waiting) look()
  })
  const ended = Promise.all([once(child, 'exit'), once(lines, 'close')]).then(([[code, signal]]) => {
    for (const look of waiting) look()
    return (signal ?? code) as number | string
  })
  const reached = (wanted: number) =>
    new Promise<void>((done) => {
      const look = () => {
        if (acknowledged.size < wanted && child.exitCode === null && child.signalCode === null) return
        waiting.delete(look)
        done()
      }
      waiting.add(look)
      look()
    })
  return { child, run, acknowledged, refused, away, ended, reached }
}

/** What a store holds of the updates that writers were told are recorded. */
export interface Held {
  readonly acknowledged: number
  readonly lost: number
  readonly twice: number
  /** Recorded, but cut off before the writer could be told: allowed. */
  readonly untold: number
  readonly chain: 'intact' | 'broken'
  readonly entries: number
  readonly head: string
}

/** Opens the store as the next start would and compares it with what was acknowledged. */
export async function compare(place: StorePlace, writers: readonly Pick<Writer, 'run' | 'acknowledged'>[]): Promise<Held> {
  const store = await openStore(place)
  try {
    const { rows } = await sql<{
      mark: string
    }>`select substring(text from 'Update (\\S+):') as mark from progress_update where text like 'Update r%'`.execute(store.db)
    const stored = new Map<string, number>()
    for (const { mark } of rows) stored.set(mark, (stored.get(mark) ?? 0) + 1)
    const told = writers.flatMap(({ run, acknowledged }) => [...acknowledged].map((n) => `${run}/${n}`))
    const { organisations, unchained } = await verifyJournal(store.db)
    const [own] = organisations
    return {
      acknowledged: told.length,
      lost: told.filter((mark) => !stored.has(mark)).length,
      twice: [...stored.values()].filter((times) => times > 1).length,
      untold: stored.size - told.filter((mark) => stored.has(mark)).length,
      chain: own && own.broken === null && unchained === 0 ? 'intact' : 'broken',
      entries: own?.entries ?? 0,
      head: own?.head ?? '',
    }
  } finally {
    await store.close()
  }
}

/** A folder that any account may enter, removed by `cleanUp`. */
export function newFolder(name: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `milepost-${name}-`))
  fs.chmodSync(folder, 0o755)
  folders.push(folder)
  return folder
}

const folders: string[] = []
const children: ChildProcess[] = []

/** Ends what a part that failed has left running, and removes its folders. */
export function cleanUp(): void {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const folder of folders.splice(0)) {
    const left = readPostmaster(path.join(folder, 'postgres'))
    if (left && isAlive(left.pid)) process.kill(left.pid, 'SIGQUIT')
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
}

/** A whole number from the environment, to run less or more of it. */
export const often = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise)
