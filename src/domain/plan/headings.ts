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

const planName =
  /\b(?:(?:action|improvement|service|delivery|business|recovery|implementation|annual|work) (?:delivery )?plan|plan of action|strategy|action(?:s)? (?:log|tracker|list|register))(?:\s+(?:for|of|update|[(\d–-]).*)?$/i

/**
 * A line right above a table that calls itself a plan (`Parks action plan 2026/27`), however quietly it is printed, as a text that lost its mark-up prints all
 * its headings. No sentence about one: `See the action plan`, `This is our action plan`.
 */
export function isTitleLine(block: Block | undefined, next: Block | undefined): boolean {
  if (block?.kind !== 'paragraph' || next?.kind !== 'table' || block.item) return false
  const text = onOneLine(block.text)
  return (
    text.length < 100 &&
    /^[\p{Lu}\d]/u.test(text) &&
    !/[.;:,?!]/.test(text) &&
    planName.test(text) &&
    !/^(?:see|the following|this|these|below|here|table|figure|our|we|it|members|panel|please)\b|\b(?:is|are|was|were|has|have|will|shows?|sets?|below|above|follows|following|attached)\b/i.test(
      text,
    )
  )
}

/** A line right above a table that says which of a log's promises stand in it: `Open actions`, `Completed actions`. */
export function isStateLine(block: Block | undefined, next: Block | undefined): boolean {
  return block?.kind === 'paragraph' && !block.item && next?.kind === 'table' && stateName.test(onOneLine(block.text))
}

const stateName =
  /^(?:open|outstanding|current|live|completed?|closed|discharged|ongoing|new|overdue)\s+(?:actions?|tasks?|recommendations?)$|^(?:actions?|tasks?|recommendations?)\s+(?:completed?|closed|discharged|outstanding|open|ongoing|overdue)$/i
