import fs from 'node:fs/promises'

/**
 * Room that must be free on the disk of the embedded store before anything is written: four of PostgreSQL's 16 MB log segments. A PostgreSQL that can
 * no longer write its log stops at once, reads included; refusing earlier keeps the reads going and leaves it room to tidy up in.
 */
export const roomNeeded = 64 * 1024 * 1024

const folders = new WeakMap<object, string>()

/** Watches the room of this store's disk. A store elsewhere (DATABASE_URL) is not watched: its disk is not ours to see. */
export function watchRoom(db: object, folder: string): void {
  folders.set(db, folder)
}

/** Throws `StoreFull` where the store's disk has too little room left. */
export async function refuseWithoutRoom(db: object): Promise<void> {
  const folder = folders.get(db)
  if (folder === undefined) return
  const { bavail, bsize } = await fs.statfs(folder)
  if (bavail * bsize < roomNeeded) throw new StoreFull()
}

/** The store's disk has too little room left; nothing was written. */
export class StoreFull extends Error {
  override readonly name = 'StoreFull'
}
