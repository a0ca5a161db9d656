import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { whyNot } from './paper-file.ts'

/**
 * Writes a whole file or none: beside it first, then renamed, so that a full disk never leaves half a committee paper under the right name.
 * Returns null when it stands, else one sentence; `kept` says in it where
 * the content still is.
 */
export async function writeWhole(
  path: string,
  content: Uint8Array | string,
  kept = 'what it would have held is kept in the store',
): Promise<string | null> {
  const part = `${path}.${randomUUID().slice(0, 8)}.part`
  try {
    await writeFile(part, content)
    await rename(part, path)
    return null
  } catch (error) {
    await rm(part, { force: true })
    return `${path} could not be written: ${whyNot(error)}. Nothing was left there; ${kept}.`
  }
}
