import type { DraftRow } from '../../domain/document/draft.ts'
import { type Construct, isBlank, type Lines, longestRule } from '../text/lines.ts'
import { limits, tooMuch } from '../unreadable.ts'

const delimiterRow = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/

/**
 * A table drawn with `|`. The row above the rule is its header; a header without any text (what pandoc writes for a table that has none) is no
 * row. Lines that open and close with `|` and have no rule are a table without header.
 */
export const pipeTable: Construct = (text, at) => {
  const first = text.lines[at] ?? ''
  if (!first.includes('|')) return undefined
  if (isDelimiter(text.lines[at + 1]) && splitRow(first).length >= splitRow(text.lines[at + 1] ?? '').length) {
    const header = rowOf(text, first, true)
    const body = rowsFrom(text, at + 2)
    const shown = header.cells.some((cell) => cell.text.trim() !== '')
    return { drafts: [{ kind: 'table', rows: shown ? [header, ...body.rows] : body.rows }], next: body.next }
  }
  if (isDelimiter(first) && closed(text.lines[at + 1])) {
    const body = rowsFrom(text, at + 1)
    return { drafts: [{ kind: 'table', rows: body.rows }], next: body.next }
  }
  if (!closed(first) || !closed(text.lines[at + 1])) return undefined
  const body = rowsFrom(text, at)
  return { drafts: [{ kind: 'table', rows: body.rows }], next: body.next }
}

function rowsFrom(text: Lines, at: number): { rows: DraftRow[]; next: number } {
  const rows: DraftRow[] = []
  let next = at
  let cells = 0
  for (; !isBlank(text.lines[next]) && text.lines[next]?.includes('|'); next += 1) {
    const line = text.lines[next] ?? ''
    if (isDelimiter(line)) continue
    const row = rowOf(text, line, false)
    cells += row.cells.length
    if (cells > limits.cells) throw tooMuch('holds a larger table than a paper does')
    rows.push(row)
  }
  return { rows, next }
}

function rowOf(text: Lines, line: string, header: boolean): DraftRow {
  return { header, cells: splitRow(line).map((cell) => text.piece(cell.trim())) }
}

function isDelimiter(line: string | undefined): boolean {
  return line?.includes('-') === true && line.includes('|') && line.length <= longestRule && delimiterRow.test(line.trim())
}

function closed(line: string | undefined): boolean {
  return line !== undefined && /^\s*\|.*\|\s*$/.test(line) && line.trim().length > 2
}

/** Cuts a row at its edges; `\|` is a character of the cell. */
function splitRow(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|'))
}
