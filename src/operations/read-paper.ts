import type { Document } from '../domain/document/document.ts'
import type { Reading } from '../domain/plan/reading.ts'
import { readApart } from '../formats/apart/read-apart.ts'
import type { PaperKind } from '../formats/read.ts'
import { sha256 } from '../store/seal.ts'
import { done, type Outcome, refuse } from './outcome.ts'
import type { ReadHere } from './read-here.ts'

/** A paper that was read: what is written in it, what it promises, and the sha256 (hex) of its bytes. */
export interface ReadPaper {
  readonly document: Document
  readonly reading: Reading
  readonly kind: PaperKind
  readonly sha256: string
}

/**
 * Reads a paper and says what it promises and what was told of it. Needs no store, no viewer and no day, and keeps nothing. The file is opened in a process of its own that is ended
 * when it takes too long or too much; `signal` ends it sooner.
 * Refusal: `invalid` where the file cannot be read, in the reader's own sentence.
 */
export async function readPaper(
  paper: { readonly name: string; readonly bytes: Uint8Array },
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<Outcome<ReadPaper>> {
  const read = await readApart<ReadHere>(paper, { signal })
  if (!read.ok) return refuse('invalid', read.sentence, 'file')
  const { document, kind, reading } = read
  return done({ document, kind, reading, sha256: sha256(paper.bytes) })
}
