import { spawn } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { StoreRefusal } from '../refusal.ts'
import { type Account, asStarted } from './account.ts'
import type { Place } from './place.ts'
import { isAlive } from './postmaster.ts'
import type { Programs } from './programs.ts'

/** The superuser of the embedded PostgreSQL; it serves Milepost alone. */
export const superuser = 'milepost'

/**
 * Makes PostgreSQL's own files where there are none yet, and refuses those of another major version. They are made beside and renamed, so that a
 * first start cut short leaves nothing that a second one would take for whole, and of two programs that start at once one wins.
 */
export async function provideCluster(
  place: Place,
  programs: Programs,
  account: Account | null,
  say: (sentence: string) => void,
  sync = true,
): Promise<void> {
  const marker = path.join(place.cluster, 'PG_VERSION')
  if (!fs.existsSync(marker)) {
    say(`Setting up the store in ${place.folder} (once) …`)
    await makeCluster(place, programs, account, sync)
  }
  const held = fs.readFileSync(marker, 'utf8').trim()
  if (held === programs.major) return
  throw new StoreRefusal(
    `The store in ${place.folder} was made by PostgreSQL ${held} and this Milepost brings PostgreSQL ${programs.major}: nothing was changed; ` +
      'make a backup with the Milepost that made it ("milepost backup"), and restore that into an empty data folder.',
  )
}

async function makeCluster(place: Place, programs: Programs, account: Account | null, sync: boolean): Promise<void> {
  removeAbandoned(place.folder)
  const part = path.join(place.folder, `postgres.part-${process.pid}-${crypto.randomBytes(4).toString('hex')}`)
  fs.mkdirSync(part, { mode: 0o700 })
  try {
    if (account) fs.chownSync(part, account.uid, account.gid)
    await runInitdb(part, place, programs, account, sync)
    if (fs.existsSync(path.join(place.cluster, 'PG_VERSION'))) return
    fs.renameSync(part, place.cluster)
    if (sync && process.platform !== 'win32') syncFolder(place.folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error // another program was first
  } finally {
    fs.rmSync(part, { recursive: true, force: true })
  }
}

function runInitdb(data: string, place: Place, programs: Programs, account: Account | null, sync: boolean): Promise<void> {
  const tcp = process.platform === 'win32'
  // Windows has no folder permission that guards a loopback port, so that a password must: kept where only this account reads it
  if (tcp) fs.writeFileSync(place.password, crypto.randomBytes(24).toString('hex'), { mode: 0o600 })
  const flags = [
    '-D',
    data,
    '-U',
    superuser,
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--data-checksums',
  ]
  const auth = tcp ? ['--auth=scram-sha-256', `--pwfile=${place.password}`] : ['--auth-local=trust', '--auth-host=reject']
  return new Promise((done, failed) => {
    const initdb = spawn(path.join(programs.folder, 'bin', 'initdb'), [...flags, ...auth, ...(sync ? [] : ['--no-sync'])], {
      ...asStarted(account),
      cwd: data,
      env: serverEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    initdb.stdout.on('data', (text) => (said += text))
    initdb.stderr.on('data', (text) => (said += text))
    initdb.once('error', (error) => failed(cannotRun(error as NodeJS.ErrnoException)))
    initdb.once('close', (code) => {
      if (code === 0) return done()
      const why = /(?:error|FATAL): *(.*)/.exec(said)?.[1] ?? said.trim().split('\n').at(-1) ?? `it ended with ${code}`
      failed(
        new StoreRefusal(`The store in ${place.folder} could not be set up: ${why}. Nothing was kept; mend that, or set DATABASE_URL.`),
      )
    })
  })
}

/** The environment of the programs: nothing of ours that PostgreSQL would read (PGPORT, PGDATA …), and one language for its messages, which are read here. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) =>
    process.platform === 'win32' ? !name.toUpperCase().startsWith('PG') : ['PATH', 'TMPDIR'].includes(name),
  )
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' }
}

/** A program that is there and yet cannot be started: another C library (musl), or a folder mounted without leave to run programs. */
export function cannotRun(error: NodeJS.ErrnoException): Error {
  if (error.code === 'EPERM') {
    return new StoreRefusal(
      'The store was not started: root could not hand PostgreSQL to the account nobody here. Start Milepost as an ordinary user, or set DATABASE_URL.',
    )
  }
  return new StoreRefusal(
    `The PostgreSQL that Milepost brings cannot run on this machine (${error.code}); it needs the GNU C library and a folder that programs may run from: ` +
      'set DATABASE_URL to a PostgreSQL 15 or newer.',
  )
}

function removeAbandoned(folder: string): void {
  for (const name of fs.readdirSync(folder)) {
    const pid = /^postgres\.part-(\d+)-/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) fs.rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}

function syncFolder(folder: string): void {
  const handle = fs.openSync(folder, 'r')
  fs.fsyncSync(handle)
  fs.closeSync(handle)
}
