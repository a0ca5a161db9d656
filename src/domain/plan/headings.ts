import type { Block } from '../document/document.ts'
import { onOneLine } from '../document/ledger.ts'

/** A heading by mark-up or by its looks: all bold, or short and all capitals. */
export function isHeadingLike(block: Block): boolean {
  if (block.kind === 'heading') return true
  if (block.kind !== 'paragraph') return false
  const text = onOneLine(block.text)
  if (block.bold) return text.length < 160
  return text.length < 120 && /\p{Lu}{2}/u.test(text) && text === text.toUpperCase() && !/[.]$/.test(text)
}
