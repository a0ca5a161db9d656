import type { Slice } from '../document/ledger.ts'
import { type DraftAction, put, putParts } from './drafts.ts'
import { byBullets } from './split.ts'

/** Reads the wording of an action: what stands as bullets under a head of its own are its parts. */
export function readWording(action: DraftAction, body: Slice): void {
  const bullets = byBullets(body)
  if (!bullets || bullets.entries.length < 2 || bullets.head.end === bullets.head.start) {
    put(action.text, body)
    return
  }
  putParts(action, bullets)
}
