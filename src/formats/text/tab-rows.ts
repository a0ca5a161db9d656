import type { Draft } from '../../domain/document/draft.ts'
import { limits, tooMuch } from '../unreadable.ts'
import type { Construct, Lines } from './lines.ts'
import { readListMark } from './list-mark.ts'

/**
 * Consecutive lines with tabs are one table, each tab an edge between cells: a row keeps as many cells as it was given. Only where every line is
 * a list mark, one tab and its text (what Word leaves when numbered paragraphs are copied) are they list entries, and where tabs only indent
 * they are no table at all.
 */
export function tabRows(): Construct {
  // lines that tabs only indent, up to here: each of them is not to be walked from again
  let indented = 0
  return (text, at) => {
    if (at < indented) return undefined
    const read = rowsFrom(text, at)
    if (read.drafts.length === 0) indented = read.next
    return read.drafts.length === 0 ? undefined : read
  }
}

/** The table or the entries that begin at this line, and the line behind them; no drafts where tabs only indent. */
function rowsFrom(text: Lines, at: number): { readonly drafts: Draft[]; readonly next: number } {
  let next = at
  while (text.lines[next]?.includes('\t')) next += 1
  const lines = text.lines.slice(at, next)
  if (lines.every((line) => /^\t+[^\t]*$/.test(line))) return { drafts: [], next }
  const entries = lines.map(tabbedEntry)
  if (entries.every((entry) => entry !== undefined)) {
    return { drafts: entries.map((entry): Draft => ({ kind: 'paragraph', item: true, ...text.piece(entry) })), next }
  }
  let cells = 0
  const rows = lines.map((line) => {
    const parts = line.split('\t')
    cells += parts.length
    if (cells > limits.cells) throw tooMuch('holds a larger table than a paper does')
    return { cells: parts.map(text.piece) }
  })
  return { drafts: [{ kind: 'table', rows }], next }
}

/** `2.` tab `Text` → `2. Text`. */
function tabbedEntry(line: string): string | undefined {
  const trimmed = line.trim()
  const tab = trimmed.indexOf('\t')
  if (tab < 0 || tab !== trimmed.lastIndexOf('\t')) return undefined
  const entry = readListMark(trimmed, true)
  return entry?.mark.length === tab ? `${entry.mark} ${entry.rest}` : undefined
}
