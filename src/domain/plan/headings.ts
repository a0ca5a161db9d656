import type { Block } from '../document/document.ts'
import { onOneLine } from '../document/ledger.ts'
import { isHeaderRow } from './columns.ts'
import { isStatusWord } from './status-words.ts'

/** A heading by mark-up or by its looks: all bold, or short and all capitals. */
export function isHeadingLike(block: Block): boolean {
  if (block.kind === 'heading') return true
  if (block.kind !== 'paragraph') return false
  const text = onOneLine(block.text)
  if (block.bold) return text.length < 160
  return text.length < 120 && /\p{Lu}{2}/u.test(text) && text === text.toUpperCase() && !/[.]$/.test(text)
}

/**
 * A short line right above a table that has no headings of its own names what the table holds, however quietly it is printed: no sentence, no
 * list entry, nothing that ends as one.
 */
export function isCaption(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'paragraph' || next?.kind !== 'table' || block.item || next.rows.some(isHeaderRow)) return false
  const text = onOneLine(block.text)
  return text.length > 0 && text.length < 120 && !/[.;,?!]$/.test(text) && /\p{L}/u.test(text) && !isStatusWord(text)
}
