import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OpenHouse } from './cli/command.ts'
import type { Day } from './domain/calendar/day.ts'
import { ensureHome } from './operations/ensure-home.ts'
import type { House } from './operations/outcome.ts'
import { openStore, type StorePlace } from './store/open.ts'

export interface Opening {
  /** Who acts unless a command names somebody else. */
  readonly account: string
  readonly today: () => Day
  /** Told what takes a while, in sentences. */
  readonly say: (sentence: string) => void
  /** The council's name, should the store be new. */
  readonly organisation?: string
}

/**
 * Opens the store and the house on it, with a person of the account's name at the door. Throws `StoreRefusal` with a sentence. Closing the house closes
 * the store.
 */
export async function openHouse(place: StorePlace, { account, today, say, organisation = '' }: Opening): Promise<OpenHouse> {
  const store = await openStore(place, { say })
  try {
    const house: House = { db: store.db, now: () => new Date().toISOString(), today }
    const as = (person: string) => ensureHome(house, { organisation, person })
    return { house, viewer: await as(account), as, describe: store.describe, close: store.close }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** A folder for a store that nobody will miss, and how to take it away. Everybody may enter it: root runs PostgreSQL as another account. */
export function makeThrowAway(): { readonly dataFolder: string; readonly remove: () => void } {
  const dataFolder = mkdtempSync(join(tmpdir(), 'milepost-demo-'))
  chmodSync(dataFolder, 0o755)
  return { dataFolder, remove: () => rmSync(dataFolder, { recursive: true, force: true }) }
}
