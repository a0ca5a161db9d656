import { spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { type Account, asStarted } from './account.ts'
import { cannotRun, serverEnvironment } from './cluster.ts'
import type { Place } from './place.ts'
import { readPostmaster } from './postmaster.ts'
import type { Programs } from './programs.ts'

/** A PostgreSQL that was just started: its number, and how it ended (null while it runs): `asked` where it was stopped in good order. */
export interface Launched {
  readonly pid: number
  ended(): { readonly why: string; readonly asked: boolean } | null
}

/**
 * What every embedded PostgreSQL runs with. Memory is kept small, for it shares a machine with everything else; connections suffice for several
 * programs of ten each; statements are not copied into the log, because they hold what people wrote.
 */
const settings: Readonly<Record<string, string>> = {
  max_connections: '60',
  shared_buffers: '64MB',
  max_wal_size: '512MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  io_method: 'sync',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  datestyle: 'ISO, YMD',
  log_min_error_statement: 'panic',
  log_line_prefix: '%m [%p] ',
  unix_socket_permissions: '0700',
  fsync: 'on',
}

/**
 * Starts PostgreSQL in a session of its own, so that Ctrl-C in the terminal reaches Milepost alone, and with a file for its log, so that it outlives a
 * Milepost that was killed. Returns as soon as the process exists; whether it answers is asked by connecting.
 */
export async function launch(
  place: Place,
  programs: Programs,
  account: Account | null,
  more: Readonly<Record<string, string>> = {},
): Promise<Launched> {
  keepLogSmall(place.log)
  const log = fs.openSync(place.log, 'a', 0o600)
  const written = fs.fstatSync(log).size
  const where =
    process.platform === 'win32'
      ? { listen_addresses: '127.0.0.1', port: String(readPostmaster(place.cluster)?.port ?? (await freePort())) }
      : { listen_addresses: '', unix_socket_directories: place.socket }
  const flags = Object.entries({ ...settings, ...where, ...more }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  try {
    const server = spawn(path.join(programs.folder, 'bin', 'postgres'), ['-D', place.cluster, ...flags], {
      ...asStarted(account),
      cwd: place.cluster,
      env: serverEnvironment(),
      detached: true,
      stdio: ['ignore', log, log],
      windowsHide: true,
    })
    let code: number | null | undefined
    server.once('exit', (ended) => {
      code = ended
    })
    await new Promise<void>((done, failed) => {
      server.once('spawn', done)
      server.once('error', (error) => failed(cannotRun(error as NodeJS.ErrnoException)))
    })
    server.unref()
    const pid = server.pid ?? 0
    return { pid, ended: () => (code === undefined ? null : { why: lastFatal(place.log, written, pid), asked: code === 0 }) }
  } finally {
    fs.closeSync(log)
  }
}

/** Why a PostgreSQL ended: the last fatal line of its own. Another one, started at the same time, may write into the same log. */
function lastFatal(log: string, from: number, pid: number): string {
  const lines = fs.readFileSync(log).subarray(from).toString('utf8').trim().split('\n')
  const own = lines.filter((line) => line.includes(`[${pid}]`) || !/^\S+ \S+ \S+ \[\d+\]/.test(line))
  const fatal = own.map((line) => /(?:FATAL|PANIC): +(.*)/.exec(line)?.[1]).filter(Boolean)
  return fatal.at(-1) ?? own.at(-1) ?? ''
}

function keepLogSmall(log: string): void {
  const size = fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0
  if (size > 5_000_000) fs.renameSync(log, `${log}.before`)
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = net.createServer().once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => done(port))
    })
  })
}
