import { anchorOf, give, onOneLine, type Slice, sub, textOf, trimmed } from '../document/ledger.ts'
import { columnsByContent } from './column-content.ts'
import { columnsOf, isHeaderRow } from './columns.ts'
import { type DraftAction, draftAction, put } from './drafts.ts'
import type { ColumnField } from './plan.ts'
import { cellFrom } from './retold.ts'
import { addOwners } from './sharing-out.ts'

/** A table that stands within a cell, and the words in front of it. */
export interface Nested {
  readonly head: Slice
  readonly rows: readonly DraftAction[]
  /** It stands in another cell than the wording. */
  readonly beside?: true
}

/**
 * Reads the table within a cell of promises: lines whose cells are parted by tabs, as readers hand it over. Its first line is a header where it holds headings;
 * else its columns are told by what stands in them. Null where no table stands there, or none that promises anything: figures stay part of the wording.
 */
export function nestedIn(cell: Slice): Nested | null {
  const text = textOf(cell)
  if (!text.includes('\t')) return null
  const lines = linesOf(cell)
  const first = lines.findIndex((line) => line.length > 1)
  const table = lines.slice(first)
  // what stands between its rows or behind them would belong to none of them
  if (first < 0 || table.some((line) => line.length < 2) || table.length < 2) return null
  const rows = table.map((line) => ({ anchor: '', cells: line.map((slice, i) => cellFrom({ anchor: '', text: textOf(slice) }, i + 1)) }))
  const [head] = rows
  const headed = head && isHeaderRow({ ...head, header: true }) ? columnsOf([head], null, rows.slice(1)) : null
  const columns = headed ?? columnsByContent(rows)
  const wording = columns?.fields.findIndex((field) => field === 'action' || field === 'part' || field === 'objective') ?? -1
  if (!columns || wording < 0 || !columns.fields.some((field) => field === 'deadline' || field === 'owners' || field === 'status'))
    return null
  if (headed) for (const slice of table[0] ?? []) give(slice, 'structure')
  const body = headed ? table.slice(1) : table
  return {
    head: trimmed(sub(cell, 0, (table[0]?.[0]?.start ?? cell.start) - cell.start)),
    rows: body.flatMap((line) => rowFrom(line, columns.fields, wording) ?? []),
  }
}

function rowFrom(line: readonly Slice[], fields: readonly (ColumnField | null)[], wording: number): DraftAction | null {
  const text = line[wording]
  if (!text || !textOf(text)) return null
  const at = (field: ColumnField): Slice | null => line[fields.indexOf(field)] ?? null
  const ref = at('ref')
  const row = draftAction(anchorOf(text), ref ? onOneLine(textOf(ref)).replace(/[.):]$/, '') : '', ref)
  if (ref) give(ref, 'placed')
  put(row.text, text)
  for (const field of ['deadline', 'start', 'original', 'completed', 'progress', 'status'] as const) put(row[field], at(field))
  const owners = at('owners')
  if (owners && textOf(owners)) addOwners(row, owners)
  return row
}

/** The lines of a cell, each parted at its tabs. */
function linesOf(cell: Slice): Slice[][] {
  let from = 0
  return textOf(cell)
    .split('\n')
    .map((line) => {
      let at = from
      from += line.length + 1
      return line.split('\t').map((piece) => {
        const slice = trimmed(sub(cell, at, at + piece.length))
        at += piece.length + 1
        return slice
      })
    })
    .filter((line) => line.some((slice) => slice.end > slice.start))
}
