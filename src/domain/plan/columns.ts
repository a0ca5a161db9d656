import type { Row } from '../document/document.ts'
import { colourWord } from './colour-words.ts'
import { chooseFields } from './column-choice.ts'
import { holdsStatuses, isName, share, textsOf } from './column-texts.ts'
import { type DatedColumn, datedColumns, timeIn } from './dated-columns.ts'
import { fieldOf, lettersOf } from './heading-words.ts'
import type { LayoutColumn, Mapping } from './mapping.ts'
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
  const known = asked.get(row) ?? looksLikeHeader(row)
  asked.set(row, known)
  return known
}

/** Every row of a paper is asked several times, and a row never changes. */
const asked = new WeakMap<Row, boolean>()

function looksLikeHeader(row: Row): boolean {
  const filled = row.cells.filter((c) => c.text.trim())
  if (filled.length < 2 || filled.some((c) => c.text.trim().length > 90)) return false
  const marked = row.header === true || filled.every((c) => c.bold)
  const told: ColumnField[] = []
  for (const [i, { text }] of filled.entries()) {
    const field = isHeading(text.trim(), marked) ? fieldOf(text) : null
    if (field) told.push(field)
    // what is left could not make it half any more
    if ((told.length + filled.length - i - 1) * 2 < filled.length) return false
  }
  return new Set(told).size >= 2 && (marked || told.length >= 4 || told.length * 3 >= filled.length * 2)
}

/** Words that head a column as well as fill one are no headings in a row that nothing marks as one; nor is what is as long as a promise, or ends as one. */
function isHeading(text: string, marked: boolean): boolean {
  if (/^\d/.test(text) || (text.length > 24 && text.endsWith('.'))) return false
  return marked || (text.length <= 60 && !/^(?:completed?|closed|done|achieved|met|on track)$/i.test(text))
}

/**
 * True for the rest of a header that was cut over two rows ("NO." below "TASK"), or that stands below the names of groups of columns. Below a header
 * whole in itself, with a heading of its own for each column, come promises.
 */
export function isHeaderRest(row: Row, above?: Row): boolean {
  const filled = row.cells.filter((c) => c.text.trim())
  if (filled.length < 2 || filled.some((c) => c.text.trim().length > 40 || /\d{2}|^\s*\d+[.)]?\s*$/.test(c.text))) return false
  const grouped = above?.cells.some((c) => c.colspan > 1) ?? false
  // below the name of a year stand its quarters or months
  const told = (text: string) => fieldOf(text) !== null || (grouped && text.length <= 20 && timeIn(text) !== '')
  if (filled.filter((c) => told(c.text)).length * 2 < filled.length) return false
  if (!above || row.header || filled.every((c) => c.bold)) return true
  // below single headings only pieces of words stand, never whole promises or a number of one
  if (!grouped && filled.some((c) => c.text.trim().length > 25 || /^\s*\d+[.)]\s/.test(c.text))) return false
  const heads = above.cells.map((c) => (c.colspan > 1 ? null : fieldOf(c.text)))
  return heads.includes(null) || new Set(heads).size < heads.length
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
  /** Columns in which the same was said at different times, left to right. */
  readonly history?: readonly DatedColumn[]
  /** The headings as printed, each column's, and how each was told; absent where the table has no headings of its own. */
  readonly told?: readonly LayoutColumn[]
  /** What the layout is called by, and whether a person set its columns right. */
  readonly layout?: string
  readonly corrected?: true
  /** The grid column whose fills tell the statuses. */
  readonly colourAt?: number
}

/**
 * Reads the columns out of header rows laid over each other. Where a heading is empty or damaged and an earlier table of the same plan had
 * the same columns, the earlier ones fill in; `body` are the rows below, which tell a column of numbers without a heading. Returns null where the table promises nothing (no action and no objective column).
 */
