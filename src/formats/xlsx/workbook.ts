import type { Archive } from '../archive.ts'
import { areaOf } from '../spreadsheet/sheet.ts'
import { pasteInstead, tooMuch, Unreadable } from '../unreadable.ts'
import { walkXml } from '../walk-xml.ts'
import { partOf, relationsOf } from './relations.ts'

export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  /** `worksheet`, `chartsheet`, `dialogsheet` …; empty where the workbook names a sheet that it does not have. */
  readonly kind: string
  readonly part: string
  /** Rows that are repeated at the head of every printed page, first and last; null where there are none. */
  readonly printed: readonly [number, number] | null
}

/** What a workbook says of itself: its sheets in their order, how it counts days, and where its texts and looks stand. */
export interface Workbook {
  readonly sheets: readonly SheetPart[]
  readonly date1904: boolean
  readonly strings: string | undefined
  readonly styles: string | undefined
  readonly theme: string | undefined
}

/** More sheets than this are no paper. */
const mostSheets = 1000

/** Takes an opened workbook and returns its parts, found by what they say they relate to. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const main = partOf(await relationsOf(archive, ''), 'officeDocument') ?? 'xl/workbook.xml'
  const bytes = await archive.read(main)
  if (bytes === undefined) throw new Unreadable(`This workbook has lost its list of sheets, so nothing was read. ${pasteInstead}`)
  const relations = await relationsOf(archive, main)
  const byId = new Map(relations.map((relation) => [relation.id, relation]))
  const sheets: Omit<SheetPart, 'printed'>[] = []
  const printed = new Map<number, [number, number]>()
  let date1904 = false
  let titlesOf = -1
  let written = ''
  walkXml(bytes, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = /^(?:1|true)$/.test(attributes()['date1904'] ?? '')
      else if (name === 'sheet') {
        const { id = '', name: named = '', state = '' } = attributes()
        const relation = byId.get(id)
        const hidden = /^(?:hidden|veryHidden)$/i.test(state)
        sheets.push({ name: named, hidden, kind: relation?.type ?? '', part: relation?.part ?? '' })
        if (sheets.length > mostSheets) throw tooMuch('holds more sheets than a paper does')
      } else if (name === 'definedName') {
        const { name: named, localSheetId } = attributes()
        titlesOf = named === '_xlnm.Print_Titles' ? Number(localSheetId) : -1
        written = ''
      }
    },
    text(text) {
      if (titlesOf >= 0) written += text
    },
    close(name) {
      if (name !== 'definedName' || titlesOf < 0) return
      const [, first, last] = /!\$?(\d{1,7}):\$?(\d{1,7})$/.exec(written.slice(-40)) ?? []
      const area = areaOf(`A${first}:A${last}`)
      if (area !== null) printed.set(titlesOf, [area.top, area.bottom])
      titlesOf = -1
    },
  })
  return {
    sheets: sheets.map((sheet, index) => ({ ...sheet, printed: printed.get(index) ?? null })),
    date1904,
    strings: partOf(relations, 'sharedStrings'),
    styles: partOf(relations, 'styles'),
    theme: partOf(relations, 'theme'),
  }
}
