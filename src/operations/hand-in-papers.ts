import type { Viewer } from '../domain/access.ts'
import type { House, Outcome } from './outcome.ts'
import { forbidden } from './perform.ts'
import { takeIn } from './take-in.ts'

export interface HandIn {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  /** The largest file that is taken, in bytes; a larger one is refused and the others are not. */
  readonly largest: number
  /** Whoever handed them in wants older files converted. */
  readonly convert?: boolean
}

/** Keeps files that lie in memory until they are read, before any of them is; `takeIn` says what is refused, and takes what comes over a line. */
export async function handInPapers(
  house: House,
  viewer: Viewer,
  { files, largest, convert = false }: HandIn,
): Promise<Outcome<{ batch: string }>> {
  const denied = forbidden(viewer, 'import a paper')
  if (denied) return denied
  const taking = takeIn(house, viewer, { largest })
  for (const { name, bytes } of files) await taking.file(name, [bytes])
  return taking.handIn({ convert })
}
