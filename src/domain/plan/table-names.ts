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

/**
 * Takes the blocks of a paper and returns a test for its tables, by their index: whether later tables stand under headings like the one right above this table, by mark-up of the same level, or by
 * looks alike. Tables of one kind are gathered once: a paper may have thirty thousand of them, and each would look at all others.
 */
export function manyAlike(blocks: readonly Block[]): (index: number) => boolean {
  const alike = Map.groupBy(blocks.keys(), (index) => (appendixMark(headText(blocks, index)) ? '' : likenessOf(blocks, index)))
  const lasts = new Map<string, number>()
  return (index) => {
    const likeness = likenessOf(blocks, index)
    if (likeness === '' || (blocks[index - 1]?.kind === 'heading' && appendixMark(headText(blocks, index)))) return false
    // what a table holds is asked last: a paper may have hundreds of them
    const isPlan = (at: number) => isPlanTable(blocks[at] as Block)
    const last = lasts.get(likeness) ?? alike.get(likeness)?.findLast(isPlan) ?? -1
    lasts.set(likeness, last)
    return last > index
  }
}

/** The words of the block right above. */
function headText(blocks: readonly Block[], index: number): string {
  const above = blocks[index - 1]
  return above?.kind === 'heading' || above?.kind === 'paragraph' ? above.text : ''
}

/** By what a table and the heading right above it are like others; `''` for what is no table under a heading of its own. */
function likenessOf(blocks: readonly Block[], index: number): string {
  const table = blocks[index]
  const above = table?.kind === 'table' ? headingAbove(blocks, index) : null
  if (table?.kind !== 'table' || !above) return ''
  return `${above.kind === 'heading' ? above.level : 'caption'} ${headOf(table)}`
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
