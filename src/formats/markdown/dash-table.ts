import type { DraftRow } from '../../domain/document/draft.ts'
import { type Construct, isBlank, type Lines, longestRule } from '../text/lines.ts'
import { limits } from '../unreadable.ts'
import { drawnCell } from './drawn-cell.ts'

const mostLines = 2000

/**
 * A table whose columns are drawn only by a row of dashes in groups: with its header right above them and a row a line, or framed by lines of
 * dashes, where empty lines part rows of several lines.
 */
export const dashTable: Construct = (text, at) => {
  const framed = isDashes(text.lines[at])
  let groups = at
  while (groups < at + 10 && !isGroups(text.lines[groups]) && !isBlank(text.lines[groups])) groups += 1
  if (!isGroups(text.lines[groups]) || (!framed && groups !== at && groups !== at + 1)) return undefined
  const starts = [...(text.lines[groups] ?? '').matchAll(/-+/g)].map((match) => match.index)
  const open = framed || groups === at
  const end = open ? closingLine(text.lines, groups + 1) : blankLine(text.lines, groups + 1)
  if (end === undefined) return undefined
  const header = text.lines.slice(framed && groups > at ? at + 1 : at, groups)
  const body = text.lines.slice(groups + 1, end)
  // a rule of two thousand groups above two thousand short lines would be four million empty cells
  if (body.length === 0 || body.length * starts.length > limits.cells) return undefined
  if ([...header, ...body].some((line) => line.includes('\t') || !fits(line, starts))) return undefined
  const rows = rowsOf(text, body, starts)
  if (header.some((line) => line.trim() !== '')) rows.unshift({ ...rowOf(text, header, starts), header: true })
  return { drafts: [{ kind: 'table', rows }], next: open || isDashes(text.lines[end]) ? end + 1 : end }
}

/** Several lines a row where empty lines stand between, otherwise a row a line. */
function rowsOf(text: Lines, body: readonly string[], starts: readonly number[]): DraftRow[] {
  const trimmed = isBlank(body.at(-1)) ? body.slice(0, -1) : body
  if (!trimmed.some((line) => isBlank(line))) return trimmed.map((line) => rowOf(text, [line], starts))
  const rows: DraftRow[] = []
  let held: string[] = []
  for (const line of [...trimmed, '']) {
    if (!isBlank(line)) held.push(line)
    else if (held.length > 0) {
      rows.push(rowOf(text, held, starts))
      held = []
    }
  }
  return rows
}

function rowOf(text: Lines, lines: readonly string[], starts: readonly number[]): DraftRow {
  const cells = starts.map((start, index) => {
    const parts = lines.map((line) => line.slice(index === 0 ? 0 : start, starts[index + 1]))
    return drawnCell(text, parts)
  })
  return { cells }
}

/** Whether no word of the line runs over the start of a column: then the dashes are no table's. */
function fits(line: string, starts: readonly number[]): boolean {
  return starts.slice(1).every((start) => !/\S\S/.test(line.slice(start - 1, start + 1)))
}

function closingLine(lines: readonly string[], from: number): number | undefined {
  for (let end = from; end < Math.min(lines.length, from + mostLines); end += 1)
    if (isDashes(lines[end]) || isGroups(lines[end])) return end
  return undefined
}

function blankLine(lines: readonly string[], from: number): number {
  let end = from
  while (!isBlank(lines[end]) && !isDashes(lines[end]) && !isGroups(lines[end])) end += 1
  return end
}

function isDashes(line: string | undefined): boolean {
  return line !== undefined && /^\s*-{8,}\s*$/.test(line)
}

function isGroups(line: string | undefined): boolean {
  return line !== undefined && line.length <= longestRule && /^\s*-{2,}(?: +-{2,})+\s*$/.test(line)
}
