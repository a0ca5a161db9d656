import type { Block, Table } from '../document/document.ts'
import { give, type Ledger, onOneLine, type Slice, sliceAt, textOf, trimmed } from '../document/ledger.ts'
import { isHeaderRow } from './columns.ts'
import { isCaption, isHeadingLike } from './headings.ts'
import { isPlanTable } from './plan-table.ts'
import { doubt, openSection, type TableReading } from './table-reading.ts'
import { appendixMark } from './titles.ts'

/** How secret a paper is, printed at its head: never its title. */
export const marking =
  /^\W*(?:not protectively marked|unclassified|official(?:[- ]sensitive)?|protect|restricted|confidential|secret|public|draft(?: for (?:comment|discussion))?)\W*$/i

/** The title that stands in a row of its own above a table's headings, as the first line of many logs does. */
export function titleRow(ledger: Ledger, table: Table): Slice[] {
  const head = table.rows.findIndex(isHeaderRow)
  const titles = table.rows.slice(0, Math.max(0, head)).flatMap((row) => {
    const filled = row.cells.filter((cell) => cell.text.trim())
    const longest = filled.toSorted((a, b) => b.text.length - a.text.length)[0]
    if (!longest || filled.length > 2 || longest.text.length > 150) return []
    for (const cell of filled) if (cell !== longest) give(sliceAt(ledger, cell.anchor), 'structure')
    return [trimmed(sliceAt(ledger, longest.anchor))]
  })
  return titles.length <= 2 ? titles : []
}

/** Whether later tables stand under headings like the one right above this table: by mark-up of the same level, or by looks alike. */
export function isOneOfMany(blocks: readonly Block[], index: number): boolean {
  const own = headingAbove(blocks, index)
  const table = blocks[index]
  if (!own || table?.kind !== 'table' || (own.kind === 'heading' && appendixMark(own.text))) return false
  return blocks.some((block, at) => {
    if (at <= index || block.kind !== 'table') return false
    const other = headingAbove(blocks, at)
    if (!other || other.kind !== own.kind || (other.kind !== 'break' && other.kind !== 'table' && appendixMark(other.text))) return false
    // what a table holds is asked last: a paper may have hundreds of them
    if (headOf(block) !== headOf(table) || !isPlanTable(block)) return false
    return other.kind !== 'heading' || own.kind !== 'heading' || other.level === own.level
  })
}

/** The words of a table's headings, to know tables of one layout by; `''` for one without headings. */
const headOf = (table: Table): string =>
  (table.rows.find(isHeaderRow)?.cells ?? []).map(({ text }) => onOneLine(text).toLowerCase()).join('|')

function headingAbove(blocks: readonly Block[], index: number): Block | null {
  const above = blocks[index - 1]
  return above && (isHeadingLike(above) || isCaption(above, blocks[index])) ? above : null
}

const finished = /\b(?:complet|clos|discharg|finish|implement)(?:ed?|d)\b/i
const state =
  /^(?:(?:open|outstanding|current|live|completed?|closed|discharged|ongoing|new)\s+(?:action|task|recommendation)s?|(?:action|task|recommendation)s?\s+(?:completed?|closed|discharged|outstanding|open|ongoing))$/i

/**
 * A log keeps its open and its finished actions in two tables, and often says so only in the heading of a column ("Actions completed"): that names the
 * section. The table beside it, which bears no name, then holds the open ones; nothing printed says so, which is a doubt.
 */
export function nameByState(reading: TableReading, table: Table): void {
  const cell = table.rows.find(isHeaderRow)?.cells.find(({ text }) => state.test(onOneLine(text)))
  const row = table.rows[0]
  if (!cell || !row || reading.columns.fields[cell.column - 1] !== 'action') return
  const words = trimmed(sliceAt(reading.ledger, cell.anchor))
  const [first] = reading.plan.sections
  if (first && first.title === '' && reading.plan.sections.length === 1 && first.actions.length > 0 && finished.test(textOf(words))) {
    first.title = 'Open actions'
    doubt(
      reading,
      words,
      'section, heading',
      'Beside this table of finished actions another stands without a name; it was called “Open actions”.',
    )
  }
  openSection(reading, [words], row)
}
