import { parse } from 'csv-parse/sync'
import type { Draft, DraftRow } from '../../domain/document/draft.ts'
import { limits, tooMuch } from '../unreadable.ts'

const candidates = [',', ';', '\t', '|'] as const
type Delimiter = (typeof candidates)[number]

/**
 * Takes the text of a .csv or .tsv file and returns its blocks: records with several fields are the rows of a table, an empty line ends it, a
 * line of one field (a title, a heading between tables) is a paragraph. Where the quotes do not pair up, each line is cut at the delimiter as it
 * stands, so that one slip does not swallow the rest of the file.
 */
export function readDelimited(text: string): Draft[] {
  const delimiter = findDelimiter(text)
  const records = parseRecords(text, delimiter, '"') ?? linesOf(text, delimiter)
  const drafts: Draft[] = []
  let rows: DraftRow[] = []
  let cells = 0
  const endTable = (): void => {
    if (rows.length > 0) drafts.push({ kind: 'table', rows })
    rows = []
  }
  for (const record of records) {
    cells += record.length
    if (cells > limits.cells) throw tooMuch('holds a larger table than a paper does')
    if (record.length > 1) rows.push({ cells: record.map((field) => ({ text: field })) })
    else {
      endTable()
      drafts.push({ kind: 'paragraph', text: record[0] ?? '' })
    }
  }
  endTable()
  return drafts
}

/** The lines of a text, each cut where a delimiter stands; one at a time, since there may be millions of them. */
function* linesOf(text: string, delimiter: string): Generator<string[]> {
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf('\n', from)
    const line = text.slice(from, end < 0 ? text.length : end)
    yield line.split(delimiter)
    from = end < 0 ? text.length + 1 : end + 1
  }
}

/** The delimiter that gives the most records the same number of fields; the comma where nothing tells. */
export function findDelimiter(text: string): Delimiter {
  const start = text.slice(0, 100_000)
  const sample = start.length < text.length ? start.slice(0, Math.max(start.lastIndexOf('\n'), 0)) : start
  let best: Delimiter = ','
  let most = 0
  for (const delimiter of candidates) {
    const counts = new Map<number, number>()
    for (const { length } of parseRecords(sample, delimiter, '"') ?? parseRecords(sample, delimiter, null) ?? []) {
      if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
    }
    const alike = Math.max(0, ...counts.values())
    if (alike > most) {
      best = delimiter
      most = alike
    }
  }
  return best
}

/** Whether every line of a text has the same three or more fields: a table saved without a name that says so. */
export function looksDelimited(text: string): boolean {
  const start = text.slice(0, 100_000)
  if (/\t/.test(start) || start.split('\n', 3).length < 3) return false
  const sample = start.length < text.length ? start.slice(0, Math.max(start.lastIndexOf('\n'), 0)) : start
  // lines that begin with a bar, or a rule of dashes between bars, are a table of Markdown
  const bars = /^\s*\||^[\s|:-]*-{3}[\s|:-]*$/m.test(sample) ? [] : ['|']
  return [',', ';', ...bars].some((delimiter) => {
    const records = (parseRecords(sample, delimiter, '"') ?? []).filter((record) => record.length > 1 || record[0] !== '')
    const width = records[0]?.length ?? 0
    return records.length >= 3 && width >= 3 && records.every((record) => record.length === width)
  })
}

/** Whether cells with line ends in them stand between quotes among tabs: what a workbook puts on the clipboard. */
export function looksCopied(text: string): boolean {
  const start = text.slice(0, 100_000)
  return start.includes('\t') && /(?:^|[\t\n])"(?:[^"]|""){0,2000}\n(?:[^"]|""){0,2000}"(?=[\t\n]|$)/.test(start)
}

/** More records than this are more cells than a paper has, one at least in each: what is behind them is not parsed. */
const mostRecords = limits.cells + 1

/** The records of the text, or undefined where its quotes are not closed. */
function parseRecords(text: string, delimiter: string, quote: '"' | null): string[][] | undefined {
  try {
    return parse(text, {
      delimiter,
      quote,
      to: mostRecords,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      record_delimiter: '\n',
    })
  } catch {
    return undefined
  }
}
