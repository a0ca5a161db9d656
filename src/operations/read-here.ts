import type { Document } from '../domain/document/document.ts'
import type { Reading } from '../domain/plan/reading.ts'
import { recognise } from '../domain/plan/recognise.ts'
import { readProgress } from '../domain/progress/read-progress.ts'
import { type PaperKind, readDocument } from '../formats/read.ts'

/** What reading a paper gives: what is written in it and what it promises, or one sentence why not. */
export type ReadHere =
  | { readonly ok: true; readonly document: Document; readonly reading: Reading; readonly kind: PaperKind }
  | { readonly ok: false; readonly sentence: string }

/**
 * Reads a paper in this very process: what is written, what it promises, what was told of it. Only the process that is made for it does so, since a file from outside may be
 * made to do harm; everybody else asks `readPaper`.
 */
export async function readHere(paper: { readonly name: string; readonly bytes: Uint8Array }): Promise<ReadHere> {
  const read = await readDocument(paper)
  if (!read.ok) return read
  const { document, kind } = read
  return { ok: true, document, kind, reading: readProgress(recognise(document)) }
}
