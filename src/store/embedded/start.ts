import fs from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { StoreRefusal } from '../refusal.ts'
import { superuser } from './cluster.ts'
import type { Launched } from './launch.ts'
import { type Address, type Lease, takeLease } from './lease.ts'
import type { Place } from './place.ts'
import { isAlive, readPostmaster, removeEmptyLock, removeForeignLock } from './postmaster.ts'
import { freeIn } from './reserve.ts'

/** Where the PostgreSQL of this place is reached. */
export function addressOf(place: Place): Address {
  if (process.platform !== 'win32') return { host: place.socket, port: 5432, user: superuser, password: undefined }
  const port = readPostmaster(place.cluster)?.port ?? 5432
  return { host: '127.0.0.1', port, user: superuser, password: fs.readFileSync(place.password, 'utf8').trim() }
}

/** Patience with a PostgreSQL that is there and does not answer (or end), ms; one that says it is recovering gets as long as it needs. */
export const patience = 60_000
/** After so long without an answer it is asked who really has the number in the lock file. */
const suspicion = 2_000

/**
 * Takes a share in the PostgreSQL of this place: in one that runs, once it answers; else in the one that `begin` starts. Several programs may do this at
 * once: PostgreSQL's own lock file lets one start it, and the others come back to it. Refuses where it does not start, or is there and stays silent.
 */
export async function startOrAdopt(place: Place, begin: () => Promise<Launched>, say: (sentence: string) => void): Promise<Lease> {
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
      // another program was quicker, or already done with the one started here, or processes of the one before are still ending: all that passes
      const passes = end.asked || /already exists|still in use|is empty/.test(end.why)
      if (!passes || waited() > patience) throw refusedStart(place, end.why)
      if (waited() > suspicion) removeEmptyLock(place.cluster)
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
  if (/No space left/.test(why) || freeIn(place.folder) < 1024 * 1024) {
    return new StoreRefusal(
      `The disk that holds ${place.folder} is full, and the store cannot start on it: nothing was changed; free some space and start again.`,
    )
  }
  return new StoreRefusal(
    `The store in ${place.folder} did not start: PostgreSQL says "${why}"; nothing was changed; its log is ${place.log}.`,
  )
}
