import type { Row } from '../document/document.ts'
import { chooseFields } from './column-choice.ts'
import { fieldOf, lettersOf } from './heading-words.ts'
import type { ColumnField, PlanColumn } from './plan.ts'

/** Words of a heading that a narrow column split, put together again: `COMPLETIO N DATE &/OR …` → `COMPLETION DATE &/OR …`. */
export function mendHeading(heading: string): string {
  const words = heading
    .replace(/(\p{L})-\s+(\p{L})/gu, '$1$2')
    .trim()
    .split(/\s+/)
  const out: string[] = []
  for (const word of words) {
    const last = out.at(-1)
    if (
      last &&
      /\p{L}/u.test(last) &&
      headingWords.has((last + word).toLowerCase().replace(/[^a-z]/g, '')) &&
      !headingWords.has(last.toLowerCase())
    )
      out[out.length - 1] = last + word
    else out.push(word)
  }
  return out.join(' ')
}

const headingWords = new Set(
  `completion performance implications financial responsible recommendation recommendations indicators indicator measures milestones timescale timescales
  objective objectives outcomes achieved relevant applicable priority position progress responsibility accountable resources description reference`.split(
    /\s+/,
  ),
)

/** True where a row holds the headings of a plan's columns: most of its cells are headings we know, and none is a running text. */
export function isHeaderRow(row: Row): boolean {
  const filled = row.cells.filter((c) => c.text.trim())
  if (filled.length < 2) return false
  if (filled.some((c) => c.text.trim().length > 90)) return false
  const marked = row.header === true || filled.every((c) => c.bold)
  const told = filled.map((c) => (isHeading(c.text.trim(), marked) ? fieldOf(c.text) : null)).filter((field) => field !== null)
  const known = told.length
  return new Set(told).size >= 2 && known * 2 >= filled.length && (marked || known >= 4 || known * 3 >= filled.length * 2)
}

/** Words that head a column as well as fill one are no headings in a row that nothing marks as one; nor is what is as long as a promise, or ends as one. */
function isHeading(text: string, marked: boolean): boolean {
  if (/^\d/.test(text) || (text.length > 24 && text.endsWith('.'))) return false
  return marked || (text.length <= 60 && !/^(?:completed?|closed|done|achieved|met|on track)$/i.test(text))
}

/** True for the rest of a header that was cut over two rows ("NO." below "TASK"). */
export function isHeaderRest(row: Row): boolean {
  const filled = row.cells.filter((c) => c.text.trim())
  if (filled.length < 2 || filled.some((c) => c.text.trim().length > 40 || /\d{2}/.test(c.text))) return false
  return filled.filter((c) => fieldOf(c.text) !== null).length * 2 >= filled.length
}

/** The columns of a table by grid position (index 0 is column 1). */
export interface Columns {
  readonly fields: readonly (ColumnField | null)[]
  readonly printed: readonly PlanColumn[]
  /** Told by what stands in them, since the table has no headings. */
  readonly byContent?: true
  /** The statuses stand at the head of the progress texts. */
  readonly statusInProgress?: boolean
  /** The statuses stand in one cell with the deadlines. */
  readonly statusInDeadline?: boolean
  /** The grid column whose fills tell the statuses. */
  readonly colourAt?: number
}

/**
 * Reads the columns out of header rows laid over each other. Where a heading is empty or damaged and an earlier table of the same plan had
 * the same columns, the earlier ones fill in; `body` are the rows below, which tell a column of numbers without a heading. Returns null where the table promises nothing (no action and no objective column).
 */
export function columnsOf(header: readonly Row[], before: Columns | null, body: readonly Row[] = []): Columns | null {
  const texts: string[] = []
  for (const row of header) {
    for (const cell of row.cells) {
      for (let c = cell.column; c < cell.column + cell.colspan; c++) {
        const own = cell.text.replace(/\s+/g, ' ').trim()
        texts[c - 1] = [texts[c - 1], own].filter(Boolean).join(' ')
      }
    }
  }
  const headings = Array.from(texts, (t) => t ?? '')
  const fields: (ColumnField | null)[] = headings.map((h, i) => fieldOf(h) ?? (h === '' && bears(body, i + 1) ? 'ref' : null))
  if (before) borrow(headings, fields, before)
  const twice = chooseFields(headings, fields, body)
  if (!twice.includes('action') && !twice.includes('objective')) return null
  const printed = headings.map((heading, i): PlanColumn => ({ field: twice[i] ?? 'other', heading: mendHeading(heading) }))
  return { fields: twice, printed: printed.filter((c) => c.field !== 'judgement') }
}

/** A column without a heading that holds nothing but numbers is the one of the printed numbers. */
function bears(body: readonly Row[], column: number): boolean {
  const texts = body.flatMap((row) => row.cells.filter((c) => c.column === column && c.text.trim()).map((c) => c.text.trim()))
  return texts.length >= 2 && texts.every((text) => /^[A-Z]{0,3}\d{1,3}(?:\.\d{1,3})*[a-z]?[.)]?$/.test(text))
}

function borrow(headings: readonly string[], fields: (ColumnField | null)[], before: Columns): void {
  if (before.fields.length === headings.length) {
    headings.forEach((h, i) => {
      const own = fields[i] ?? null
      const held = before.fields[i] ?? null
      const part = lettersOf(before.printed[i]?.heading ?? '').includes(lettersOf(h))
      if (held && (own === null || (part && own !== held))) fields[i] = held
    })
    return
  }
  // a column fewer: walk both from the left, a heading that is a piece of the earlier one is that column
  let at = 0
  headings.forEach((h, i) => {
    const found = before.printed.findIndex((c, k) => k >= at && lettersOf(h) !== '' && lettersOf(c.heading).includes(lettersOf(h)))
    if (found >= 0) {
      fields[i] = before.printed[found]?.field ?? null
      at = found + 1
    }
  })
}
