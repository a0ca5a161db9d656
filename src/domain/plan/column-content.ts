import type { Row } from '../document/document.ts'
import type { Columns } from './columns.ts'
import { splitDeadlines } from './deadline-lines.ts'
import type { ColumnField } from './plan.ts'
import { isStatusWord, openingStatus } from './status-words.ts'

/** The texts of a grid column, filled cells only. */
function textsOf(rows: readonly Row[], column: number): string[] {
  return rows.flatMap((row) => row.cells.filter((c) => c.column === column && c.colspan === 1 && c.text.trim()).map((c) => c.text.trim()))
}

const mean = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length)
const share = (texts: readonly string[], test: (text: string) => boolean): number => texts.filter(test).length / Math.max(1, texts.length)

/**
 * A column of few short words that come again and again, one of them a word for where things stand: statuses, whatever its heading says. Words of
 * the council's own ("Plan in place") count beside known ones.
 */
function holdsStatuses(texts: readonly string[]): boolean {
  if (texts.length === 0 || texts.some((text) => text.length > 40 || text.includes('\n'))) return false
  const distinct = new Set(texts.map((text) => text.toLowerCase()))
  const known = share(texts, isStatusWord)
  if (known === 1) return true
  return known >= 0.2 && texts.length >= 6 && distinct.size <= 8 && distinct.size * 2 <= texts.length
}

/** A column whose words stand in blocks, each over several rows: it groups them. */
function groupsRows(texts: readonly string[]): boolean {
  const distinct = new Set(texts)
  const runs = texts.filter((text, i) => text !== texts[i - 1]).length
  return (
    texts.length >= 6 &&
    distinct.size >= 2 &&
    distinct.size * 3 <= texts.length &&
    runs <= distinct.size * 1.5 &&
    mean(texts) >= 6 &&
    mean(texts) <= 80 &&
    texts.every((text) => /\p{L}{3}/u.test(text) && !isStatusWord(text) && !/^(?:high|medium|low|yes|no)$/i.test(text))
  )
}

/**
 * Looks at what stands below the headings where a heading alone misleads: a column headed "Progress" that holds only words such as "On track" is the
 * status; a column without a known heading that groups the rows is their section.
 */
export function mendByContent(columns: Columns, body: readonly Row[]): Columns {
  const fields = [...columns.fields]
  const at = fields.indexOf('progress')
  if (at >= 0 && !fields.includes('status') && holdsStatuses(textsOf(body, at + 1))) fields[at] = 'status'
  if (!fields.includes('section') && !fields.includes('objective')) {
    const group = fields.findIndex((field, i) => (field === 'other' || field === null) && groupsRows(textsOf(body, i + 1)))
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

/** Whether the statuses of a table stand at the head of its progress texts ("Completed, and published …"): a quarter of them open with one. */
export function opensWithStatus(columns: Columns, body: readonly Row[]): boolean {
  const at = columns.fields.indexOf('progress')
  if (at < 0 || columns.fields.includes('status')) return false
  const texts = textsOf(body, at + 1)
  return texts.length >= 4 && share(texts, (text) => openingStatus(text) !== '') >= 0.25
}

const isNumber = (text: string): boolean => /^[A-Z]{0,3}\d{1,3}(?:\.\d{1,3})*[a-z]?[.)]?$/.test(text)
const isDated = (text: string): boolean => text.length < 60 && (splitDeadlines(text)[0]?.dated ?? false)
const isName = (text: string): boolean =>
  text.length <= 60 &&
  !/[.!?]$|\d{3}/.test(text) &&
  text.split(/\s+/).every((word) => /^(?:\p{Lu}|&|\/|and$|of$|the$|for$|[-–/(])/u.test(word))

/**
 * Reads the columns of a table without headings out of what stands in them: the longest texts are the actions, and beside them there must be words for where
 * they stand, or days. Null where that is not so: a table of names and telephone numbers promises nothing.
 */
export function columnsByContent(rows: readonly Row[]): Columns | null {
  const filled = rows.filter((row) => row.cells.some((cell) => cell.text.trim()))
  const width = Math.max(0, ...filled.flatMap((row) => row.cells.map((cell) => cell.column + cell.colspan - 1)))
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
