import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { refuseClosedFolder, serverAccount } from './account.ts'
import { provideCluster } from './cluster.ts'
import { launch } from './launch.ts'
import type { Address, Lease } from './lease.ts'
import { type Place, preparePlace } from './place.ts'
import { isAlive, readPostmaster } from './postmaster.ts'
import { type Programs, providePrograms } from './programs.ts'
import { giveReserveBack, keepReserve } from './reserve.ts'
import { addressOf, patience, startOrAdopt } from './start.ts'

/** The embedded PostgreSQL of one data folder, held by this program and perhaps by others. */
export interface Held {
  readonly folder: string
  readonly version: string
  address(): Address
  /** Resolves when PostgreSQL answers: at once as a rule, later while it starts again after it was killed or stopped. */
  ready(): Promise<void>
  /** Gives up this program's share; PostgreSQL is stopped where it was the last one. */
  release(): Promise<void>
}

export interface HoldOptions {
  /** Told what takes a while, in sentences. */
  readonly say?: (sentence: string) => void
  /** PostgreSQL settings beside Milepost's own; a test's server that may lose everything sets `fsync` to `off`. */
  readonly settings?: Readonly<Record<string, string>>
}

/**
 * Starts the PostgreSQL of a data folder, or takes a share in the one that already runs there (started by another program, or left behind by one that
 * was killed), and keeps it running: when it goes away it is started again.
 * Refuses, in one sentence each: a folder that cannot be made, entered or trusted; programs that do not run here; files of another major version; a
 * PostgreSQL that does not start.
 */
export async function holdServer(dataFolder: string, { say = () => undefined, settings = {} }: HoldOptions = {}): Promise<Held> {
  const account = serverAccount()
  const place = preparePlace(dataFolder, account)
  refuseClosedFolder(place.folder, account)
  const programs = providePrograms(place.folder, account)
  await provideCluster(place, programs, account, say, settings['fsync'] !== 'off')

  const attempt = () => startOrAdopt(place, () => launch(place, programs, account, settings), say)
  const start = () =>
    attempt().catch((error) => {
      if (giveReserveBack(place.folder)) return attempt()
      throw error
    })
  let leaving = false
  let whenReady: Promise<void> = Promise.resolve()
  let lease = await start()

  function watch(): void {
    lease.onLost(() => {
      if (!leaving) whenReady = startAgain()
    })
  }

  async function startAgain(): Promise<void> {
    for (let wait = 100; !leaving; wait = Math.min(wait * 2, 5_000)) {
      try {
        lease = await start()
        return watch()
      } catch {
        await pause(wait) // a full disk, say: it is tried until it works, and whoever asks meanwhile is told that the store is away
      }
    }
  }

  watch()
  const stopReserving = settings['fsync'] === 'off' ? () => undefined : keepReserve(place.folder)
  return {
    folder: place.folder,
    version: programs.major,
    address: () => addressOf(place),
    ready: () => whenReady,
    async release() {
      if (leaving) return
      leaving = true
      await Promise.all([whenReady, stopReserving()])
      if (await lease.giveUp()) await stop(place, programs, lease)
      else await lease.close()
    },
  }
}

/** A fast shutdown: running statements are broken off, everything acknowledged is kept. Waits until the files are closed. */
async function stop(place: Place, programs: Programs, lease: Lease): Promise<void> {
  const running = readPostmaster(place.cluster)
  // Windows has no signals: there one would end PostgreSQL without a chance to close its files
  if (process.platform === 'win32')
    spawnSync(path.join(programs.folder, 'bin', 'pg_ctl'), ['stop', '-D', place.cluster, '-m', 'fast', '-W'])
  else if (running) process.kill(running.pid, 'SIGINT')
  await lease.close()
  const until = Date.now() + patience
  while (running && isAlive(running.pid) && Date.now() < until) await pause(10)
}
