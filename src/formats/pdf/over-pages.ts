import type { DraftCell, DraftRow, DraftTable } from '../../domain/document/draft.ts'
import type { PageBlock } from './page-blocks.ts'

/**
 * Puts together the tables that go on over a page: the last block of a page and the first of the next, with their columns in the same places. Headings that
 * are printed again are dropped, and a row that a page has cut in two is made whole again.
 */
export function joinOverPages(pages: readonly (readonly PageBlock[])[]): PageBlock[] {
  const joined: PageBlock[] = []
  for (const blocks of pages) {
    const [first, ...rest] = blocks
    const last = joined.at(-1)
    if (first && last?.draft.kind === 'table' && first.draft.kind === 'table' && sameColumns(last, first)) {
      joined[joined.length - 1] = { ...last, draft: appended(last.draft, first.draft, first.pairs) }
      joined.push(...rest)
    } else joined.push(...blocks)
  }
  return joined
}

function sameColumns(one: PageBlock, other: PageBlock): boolean {
  if (!one.columns || !other.columns) return false
  // a ruled table knows where its last column ends, labels with their values do not
  const length = other.pairs && !one.pairs ? other.columns.length + 1 : other.columns.length
  return one.columns.length === length && other.columns.every((at, index) => Math.abs(at - (one.columns?.[index] ?? 0)) < 6)
}

function appended(table: DraftTable, more: DraftTable, pairs = false): DraftTable {
  const rows = [...table.rows]
  let next = [...more.rows]
  let repeated = 0
  while (
    repeated < 3 &&
    repeated < next.length &&
    rows[repeated] &&
    wordsOf(rows[repeated] as DraftRow) === wordsOf(next[repeated] as DraftRow)
  )
    repeated += 1
  // a single repeated row that holds only one word may be data; headings fill most of theirs
  if (repeated > 0 && (next[0]?.cells.filter(({ text }) => text.trim()).length ?? 0) > 1) next = next.slice(repeated)
  const [first, ...rest] = next
  const last = rows.at(-1)
  const isLabelled = (row: DraftRow) => (row.cells[0]?.text.trim() ?? '') !== ''
  if (first && last && (isCut(last, first) || (pairs && isLabelled(last) && !isLabelled(first)))) {
    rows[rows.length - 1] = whole(last, first)
    return { ...table, rows: [...rows, ...rest] }
  }
  return { ...table, rows: [...rows, ...next] }
}

const wordsOf = ({ cells }: DraftRow): string => cells.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join('|')

/**
 * A page has cut the row: the first cells below the break are empty, and what stands there goes on in the middle of a sentence, or the text above it did not come to
 * its end. A row of its own begins with its number or with a capital behind a full stop.
 */
function isCut(above: DraftRow, below: DraftRow): boolean {
  if (above.cells.length !== below.cells.length || below.cells.some(({ rowspan = 1 }) => rowspan > 1)) return false
  const filled = below.cells.filter(({ text }) => text.trim() !== '')
  if (filled.length === 0) return false
  // nothing above the break is empty here: only where every cell goes on in small letters is it one row
  if (filled.length === below.cells.length && !filled.every(({ text }) => /^\p{Ll}/u.test(text.trim()))) return false
  // a row begins with its first cell: filled, it has to go on as well
  const [first, held = ''] = [below.cells[0]?.text.trim(), above.cells[0]?.text.trim()]
  if (first && !/^\p{Ll}/u.test(first) && !/[/&,-]$/.test(held)) return false
  const pairs = below.cells.flatMap((cell, index) => (cell.text.trim() ? [{ cell, held: above.cells[index]?.text.trim() ?? '' }] : []))
  if (pairs.some(({ held }) => held === '')) return false
  return (
    pairs.some(({ cell, held }) => /^[\p{Ll}(&,;]/u.test(cell.text.trim()) || !/[.!?:;)]$/.test(held)) &&
    !pairs.some(({ cell }) => /^\d+(?:\.\d+)*[.)]?\s/.test(cell.text.trim()))
  )
}

function whole(above: DraftRow, below: DraftRow): DraftRow {
  const cells = above.cells.map((cell, index): DraftCell => {
    const more = below.cells[index]?.text.trim() ?? ''
    return more === '' ? cell : { ...cell, text: `${cell.text.trimEnd()} ${more}` }
  })
  return { ...above, cells }
}
