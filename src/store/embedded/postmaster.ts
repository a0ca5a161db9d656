import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** What a running PostgreSQL writes into its folder. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
}

/** The PostgreSQL that says it runs on this cluster, or null. It may have died since: ask `isAlive`. */
export function readPostmaster(cluster: string): Postmaster | null {
  let lines: string[]
  try {
    lines = fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return null
  }
  const pid = Number(lines[0])
  return Number.isInteger(pid) && pid > 0 ? { pid, port: Number(lines[3]) || 5432 } : null
}

/** Whether a process of this number lives; one that has ended and is only not yet collected by its parent does not. */
export function isAlive(pid: number): boolean {
  if (pid <= 0) return false // a signal to 0 would be to ourselves
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  try {
    return !/\) Z /.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return true
  }
}

/**
 * Removes a lock file left by a PostgreSQL that died with its machine or container, where its number now belongs to some other program: PostgreSQL
 * itself would take that program for its predecessor and refuse to start for as long as it lives.
 */
export function removeForeignLock(cluster: string, { pid }: Postmaster): void {
  if (process.platform === 'win32' || /postgres/.test(commandOf(pid))) return
  const file = path.join(cluster, 'postmaster.pid')
  if (readPostmaster(cluster)?.pid === pid) fs.rmSync(file, { force: true })
}

/** Removes a lock file that a full disk left without a word in it: PostgreSQL would take it for one just being written, for ever. */
export function removeEmptyLock(cluster: string): void {
  const file = path.join(cluster, 'postmaster.pid')
  const found = fs.statSync(file, { throwIfNoEntry: false })
  if (found?.size === 0 && Date.now() - found.mtimeMs > 1_000) fs.rmSync(file, { force: true })
}

/** The command line of a process; `postgres` where it cannot be known, which leaves everything as it is. */
function commandOf(pid: number): string {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    try {
      return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    } catch {
      return 'postgres'
    }
  }
}