export function columnsOf(header: readonly Row[], before: Columns | null, body: readonly Row[] = [], mapping?: Mapping): Columns | null {
  const { headings, below } = laidOver(header)
  const claims: (ColumnField | null)[] = headings.map(
    (h, i) =>
      (below[i] ? fieldOf(below[i]) : null) ??
      fieldOf(h) ??
      fieldOf(h.replace(timeIn(h), '')) ??
      (h === '' && bears(body, i + 1) ? 'ref' : null),
  )
  const layout = layoutOf(header)
  const corrected = mapping?.get(layout)
  const byHeading = [...claims]
  if (before) borrow(headings, claims, before)
  const borrowed = claims.map((claim, i) => claim !== byHeading[i])
  if (corrected) for (const i of headings.keys()) claims[i] = corrected[i] ?? null
  const history = claims.includes('judgement') ? null : datedColumns(headings, claims, (i) => looksOf(body, i + 1))
  // what is a history already is not the one column of statuses too
  const taken = new Set(history?.map(({ column }) => column - 1))
  for (const i of taken) claims[i] = null
  const fields = corrected ? onceEach(claims) : chooseFields(headings, claims, body, taken)
  if (!fields.includes('action') && !fields.includes('objective')) return null
  const said = (i: number): ColumnField | undefined => history?.find(({ column }) => column === i + 1)?.field
  const printed = headings.map((heading, i): PlanColumn => ({ field: fields[i] ?? said(i) ?? 'other', heading: mendHeading(heading) }))
  const told = printed.map(({ heading }, i): LayoutColumn => {
    const field = fields[i] ?? said(i) ?? null
    const by = corrected ? 'corrected' : field === null || field === byHeading[i] ? 'heading' : borrowed[i] ? 'position' : 'content'
    return { heading, field: field === 'other' ? null : field, by }
  })
  return {
    ...{ fields, told, layout, printed: printed.filter((c) => c.field !== 'judgement') },
    ...(corrected ? { corrected: true as const } : {}),
    ...(history ? { history } : {}),
  }
}

const onceEach = (fields: readonly (ColumnField | null)[]): (ColumnField | null)[] =>
  fields.map((field, i) => (field !== null && fields.indexOf(field) < i ? null : field))

/** What tables with the headings of these rows are called by: their number and their letters, so that a wrapped or recased heading is the same. */
export function layoutOf(header: readonly Row[]): string {
  const { headings } = laidOver(header)
  return `${headings.length}:${headings.map((heading) => lettersOf(mendHeading(heading))).join('|')}`
}

/** The same for a table that has no headings: its width alone. */
export const layoutWithout = (width: number): string => `${width}:`

/** The headings of each column, rows laid over each other; `below` is the lower one alone where the upper one heads a group of columns. */
function laidOver(header: readonly Row[]): { headings: string[]; below: string[] } {
  const texts: string[] = []
  const below: string[] = []
  const groups = new Set<number>()
  for (const [depth, row] of header.entries()) {
    for (const cell of row.cells) {
      for (let c = cell.column; c < cell.column + cell.colspan; c++) {
        const own = cell.text.replace(/\s+/g, ' ').trim()
        // `Q1` below `2026/27` is the first quarter of that year
        const quarter = depth > 0 && groups.has(c) && timeIn(own) !== ''
        texts[c - 1] = (quarter ? [own, texts[c - 1]] : [texts[c - 1], own]).filter(Boolean).join(' ')
        if (depth > 0 && groups.has(c)) below[c - 1] = own
        if (depth === 0 && cell.colspan > 1) groups.add(c)
      }
    }
  }
  return { headings: Array.from(texts, (t) => t ?? ''), below }
}

/** Whether the texts of a column are words for where things stand, or words at all. */
function looksOf(body: readonly Row[], column: number): 'status' | 'progress' | null {
  const texts = textsOf(body, column)
  if (holdsStatuses(texts)) return 'status'
  if (texts.length === 0 && body.some((row) => row.cells.some((cell) => cell.column === column && colourWord(cell.colour ?? ''))))
    return 'status'
  const worded = share(texts, (text) => /\p{L}{2,}\s+\p{L}{2}/u.test(text))
  if (worded >= 0.6) return 'progress'
  // short words of how far it has come (`Tendered`, `Roof on`), and not who is on duty
  return worded >= 0.3 && share(texts, (text) => /\p{L}{3}/u.test(text)) >= 0.8 && !texts.every(isName) ? 'progress' : null
}

/** Whether a row says the headings of a table once more: half of its cells are headings of it, word for word. */
export function repeatsHeadings(row: Row, columns: Columns): boolean {
  const known = new Set(columns.printed.map(({ heading }) => lettersOf(heading)))
  const filled = row.cells.filter((cell) => cell.text.trim())
  const same = filled.filter((cell) => known.has(lettersOf(mendHeading(cell.text)))).length
  return (
    same * 2 >= filled.length ||
    row.header === true ||
    filled.every((cell) => cell.bold) ||
    (filled.length > 2 && filled.every((cell) => fieldOf(cell.text)))
  )
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
