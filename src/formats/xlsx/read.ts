import type { Draft } from '../../domain/document/draft.ts'
import type { Archive } from '../archive.ts'
import { withConditions } from '../spreadsheet/conditions.ts'
import { holdingNothing } from '../spreadsheet/gather-rows.ts'
import { layOut } from '../spreadsheet/lay-out.ts'
import type { Area, Sheet } from '../spreadsheet/sheet.ts'
import { areaOf } from '../spreadsheet/sheet.ts'
import { sheetNotes } from '../spreadsheet/sheet-notes.ts'
import { walkXml } from '../walk-xml.ts'
import { readAsides } from './asides.ts'
import { readSheet, type Shown } from './read-sheet.ts'
import { partsOf, relationsOf } from './relations.ts'
import { readStrings } from './rich-text.ts'
import { readStyles } from './styles.ts'
import { readWorkbook, type SheetPart } from './workbook.ts'

/**
 * Takes an opened Excel workbook and returns its blocks sheet by sheet, with texts, numbers and days as the workbook shows them. Formulas are never
 * worked out: what the workbook last showed is read. What is hidden and what stands beside the cells is told in notes with its text. Throws `Unreadable`
 * where the workbook is damaged or passes the limits.
 */
export async function readXlsx(archive: Archive): Promise<Draft[]> {
  const workbook = await readWorkbook(archive)
  const part = async (name: string | undefined) => (name === undefined ? undefined : archive.read(name))
  const shown: Shown = {
    strings: readStrings(await part(workbook.strings)),
    styles: readStyles(await part(workbook.styles), await part(workbook.theme), workbook.date1904),
    holding: holdingNothing(),
  }
  const sheets: Sheet[] = []
  for (const sheet of workbook.sheets) sheets.push(await sheetOf(archive, sheet, shown))
  return layOut(sheets)
}

async function sheetOf(archive: Archive, { name, hidden, kind, part, printed }: SheetPart, shown: Shown): Promise<Sheet> {
  const nothing: Sheet = {
    ...{ name, hidden, rows: new Map(), merges: [], hiddenColumns: new Set<number>(), headerRows: new Set<number>(), tables: [] },
    asides: [],
  }
  const left = (sentence: string): Sheet => ({ ...nothing, asides: [{ kind: 'picture', row: 0, sentence, text: '' }] })
  if (kind === 'chartsheet') return left(`The sheet “${name}” is a chart and was left out; text in it cannot be read.`)
  if (kind !== 'worksheet' && kind !== '') return left(`The sheet “${name}” holds no cells and was left out.`)
  const found = await readSheet(archive, part, shown)
  if (found === null) return left(`The sheet “${name}” is named in the workbook, but is not in it, so nothing of it was read.`)
  const relations = await relationsOf(archive, part)
  const tables: DeclaredTable[] = []
  for (const target of partsOf(relations, 'table')) for (const table of await tableIn(archive, target)) tables.push(table)
  const { rows, merges, hiddenColumns, frozen, filter, conditions } = found
  const printedRows = printed === null ? [] : upTo(printed[0], Math.min(printed[1], printed[0] + 20))
  const coloured = withConditions(rows, conditions, shown.holding)
  const headers = [
    ...upTo(1, frozen),
    ...printedRows,
    ...(filter === null ? [] : [filter.top]),
    ...tables.flatMap(({ headers }) => headers),
  ]
  return {
    ...{ name, hidden, merges, hiddenColumns, headerRows: new Set(headers), tables: tables.map(({ area }) => area) },
    rows: coloured.rows,
    asides: [...(await readAsides(archive, relations, name)), ...sheetNotes({ ...found, ...coloured }, name)],
  }
}

interface DeclaredTable {
  readonly area: Area
  readonly headers: readonly number[]
}

async function tableIn(archive: Archive, part: string): Promise<DeclaredTable[]> {
  const bytes = await archive.read(part)
  const tables: DeclaredTable[] = []
  if (bytes === undefined) return tables
  walkXml(bytes, {
    open(name, attributes) {
      if (name !== 'table') return
      const { ref = '', headerRowCount = '1' } = attributes()
      const area = areaOf(ref)
      if (area !== null) tables.push({ area, headers: headerRowCount === '0' ? [] : [area.top] })
    },
  })
  return tables
}

const upTo = (first: number, last: number): number[] => Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
