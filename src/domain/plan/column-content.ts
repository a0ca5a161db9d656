import type { Row } from '../document/document.ts'
import { colourColumn } from './colour-column.ts'
import { groupsRows, holdsStatuses, isDated, isName, isNumber, mean, share, textsOf, widthOf } from './column-texts.ts'
import { type Columns, isHeaderRow } from './columns.ts'
import { holdsBoth } from './dated-status.ts'
import type { ColumnField } from './plan.ts'
import { isStatusWord, openingStatus } from './status-words.ts'

/**
 * Looks at what stands below the headings where a heading alone misleads: a column headed "Progress" that holds only words such as "On track" is the
 * status; a column without a known heading that groups the rows is their section.
 */
export function mendByContent(columns: Columns, body: readonly Row[]): Columns {
  const fields = [...columns.fields]
  const at = fields.indexOf('progress')
  if (at >= 0 && !fields.includes('status') && holdsStatuses(textsOf(body, at + 1))) fields[at] = 'status'
  if (!fields.includes('section') && !fields.includes('objective')) {
    const group = fields.slice(0, 120).findIndex((field, i) => (field === 'other' || field === null) && groupsRows(textsOf(body, i + 1)))
    if (group >= 0) fields[group] = 'section'
  }
  return withFields(columns, fields)
}

function withFields(columns: Columns, fields: readonly (ColumnField | null)[]): Columns {
  if (fields.every((field, i) => field === columns.fields[i])) return columns
  const printed =
    columns.printed.length === fields.length ? columns.printed.map((one, i) => ({ ...one, field: fields[i] ?? 'other' })) : columns.printed
  return { ...columns, fields, printed }
}

/** What headings say, mended by what stands below them. Our own reports, known by our column, mean what they say. */
export function understood(columns: Columns, body: readonly Row[]): Columns {
  if (columns.fields.includes('judgement')) return columns
  const rows = body.filter((row) => !isHeaderRow(row))
  const mended = columns.corrected ? columns : mendByContent(columns, rows)
  const deadline = mended.fields.indexOf('deadline')
  const colourAt = colourColumn(mended, rows)
  return {
    ...mended,
    ...(opensWithStatus(mended, rows) ? { statusInProgress: true } : {}),
    ...(!mended.fields.includes('status') && deadline >= 0 && holdsBoth(textsOf(rows, deadline + 1)) ? { statusInDeadline: true } : {}),
    ...(colourAt === null ? {} : { colourAt }),
  }
}

/** Whether the statuses of a table stand at the head of its progress texts ("Completed, and published …"): a quarter of them open with one. */
export function opensWithStatus(columns: Columns, body: readonly Row[]): boolean {
  const at = columns.fields.indexOf('progress')
  if (at < 0 || columns.fields.includes('status')) return false
  const texts = textsOf(body, at + 1)
  const opening = share(texts, (text) => openingStatus(text) !== '')
  return (texts.length >= 4 && opening >= 0.25) || (texts.length >= 2 && opening >= 0.6)
}

/** Headings that a program put there: `Column 1`, `Field 2`, `A`. They name nothing. */
export function saysNothing(row: Row): boolean {
  const filled = row.cells.filter((cell) => cell.text.trim())
  return (
    filled.length > 1 &&
    filled.every((cell) => /^(?:(?:column|col|field|heading|header|spalte|colonne|unnamed:?)\s*\d*|[A-Z]|F\d+)$/i.test(cell.text.trim()))
  )
}

/**
 * Reads the columns of a table without headings out of what stands in them: the longest texts are the actions, and beside them there must be words for where
 * they stand, or days. Null where that is not so: a table of names and telephone numbers promises nothing.
 */
export function columnsByContent(rows: readonly Row[]): Columns | null {
  const [head] = rows
  const filled = (head && saysNothing(head) ? rows.slice(1) : rows).filter((row) => row.cells.some((cell) => cell.text.trim()))
  const width = widthOf(filled)
  if (width < 2 || width > 8 || filled.length === 0) return null
  const columns = Array.from({ length: width }, (_, i) => textsOf(filled, i + 1))
  const longest = columns.reduce((best, texts, i) => (mean(texts) > mean(columns[best] ?? []) ? i : best), 0)
  const actions = columns[longest] ?? []
  // a promise is a phrase: a word or two is a label, and a page of text is an answer
  if (actions.length < filled.length || share(actions, (text) => /\S\s+\S/.test(text)) < 0.8 || mean(actions) > 600) return null
  if (share(actions, (text) => text.endsWith('?')) > 0.3) return null
  const fields = columns.map((texts, i): ColumnField | null => {
    if (i === longest) return 'action'
    if (texts.length === 0) return null
    if (texts.every(isNumber) && i < longest) return 'ref'
    if (holdsStatuses(texts) && share(texts, isStatusWord) > 0.5) return 'status'
    if (share(texts, isDated) >= 0.8) return 'deadline'
    return share(texts, isName) >= 0.8 ? 'owners' : null
  })
  const once = fields.map((field, i) => (field !== null && fields.indexOf(field) < i ? null : field))
  if (!once.includes('status') && !once.includes('deadline')) return null
  // two columns of which one is a day may be a diary: only what was promised has a word for where it stands, or an owner
  if (!once.includes('status') && !once.includes('owners') && filled.length < 3) return null
  return { fields: once, printed: [], byContent: true }
}
