import fs from 'node:fs/promises'

/**
 * Room that must be free on the disk of the embedded store before anything is written: four of PostgreSQL's 16 MB log segments. A PostgreSQL that can
 * no longer write its log stops at once, reads included; refusing earlier keeps the reads going and leaves it room to tidy up in.
 */
export const roomNeeded = 64 * 1024 * 1024

/** With so much free, nobody fills the disk within a moment: the next writers need not ask again. */
const ample = 2 * 1024 * 1024 * 1024

/** How long ample room is believed, ms. */
const momentMs = 1000

interface Watched {
  readonly folder: string
  /** Until when the room last seen is believed; a moment of `performance.now()`. */
  ampleUntil: number
}

const watched = new WeakMap<object, Watched>()

/** Watches the room of this store's disk. A store elsewhere (DATABASE_URL) is not watched: its disk is not ours to see. */
export function watchRoom(db: object, folder: string): void {
  watched.set(db, { folder, ampleUntil: 0 })
}

/** Throws `StoreFull` where the store's disk has too little room left. A disk with ample room is asked once a second: each asking is a turn through another thread. */
export async function refuseWithoutRoom(db: object): Promise<void> {
  const store = watched.get(db)
  if (store === undefined || performance.now() < store.ampleUntil) return
  const { bavail, bsize } = await fs.statfs(store.folder)
  const free = bavail * bsize
  if (free < roomNeeded) throw new StoreFull()
  if (free >= ample) store.ampleUntil = performance.now() + momentMs
}

/** The store's disk has too little room left; nothing was written. */
export class StoreFull extends Error {
  override readonly name = 'StoreFull'
}
