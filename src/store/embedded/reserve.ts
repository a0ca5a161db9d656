import fs from 'node:fs'
import path from 'node:path'

/**
 * Room kept back on the disk of the store. A PostgreSQL that could not write its log stops, and cannot even start again to be read from, for that too
 * needs room: two 16 MB segments of its log, and some for the tables. Smaller than the room that writing asks for, so that giving it back does not let writers in.
 */
const size = 48 * 1024 * 1024
const piece = 1024 * 1024

const fileIn = (folder: string) => path.join(folder, 'reserve')

/** Puts the reserve aside where there is none and room for much more than it. Real bytes: a file with holes would hold no room. */
export async function putReserveAside(folder: string): Promise<void> {
  try {
    const held = fs.statSync(fileIn(folder), { throwIfNoEntry: false })
    if (held && held.size === size) return
    const { bavail, bsize } = await fs.promises.statfs(folder)
    if (bavail * bsize < 3 * size) return
    const file = await fs.promises.open(fileIn(folder), 'w', 0o600)
    try {
      const bytes = Buffer.alloc(piece, 1)
      for (let at = 0; at < size; at += piece) await file.write(bytes, 0, piece, at)
    } finally {
      await file.close()
    }
  } catch {
    // without a reserve the store works as well, until the disk is full
  }
}

/**
 * Keeps a reserve: put aside some seconds after the start, which its many bytes would slow down, and again once there is room where it had to be given
 * back. Returns how to stop, which resolves when nothing is being written any more.
 */
export function keepReserve(folder: string): () => Promise<void> {
  let writing = Promise.resolve()
  const put = () => {
    writing = writing.then(() => putReserveAside(folder))
  }
  const soon = setTimeout(put, 5_000).unref()
  const later = setInterval(put, 60_000).unref()
  return () => {
    clearTimeout(soon)
    clearInterval(later)
    return writing
  }
}

/** Gives the reserve back if the disk is full. True where it did, and another start may succeed. */
export function giveReserveBack(folder: string): boolean {
  try {
    if (!fs.existsSync(fileIn(folder)) || freeIn(folder) > size / 2) return false
    fs.rmSync(fileIn(folder))
    return true
  } catch {
    return false
  }
}

/** Bytes free on the disk of a folder. */
export function freeIn(folder: string): number {
  const { bavail, bsize } = fs.statfsSync(folder)
  return bavail * bsize
}
