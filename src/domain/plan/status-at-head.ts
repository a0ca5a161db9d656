import { type Slice, sub, textOf } from '../document/ledger.ts'
import { type DraftAction, put } from './drafts.ts'
import { openingStatus } from './status-words.ts'
import type { TableReading } from './table-reading.ts'

/** In a table that tells its statuses at the head of its progress texts, the word that this text opens with is the action's status. */
export function tellAtHead(reading: TableReading, progress: Slice | null, action: DraftAction): void {
  if (!progress || !reading.columns.statusInProgress) return
  const word = openingStatus(textOf(progress))
  if (word) put(action.status, sub(progress, 0, word.length))
}
