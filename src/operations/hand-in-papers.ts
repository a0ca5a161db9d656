import type { Viewer } from '../domain/access.ts'
import { keepArrivals } from '../store/keep-arrivals.ts'
import { sha256 } from '../store/seal.ts'
import { done, type House, type Outcome, refuse } from './outcome.ts'
import { paperName } from './paper-name.ts'
import { perform } from './perform.ts'

export interface HandIn {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  /** The largest file that is taken, in bytes; a larger one is refused and the others are not. */
  readonly largest: number
  /** Whoever handed them in wants older files converted. */
  readonly convert?: boolean
}

/** So many files at once: more would be a list that nobody looks through. */
export const mostFiles = 20

/**
 * Keeps files that are to be read, before any of them is: from here on none is lost when Milepost ends. `readArrivals` reads them.
 * A file that is empty or too large is kept as refused, by its name, and spoils none of the others. Refusals: `invalid` (no file, too many).
 */
export async function handInPapers(
  house: House,
  viewer: Viewer,
  { files, largest, convert = false }: HandIn,
): Promise<Outcome<{ batch: string }>> {
  if (files.length === 0)
    return refuse('invalid', 'Nothing was read, because no file was chosen and no text pasted: choose the paper or paste its text.', 'file')
  if (files.length > mostFiles)
    return refuse(
      'invalid',
      `These are ${files.length} files, and Milepost takes ${mostFiles} at once: nothing was read; bring them in by parts.`,
      'file',
    )
  return perform(house, viewer, 'import a paper', async ({ tx, now, record }) => {
    const arrivals = files.map(({ name, bytes }) => ({
      name: paperName(name),
      bytes,
      convert,
      sha256: sha256(bytes),
      ...refusedUnread(bytes.length, largest),
    }))
    const { batch } = await keepArrivals(tx, viewer, arrivals, now)
    const after = { files: arrivals.map(({ name, sha256: hash, bytes, refused }) => ({ name, sha256: hash, size: bytes.length, refused })) }
    await record({ deed: 'hand in papers', subject: batch, after })
    return done({ batch })
  })
}

function refusedUnread(size: number, largest: number): { refused?: string } {
  if (size === 0) return { refused: 'This file is empty, so there was nothing to read. Look whether it was saved, and choose it again.' }
  if (size <= largest) return {}
  const megabytes = (bytes: number) => Math.round((bytes / 1024 / 1024) * 10) / 10
  return {
    refused: `This file has ${megabytes(size)} MB, and Milepost takes ${megabytes(largest)} MB: nothing of it was stored. Send the part that holds the plan, or a copy without pictures.`,
  }
}
