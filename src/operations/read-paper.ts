import type { Document } from '../domain/document/document.ts'
import type { Reading } from '../domain/plan/reading.ts'
import { recognise } from '../domain/plan/recognise.ts'
import { readProgress } from '../domain/progress/read-progress.ts'
import { type PaperKind, readDocument } from '../formats/read.ts'
import { sha256 } from '../store/seal.ts'
import { done, type Outcome, refuse } from './outcome.ts'

/** A paper that was read: what is written in it, what it promises, and the sha256 (hex) of its bytes. */
export interface ReadPaper {
  readonly document: Document
  readonly reading: Reading
  readonly kind: PaperKind
  readonly sha256: string
}

/**
 * Reads a paper and says what it promises and what was told of it. Needs no store, no viewer and no day, and keeps nothing.
 * Refusal: `invalid` where the file cannot be read, in the reader's own sentence.
 */
export async function readPaper(paper: { readonly name: string; readonly bytes: Uint8Array }): Promise<Outcome<ReadPaper>> {
  const read = await readDocument(paper)
  if (!read.ok) return refuse('invalid', read.sentence, 'file')
  const { document, kind } = read
  return done({ document, kind, reading: readProgress(recognise(document)), sha256: sha256(paper.bytes) })
}
