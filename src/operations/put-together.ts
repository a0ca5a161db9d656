import type { Document } from '../domain/document/document.ts'
import type { ReadCopy, Reading } from '../domain/plan/reading.ts'
import type { Copy } from '../domain/plan/reconcile/copies.ts'
import { reconcile } from '../domain/plan/reconcile/reconcile.ts'
import { readProgress } from '../domain/progress/read-progress.ts'
import { sha256 } from '../store/seal.ts'
import { done, type Outcome, refuse } from './outcome.ts'

/** Two copies of one paper as a paper of its own. */
export interface PutTogether {
  readonly name: string
  readonly kind: 'two copies'
  /** A slip that names the two copies; their own bytes stay with them. */
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly document: Document
  readonly reading: Reading
}

/**
 * Puts two readings of one paper together. Needs no store, no viewer and no day, and keeps nothing.
 * Refusal: `invalid` where they are not two copies of one paper, and why.
 */
export function putTogether(first: Copy, second: Copy): Outcome<PutTogether> {
  const outcome = reconcile(first, second)
  if (!outcome.ok)
    return refuse(
      'invalid',
      `These are not two copies of one paper: ${outcome.why}. Nothing was put together; choose two readings of the same paper.`,
    )
  const reading = readProgress(outcome.reading)
  const bytes = new TextEncoder().encode(slipOf(reading, reading.copies ?? []))
  const name = `${first.name} and ${second.name}`
  return done({ name, kind: 'two copies', bytes, sha256: sha256(bytes), document: outcome.document, reading })
}

/** What stands for the original of a paper that has two: which they are, and a mark of what was made of them, so that another reading is another paper. */
function slipOf(reading: Reading, copies: readonly ReadCopy[]): string {
  const lines = copies.map(
    ({ name, kind, sha256, paper }, i) =>
      `${i + 1}. ${name} (${kind}), sha256 ${sha256}${paper === undefined ? '' : `, held as /papers/${paper}`}`,
  )
  const mark = sha256(new TextEncoder().encode(JSON.stringify(reading)))
  return `Two copies of one paper, put together.\n\n${lines.join('\n')}\n\nThe reading: sha256 ${mark}\n`
}
