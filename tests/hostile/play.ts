import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { apartLimits } from '../../src/formats/apart/limits.ts'
import { readPaper } from '../../src/operations/read-paper.ts'
import type { Street } from './making/hostile.ts'

/** What a row of the printed table says of a family of files. */
export interface Row {
  readonly family: string
  files: number
  read: number
  refused: number
  slowest: number
  slowestName: string
  /** Each file with the seconds that it took, and those of them that a reading process worked. */
  readonly times: { readonly name: string; readonly seconds: number; readonly work: number }[]
  /** Seconds that a reading process worked at most on one file, whatever else the machine did. */
  work: number
  /** Bytes that a reading process held at most, as the system counted them. */
  memory: number
}

interface Tally {
  check(ok: boolean, what: string): void
}

/** The words of the file that no hostile file may bring into a reading. */
const secret = 'milepost-words-that-no-reading-may-hold'

/** What the reading process's own clock says. */
export const endedByTheClock = /took longer than [\d.]+ seconds/

/** What hostile files reach for: a server that is never to be called, and a file that is never to be read. */
export async function openStreet(): Promise<Street & { readonly calls: string[]; close(): Promise<void> }> {
  const calls: string[] = []
  const server = http.createServer((asked, answer) => {
    calls.push(asked.url ?? '')
    answer.end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'milepost-hostile-'))
  const secretFile = path.join(folder, 'secret.txt')
  fs.writeFileSync(secretFile, secret)
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    secretFile,
    calls,
    close: () =>
      new Promise((closed) => {
        fs.rmSync(folder, { recursive: true, force: true })
        server.close(() => closed())
      }),
  }
}

/**
 * Plays files to the process that opens papers, each of which must end in a reading or a plain refusal, in time and in bounds. Files of one family make one row of the table.
 */
export function player(t: Tally) {
  const rows: Row[] = []
  // the work of the file under way, as last seen: a process that was ended has taken its account with it
  const last = { work: 0, before: new Map<number, number>() }
  const watch = setInterval(() => {
    for (const [pid, done] of workOfReaders()) last.work = Math.max(last.work, done - (last.before.get(pid) ?? 0))
    const row = rows.at(-1)
    if (row) for (const pid of childrenOf(process.pid)) row.memory = Math.max(row.memory, mostHeldBy(pid))
  }, 50)
  const begin = (family: string): Row => {
    // the system keeps the most that a process ever held: from here on it counts anew
    for (const pid of childrenOf(process.pid)) forgetMost(pid)
    const row: Row = { family, files: 0, read: 0, refused: 0, slowest: 0, slowestName: '', times: [], work: 0, memory: 0 }
    rows.push(row)
    return row
  }
  return {
    rows,
    begin,
    async play(row: Row, name: string, bytes: Uint8Array, ends?: 'read' | 'refused'): Promise<void> {
      const start = performance.now()
      last.before = workOfReaders()
      last.work = 0
      const outcome = await readPaper({ name, bytes })
      const seconds = (performance.now() - start) / 1000
      // read by the process that was there before, or by a new one that has done nothing else
      const work = Math.max(last.work, ...[...workOfReaders()].map(([pid, done]) => done - (last.before.get(pid) ?? 0)))
      const sentence = outcome.ok ? '' : outcome.refusal.sentence
      const end = outcome.ok ? 'read' : 'refused'
      row.files += 1
      row[end] += 1
      if (seconds > row.slowest) Object.assign(row, { slowest: seconds, slowestName: name })
      row.work = Math.max(row.work, work)
      row.times.push({ name, seconds, work })
      // The clock is the last resort: each file must meet a bound of its reader before. One that hardly got to work was kept from it by what else the machine does.
      const isLate = endedByTheClock.test(sentence) && work > apartLimits.seconds / 4
      t.check(!isLate, `${name} was ended by the clock after ${work.toFixed(1)} s of work, and by no bound of the reader`)
      t.check(seconds < apartLimits.seconds + 5, `${name} took ${seconds.toFixed(1)} s`)
      t.check(outcome.ok || /^[A-Z“].{20,400}\.$/s.test(sentence), `${name} was refused without a plain sentence: ${sentence}`)
      t.check(ends === undefined || ends === end, `${name} was to be ${ends}, and was ${end}: ${sentence}`)
      t.check(!outcome.ok || !JSON.stringify(outcome.value.document).includes(secret), `${name} read a file of the machine`)
      // given up by the clock or by memory, or ended by itself: each is a refusal, and each is worth a look
      if (/took (?:longer|more)|failed|no reader here/.test(sentence) || work > 5)
        console.log(`  ${name}: ${seconds.toFixed(1)} s, ${work.toFixed(1)} s of work, ${sentence || 'read'}`)
    },
    close: () => clearInterval(watch),
  }
}

/** The table of all families, as lines. */
export function tableOf(rows: readonly Row[]): string {
  const head = ['family', 'files', 'read', 'refused', 'slowest', 'most work', 'most memory', 'the slowest one']
  const lines = rows.map((row) => [
    row.family,
    String(row.files),
    String(row.read),
    String(row.refused),
    `${row.slowest.toFixed(1)} s`,
    `${row.work.toFixed(1)} s`,
    `${Math.round(row.memory / 1e6)} MB`,
    row.slowestName,
  ])
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => (line[column] ?? '').length)))
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** The files of each family that took the longest, five of them, by the work of the process that read them. */
export const slowestOf = (rows: readonly Row[]): string =>
  rows
    .map(({ family, times }) => {
      const first = times.toSorted((one, other) => other.work - one.work).slice(0, 5)
      return `longest of ${family}: ${first.map(({ name, seconds, work }) => `${name} ${work.toFixed(1)} s of work in ${seconds.toFixed(1)} s`).join('; ')}`
    })
    .join('\n')

/** The processes that a process started, as numbers. */
export function childrenOf(parent: number): number[] {
  try {
    return fs.readFileSync(`/proc/${parent}/task/${parent}/children`, 'latin1').trim().split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

/** Seconds of processor time by process, of those that this one started. */
function workOfReaders(): Map<number, number> {
  const work = new Map<number, number>()
  for (const pid of childrenOf(process.pid)) {
    try {
      // behind the name in brackets: the 12th and 13th are ticks of a hundredth of a second, its own and the system's
      const fields = fs
        .readFileSync(`/proc/${pid}/stat`, 'latin1')
        .replace(/^.*\) /s, '')
        .split(' ')
      work.set(pid, (Number(fields[11]) + Number(fields[12])) / 100)
    } catch {
      // it ended between the two looks
    }
  }
  return work
}

/** Bytes that a process held at most since it was last told to forget; 0 where it is gone. */
export const mostHeldBy = (pid: number): number => Number(statusOf(pid, 'VmHWM') || 0) * 1024

/** How a process was started, in one line; '' where it is gone. */
export function commandOf(pid: number): string {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

function statusOf(pid: number, field: string): string {
  try {
    return new RegExp(`^${field}:\\s*(\\d+)`, 'm').exec(fs.readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? ''
  } catch {
    return ''
  }
}

function forgetMost(pid: number): void {
  try {
    fs.writeFileSync(`/proc/${pid}/clear_refs`, '5')
  } catch {
    // it ended, or the system does not offer it: then the row says what an earlier one held
  }
}
