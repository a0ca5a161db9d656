import { anchorOf, give, onOneLine, type Slice, textOf } from '../document/ledger.ts'
import { type DraftAction, draftAction, put } from './drafts.ts'
import { addOwners } from './sharing-out.ts'
import { tellByColour } from './status-by-colour.ts'
import { putStatus } from './status-by-sign.ts'
import { type PlanRow, slice, type TableReading } from './table-reading.ts'

/**
 * Reads a row as a part of an action: its own wording, day, owners and status, none of which is the whole action's. `given` are the cells that the
 * action has taken for itself.
 */
export function readPart(
  reading: TableReading,
  row: PlanRow,
  wording: Slice,
  ref: Slice | null,
  given: ReadonlySet<string> = new Set(),
): DraftAction {
  const part = draftAction(anchorOf(wording), ref ? onOneLine(textOf(ref)).replace(/[.):]$/, '') : '', ref)
  if (ref) give(ref, 'placed')
  put(part.text, wording)
  for (const field of ['deadline', 'progress', 'start', 'original', 'completed'] as const)
    if (!given.has(field)) put(part[field], slice(reading, row.cells.get(field)))
  const owners = given.has('owners') ? null : slice(reading, row.cells.get('owners'))
  if (owners) addOwners(part, owners)
  tellByColour(reading, row, part)
  if (!part.colour && !given.has('status')) putStatus(reading, part, slice(reading, row.cells.get('status')))
  return part
}

/** The fields of a row that hang down as far as its action does, and so are said of the whole. */
export function ofTheWhole(row: PlanRow): Set<string> {
  const action = row.cells.get('action')
  const span = action?.rowspan ?? 1
  return new Set(span > 1 ? [...row.cells].filter(([field, cell]) => field !== 'part' && cell.rowspan >= span).map(([field]) => field) : [])
}

/**
 * Whether a numbered row is a part of the action above it: `1a` or `(i)` below a `1` that has neither day nor owner nor word of its own, so that it only
 * heads what follows.
 */
export function isPartOf(ref: string, last: DraftAction | null): boolean {
  if (!last || last.ref === '' || last.text.length === 0) return false
  const own = [last.deadline, last.owners, last.progress, last.status, last.said, last.completed].some((field) => field.length > 0)
  if (own || last.colour) return false
  return (ref.startsWith(last.ref) && /^[.\s]?\(?[a-z]\)?$/.test(ref.slice(last.ref.length))) || /^\(?(?:[ivx]{1,5}|[a-z])\)?$/.test(ref)
}
