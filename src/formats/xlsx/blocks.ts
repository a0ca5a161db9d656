import type { Draft, DraftCell, DraftRow } from '../../domain/document/draft.ts'
import type { Merge, SheetCell, SheetCells } from './sheet.ts'

/** A sheet by its name, with what of it is in sight. */
export interface Sheet {
  readonly name: string
  readonly cells: SheetCells
}

interface Line {
  readonly number: number
  readonly cells: ReadonlyMap<number, SheetCell>
}

/**
 * Takes a sheet and returns its blocks: lines of a single text above a table head it, what stands below one behind an empty row is a remark,
 * and a table goes on over empty rows unless a new line of headings follows. Hidden rows and columns are left out and told with their texts.
 */
export function sheetBlocks({ name, cells }: Sheet): Draft[] {
  const sight = inSight(cells)
  const drafts: Draft[] = []
  let table: Line[] = []
  const close = () => {
    if (table.length > 0) drafts.push(tableOf(table, name, sight.columns, cells))
    table = []
  }
  const wide = new Set(
    cells.merges.flatMap(({ row, column, lastRow, lastColumn }) => (lastRow === row && lastColumn > column ? [row] : [])),
  )
  let before: number | null = null
  for (const [index, line] of sight.lines.entries()) {
    const gap = before === null ? 0 : line.number - before - 1
    before = line.number
    const next = sight.lines[index + 1]
    const alone = textsIn(line).length === 1
    if (alone && table.length === 0) {
      drafts.push(...single(line, name, next === undefined))
      continue
    }
    if (table.length > 0 && gap > 0) {
      const starts = !alone && (gap > 1 || wholly(line, 'bold')) && heads(line)
      const titles =
        alone &&
        gap > 0 &&
        next !== undefined &&
        textsIn(next).length > 1 &&
        wholly(next, 'bold') &&
        heads(next) &&
        !wholly(table[1] ?? line, 'bold')
      const remark =
        alone &&
        !wide.has(line.number) &&
        (next === undefined || next.number - line.number > 1 || textsIn(next).length === 1) &&
        !wholly(line, 'bold')
      if (starts || titles || remark) close()
      if (titles || remark) {
        drafts.push(...single(line, name, remark))
        continue
      }
    }
    table.push(line)
  }
  close()
  for (const { what, texts } of sight.hidden)
    drafts.push({
      kind: 'note',
      about: 'hidden',
      sentence: `${what} of the sheet “${name}” ${texts.length === 1 ? 'is' : 'are'} hidden and not read as part of the paper.`,
      text: texts.join('\n'),
    })
  return drafts
}

const textsIn = ({ cells }: Line): string[] => [...cells.values()].flatMap(({ text }) => (text.trim() === '' ? [] : [text]))
const wholly = ({ cells }: Line, look: 'bold'): boolean => [...cells.values()].every((cell) => cell.text.trim() === '' || cell[look])
const heads = (line: Line): boolean => textsIn(line).every((text) => text.length < 80 && !/^[\d.,%£/-]+$/.test(text.trim()))

function single(line: Line, sheet: string, remark: boolean): Draft[] {
  const [cell] = [...line.cells.values()].filter(({ text }) => text.trim() !== '')
  if (!cell) return []
  const place = `sheet ${sheet}, row ${line.number}`
  return cell.bold && !remark && cell.text.length < 150
    ? [{ kind: 'heading', level: 2, text: cell.text, place }]
    : [{ kind: 'paragraph', text: cell.text, place, ...(cell.bold ? { bold: true } : {}) }]
}

function tableOf(lines: readonly Line[], sheet: string, columns: readonly number[], { merges, frozenRows, filterRow }: SheetCells): Draft {
  const position = new Map(columns.map((column, index) => [column, index + 1]))
  const numbers = lines.map(({ number }) => number)
  const from = new Map(merges.map((merge) => [`${merge.row} ${merge.column}`, merge]))
  const rows = lines.map((line, index): DraftRow => {
    const cells: DraftCell[] = []
    for (const [column, { text, bold, colour }] of [...line.cells].sort(([a], [b]) => a - b)) {
      const at = position.get(column)
      if (at === undefined) continue
      const merge = from.get(`${line.number} ${column}`)
      const spans = merge ? spansOf(merge, columns, numbers) : {}
      cells.push({ text, bold, colour, column: at, ...spans })
    }
    const isHead = (index === 0 && (wholly(line, 'bold') || line.number <= frozenRows)) || line.number === filterRow
    return { cells, place: `sheet ${sheet}, row ${line.number}`, ...(isHead && textsIn(line).length > 1 ? { header: true } : {}) }
  })
  return { kind: 'table', place: `sheet ${sheet}`, rows }
}

/** A merged cell covers what of it is in sight. */
function spansOf(merge: Merge, columns: readonly number[], rows: readonly number[]): { colspan: number; rowspan: number } {
  const within = (all: readonly number[], first: number, last: number) =>
    Math.max(1, all.filter((one) => one >= first && one <= last).length)
  return { colspan: within(columns, merge.column, merge.lastColumn), rowspan: within(rows, merge.row, merge.lastRow) }
}

interface Sight {
  readonly lines: readonly Line[]
  /** The numbers of the columns that hold anything in sight. */
  readonly columns: readonly number[]
  readonly hidden: readonly { readonly what: string; readonly texts: readonly string[] }[]
}

function inSight({ rows, hiddenRows, hiddenColumns }: SheetCells): Sight {
  const isHidden = (column: number) => hiddenColumns.some(([first, last]) => column >= first && column <= last)
  const lines: Line[] = []
  const inRows: string[] = []
  const inColumns: string[] = []
  const used = new Set<number>()
  for (const [number, cells] of [...rows].sort(([a], [b]) => a - b)) {
    const texts = textsIn({ number, cells })
    if (hiddenRows.has(number)) {
      if (texts.length > 0) inRows.push(texts.join('\t'))
      continue
    }
    const seen = new Map<number, SheetCell>()
    for (const [column, cell] of cells) {
      if (!isHidden(column)) seen.set(column, cell)
      else if (cell.text.trim() !== '') inColumns.push(cell.text)
    }
    if (textsIn({ number, cells: seen }).length === 0) continue
    for (const [column, cell] of seen) if (cell.text.trim() !== '' || cell.colour) used.add(column)
    lines.push({ number, cells: seen })
  }
  const columns = [...used].sort((a, b) => a - b)
  const count = (n: number, thing: string) => (n === 1 ? `One ${thing}` : `${n} ${thing}s`)
  const hidden = [
    { what: count(inRows.length, 'row'), texts: inRows },
    { what: count(inColumns.length, 'cell'), texts: inColumns },
  ].filter(({ texts }) => texts.length > 0)
  return { lines, columns, hidden }
}
