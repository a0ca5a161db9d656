import fs from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { StoreRefusal } from '../refusal.ts'
import { refuseClosedFolder, serverAccount } from './account.ts'
import { provideCluster, superuser } from './cluster.ts'
import { type Launched, launch } from './launch.ts'
import { type Address, type Lease, takeLease } from './lease.ts'
import { type Place, preparePlace } from './place.ts'
import { isAlive, readPostmaster, removeForeignLock } from './postmaster.ts'
import { providePrograms } from './programs.ts'

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

  const start = () => startOrAdopt(place, () => launch(place, programs, account, settings), say)
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
  return {
    folder: place.folder,
    version: programs.major,
    address: () => addressOf(place),
    ready: () => whenReady,
    async release() {
      if (leaving) return
      leaving = true
      await whenReady
      if (await lease.giveUp()) await stop(place, lease)
      else await lease.close()
    },
  }
}

function addressOf(place: Place): Address {
  if (process.platform !== 'win32') return { host: place.socket, port: 5432, user: superuser, password: undefined }
  const port = readPostmaster(place.cluster)?.port ?? 5432
  return { host: '127.0.0.1', port, user: superuser, password: fs.readFileSync(place.password, 'utf8').trim() }
}

/** Patience with a PostgreSQL that is there and does not answer, ms; one that says it is recovering gets as long as it needs. */
const patience = 60_000
/** After so long without an answer it is asked who really has the number in the lock file. */
const suspicion = 2_000

async function startOrAdopt(place: Place, begin: () => Promise<Launched>, say: (sentence: string) => void): Promise<Lease> {
  const from = Date.now()
  const waited = () => Date.now() - from
  let ours: Launched | null = null
  let told = false
  for (let wait = 5; ; wait = Math.min(wait * 2, 250)) {
    const running = readPostmaster(place.cluster)
    if (ours === null && (running === null || !isAlive(running.pid))) ours = await begin()
    try {
      const lease = await takeLease(addressOf(place))
      if (lease !== 'leaving') return lease
    } catch (error) {
      const { code = String(error) } = error as { code?: string }
      if (code === '57P03') {
        if (!told && waited() > 1_500) say('The store is recovering from an unclean stop …')
        told ||= waited() > 1_500
      } else if (waited() > patience) throw silent(place, code)
      else if (running && waited() > suspicion) removeForeignLock(place.cluster, running)
    }
    const end = ours?.ended()
    if (end) {
      ours = null
      // another program was quicker, or processes of the one before are still ending: both pass
      if (!/already exists|still in use|lock file/.test(end.why) || waited() > patience) throw refusedStart(place, end.why)
    }
    await pause(wait)
  }
}

function silent(place: Place, code: string): StoreRefusal {
  return new StoreRefusal(
    `The PostgreSQL in ${place.folder} does not answer (${code}): see ${place.log}; stop it, then start Milepost again.`,
  )
}

function refusedStart(place: Place, why: string): StoreRefusal {
  return new StoreRefusal(
    `The store in ${place.folder} did not start: PostgreSQL says "${why}"; nothing was changed; its log is ${place.log}.`,
  )
}

/** A fast shutdown: running statements are broken off, everything acknowledged is kept. Waits until the files are closed. */
async function stop(place: Place, lease: Lease): Promise<void> {
  const running = readPostmaster(place.cluster)
  if (running) process.kill(running.pid, 'SIGINT')
  await lease.close()
  const until = Date.now() + patience
  while (running && isAlive(running.pid) && Date.now() < until) await pause(10)
}
