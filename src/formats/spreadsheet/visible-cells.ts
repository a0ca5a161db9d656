import { mergesOf } from './merges.ts'
import { type Aside, columnName, type Sheet, type SheetCell, type SheetRow } from './sheet.ts'

/** A row as people see it; only rows with text are kept. */
export interface GridRow {
  readonly number: number
  readonly cells: readonly GridCell[]
}

/** A cell as people see it. */
export interface GridCell extends SheetCell {
  /** The last column and row that it covers; those of hidden columns and rows are counted as they stand in the file. */
  readonly right: number
  readonly bottom: number
}

/**
 * Takes a sheet and returns what people see of it. What its author has hidden is no part of the paper, and is told with its text: hidden rows and
 * columns, and what lies under a merged cell. So are rows that a filter hides: the paper is the list as it was left, and who wants
 * the rest takes the filter off, which the note says.
 */
export function visibleCells(sheet: Sheet): { rows: GridRow[]; notes: Aside[] } {
  const merged = mergesOf(sheet)
  const rows: GridRow[] = []
  const hidden = { hidden: [] as SheetRow[], filtered: [] as SheetRow[] }
  const columns = new Map<number, string[]>()
  const under: string[] = []
  for (const row of sheet.rows.values()) {
    if (row.hidden !== undefined) {
      const cells = row.cells.filter((cell) => cell.text !== '' && !merged.isMoved(row.number, cell.column))
      if (cells.length > 0) hidden[row.hidden].push({ ...row, cells })
    }
    const cells: GridCell[] = []
    for (const cell of startsOf(row, sheet, merged)) {
      const area = merged.areaAt(row.number, cell.column)
      if (area !== undefined) cells.push({ ...cell, right: area.right, bottom: area.bottom })
      else if (row.hidden !== undefined || merged.isMoved(row.number, cell.column)) continue
      else if (merged.isCovered(row.number, cell.column)) {
        if (cell.text !== '') under.push(`${columnName(cell.column)}${row.number}: ${cell.text}`)
      } else if (sheet.hiddenColumns.has(cell.column)) {
        if (cell.text === '') continue
        const texts = columns.get(cell.column)
        if (texts === undefined) columns.set(cell.column, [cell.text])
        else texts.push(cell.text)
      } else cells.push({ ...cell, right: cell.column, bottom: row.number })
    }
    if (cells.some(({ text }) => text !== '')) rows.push({ number: row.number, cells })
  }
  return { rows, notes: [...rowNotes(sheet, hidden), ...columnNotes(sheet, columns), ...underNotes(sheet, under)] }
}

/** The cells of a row, with those in front that hold the text of an area whose own first cell is hidden. */
function startsOf(row: SheetRow, sheet: Sheet, merged: ReturnType<typeof mergesOf>): SheetCell[] {
  const cells = new Map(row.cells.map((cell) => [cell.column, cell]))
  for (const area of merged.areasFrom(row.number)) {
    const source = sheet.rows.get(area.top)?.cells.find(({ column }) => column === area.left)
    if (source === undefined) continue
    cells.set(area.seenFrom, { ...source, column: area.seenFrom })
  }
  return [...cells.values()].sort((one, other) => one.column - other.column)
}

function rowNotes(sheet: Sheet, { hidden, filtered }: { hidden: SheetRow[]; filtered: SheetRow[] }): Aside[] {
  const note = (rows: readonly SheetRow[], why: (rows: string, are: string, them: string) => string): Aside[] => {
    if (rows.length === 0) return []
    const one = rows.length === 1
    const named = `${one ? 'Row' : 'Rows'} ${ranges(rows.map(({ number }) => number))} of the sheet “${sheet.name}”`
    const text = rows.map(({ cells }) => cells.map((cell) => cell.text).join('\t')).join('\n')
    return [{ kind: 'hidden', row: rows[0]?.number ?? 0, sentence: why(named, one ? 'is' : 'are', one ? 'it' : 'them'), text }]
  }
  return [
    ...note(hidden, (rows, are) => `${rows} ${are} hidden and ${are === 'is' ? 'was' : 'were'} left out.`),
    ...note(
      filtered,
      (rows, are, them) =>
        `${rows} ${are} hidden by a filter and ${are === 'is' ? 'was' : 'were'} left out; to read ${them} too, take the filter off, save the workbook and choose it again.`,
    ),
  ]
}

function columnNotes(sheet: Sheet, columns: ReadonlyMap<number, readonly string[]>): Aside[] {
  return [...columns]
    .sort(([one], [other]) => one - other)
    .map(([column, texts]) => ({
      kind: 'hidden',
      row: 0,
      sentence: `Column ${columnName(column)} of the sheet “${sheet.name}” is hidden and was left out.`,
      text: texts.join('\n'),
    }))
}

function underNotes(sheet: Sheet, texts: readonly string[]): Aside[] {
  if (texts.length === 0) return []
  const sentence = `Text that lies under merged cells of the sheet “${sheet.name}”, where nobody sees it, was left out.`
  return [{ kind: 'hidden', row: 0, sentence, text: texts.join('\n') }]
}

/** 3, 4, 5, 9 → `3–5, 9`; only the first ones where there are many. */
export function ranges(numbers: readonly number[]): string {
  const spans: [number, number][] = []
  for (const number of numbers) {
    const last = spans.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else spans.push([number, number])
  }
  const shown = spans.slice(0, 12).map(([first, last]) => (first === last ? String(first) : `${first}–${last}`))
  return spans.length > shown.length ? `${shown.join(', ')} and more` : shown.join(', ')
}
