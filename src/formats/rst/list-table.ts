import type { Draft, DraftRow } from '../../domain/document/draft.ts'
import { drawnCell } from '../markdown/drawn-cell.ts'
import { type Construct, isBlank, type Lines } from '../text/lines.ts'
import { limits, tooMuch } from '../unreadable.ts'

/** `.. list-table:: Title` with a list of lists below it: `* - ` begins a row and `- ` right below it a cell. What is no such list is read as it stands. */
export const listTable: Construct = (text, at) => {
  const match = /^(\s*)\.\.\s+list-table::\s*(.*)$/.exec(text.lines[at] ?? '')
  if (match === null) return undefined
  const [, indent = '', title = ''] = match
  const inside = (line: string): boolean => isBlank(line) || (/^\s*/.exec(line)?.[0].length ?? 0) > indent.length
  let from = at + 1
  let headers = 0
  for (let option = optionIn(text.lines[from]); option !== undefined; option = optionIn(text.lines[from])) {
    if (option[1] === 'header-rows') headers = Number(option[2]) || 0
    from += 1
  }
  let next = from
  while (next < text.lines.length && inside(text.lines[next] ?? '')) next += 1
  const rows = rowsIn(text, text.lines.slice(from, next), headers)
  if (rows === undefined) return undefined
  const drafts: Draft[] = title.trim() === '' ? [] : [{ kind: 'paragraph', ...text.piece(title.trim()) }]
  return { drafts: [...drafts, { kind: 'table', rows }], next }
}

const optionIn = (line = ''): RegExpExecArray | undefined => /^\s+:([\w-]{1,40}):\s*(.*)$/.exec(line) ?? undefined

/** The rows of the list, or undefined where anything stands before the first. */
function rowsIn(text: Lines, lines: readonly string[], headers: number): DraftRow[] | undefined {
  const rows: string[][][] = []
  let edge = -1
  let cells = 0
  for (const line of lines) {
    const begins = /^(\s*)[*+-]\s+-(?:\s+|$)/.exec(line)
    const goesOn = /^(\s*)-(?:\s+|$)/.exec(line)
    const row = rows.at(-1)
    if (begins !== null && (edge < 0 || begins[1]?.length === edge)) {
      edge = begins[1]?.length ?? 0
      rows.push([[line.slice(begins[0].length)]])
      cells += 1
    } else if (goesOn !== null && row !== undefined && (goesOn[1]?.length ?? 0) <= edge + 3 && (goesOn[1]?.length ?? 0) > edge) {
      row.push([line.slice(goesOn[0].length)])
      cells += 1
    } else if (row !== undefined) row.at(-1)?.push(line)
    else if (!isBlank(line)) return undefined
    if (cells > limits.cells) throw tooMuch('holds a larger table than a paper does')
  }
  if (rows.length === 0) return undefined
  return rows.map((row, index): DraftRow => {
    return { cells: row.map((cell) => drawnCell(text, cell)), ...(index < headers ? { header: true } : {}) }
  })
}
