import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'

/** What repeated work cost this process, ms of CPU each (all its threads: collecting garbage and compiling count). */
export interface Cost {
  readonly cpuMs: number
  readonly least: number
  readonly runs: number
}

/** Runs `work` unmeasured until it is warm, then measures each run by itself: the one in the middle, and the least. */
export async function costOf(work: () => unknown, { warm, runs }: { readonly warm: number; readonly runs: number }): Promise<Cost> {
  for (let i = 0; i < warm; i++) await work()
  globalThis.gc?.()
  const each: number[] = []
  for (let i = 0; i < runs; i++) {
    const before = process.cpuUsage()
    await work()
    const used = process.cpuUsage(before)
    each.push((used.user + used.system) / 1000)
  }
  each.sort((a, b) => a - b)
  return { cpuMs: round(each[Math.floor(runs / 2)] ?? Number.NaN), least: round(each[0] ?? Number.NaN), runs }
}

/** Two places behind the point, three below one: what stands further behind is noise. */
export const round = (value: number): number => Number(value.toFixed(Math.abs(value) < 1 ? 3 : 2))

/** Linux counts a process in hundredths of a second, whatever its kernel does inside (USER_HZ). */
const tickMs = 10

/**
 * CPU that other processes have used so far, ms, threads and all. With `family` also that of their children, living and ended: PostgreSQL has
 * one for each connection. Undefined where the system does not tell (no /proc).
 */
export function cpuOfProcess(pid: number, { family = false } = {}): number | undefined {
  const own = statOf(pid)
  if (!own) return undefined
  if (!family) return (own.user + own.system) * tickMs
  let ticks = own.user + own.system + own.ended
  for (const name of fs.readdirSync('/proc')) {
    const other = /^\d+$/.test(name) ? statOf(Number(name)) : undefined
    if (other?.parent === pid) ticks += other.user + other.system
  }
  return ticks * tickMs
}

function statOf(pid: number): { parent: number; user: number; system: number; ended: number } | undefined {
  try {
    // "2639 (some name) S 1753 …": the name may hold anything, the bracket that ends it is the last one
    const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ').map(Number)
    const at = (field: number) => fields[field - 3] ?? 0
    return { parent: at(4), user: at(14), system: at(15), ended: at(16) + at(17) }
  } catch {
    return undefined
  }
}

/** CPU that children of this process have used which have ended and were waited for, with all of theirs, ms; 0 where the system does not tell. */
export const cpuOfEnded = (): number => (statOf(process.pid)?.ended ?? 0) * tickMs

/** How busy the whole machine was over the last minute: processes that wanted a core. */
export const loadNow = (): number => round(os.loadavg()[0] ?? Number.NaN)

const sheet = Array.from({ length: 3000 }, (_, i) => ({ id: `a${i}`, text: `Repair ${i} fences`, parts: [{ day: '2026-07-01', n: i }] }))

/**
 * What a fixed piece of work costs just now, ms of CPU, the least of seven: it is always the same, so where it grows between two parts of a run,
 * neighbours on the same cores have made everything dearer, and the figures beside it too.
 */
export function yardstick(): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < 7; i++) {
    const before = process.cpuUsage()
    let text = ''
    for (let n = 0; n < 4; n++) text = JSON.stringify(JSON.parse(JSON.stringify(sheet)))
    createHash('sha256').update(text).digest('hex')
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return round(least)
}
