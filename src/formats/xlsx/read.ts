import type { Draft } from '../../domain/document/draft.ts'
import type { Archive } from '../archive.ts'
import { sheetBlocks } from './blocks.ts'
import { readComments } from './comments.ts'
import { readWorkbook, relationsOf } from './parts.ts'
import { readSheet, type SheetCells } from './sheet.ts'
import { readStrings } from './strings.ts'
import { readCellStyles } from './styles.ts'

/**
 * Takes an opened Excel workbook and returns its blocks sheet by sheet: texts and numbers as the workbook shows them, merged cells, fills. Where several
 * sheets are in sight each is headed by its name. Hidden sheets, rows and columns and comments are told in notes with their texts. Formulas are never worked
 * out: what the workbook last showed is read. Throws `Unreadable` where it is damaged or passes the limits.
 */
export async function readXlsx(archive: Archive): Promise<Draft[]> {
  const book = await readWorkbook(archive)
  const part = (name: string | undefined) => (name === undefined ? Promise.resolve(undefined) : archive.read(name))
  const strings = readStrings(await part(book.strings))
  const styleOf = readCellStyles(await part(book.styles), await part(book.theme))
  const drafts: Draft[] = []
  const notes: Draft[] = []
  const seen: { name: string; blocks: Draft[] }[] = []
  for (const sheet of book.sheets) {
    const bytes = await part(sheet.part)
    if (bytes === undefined) continue
    const cells = readSheet(bytes, { strings, styleOf, date1904: book.date1904 })
    if (cells.rows.size === 0) continue
    if (sheet.hidden) notes.push(hiddenSheet(sheet.name, cells))
    else
      seen.push({
        name: sheet.name,
        blocks: [...sheetBlocks({ name: sheet.name, cells }), ...(await comments(archive, sheet.part ?? '', sheet.name))],
      })
  }
  for (const { name, blocks } of seen) {
    if (seen.length > 1) drafts.push({ kind: 'heading', level: 1, text: name, place: `sheet ${name}` })
    drafts.push(...blocks)
  }
  return [...drafts, ...notes]
}

async function comments(archive: Archive, part: string, name: string): Promise<Draft[]> {
  const found: Draft[] = []
  for (const { type, part: target } of (await relationsOf(archive, part)).values()) {
    if (type === 'comments') found.push(...readComments(await archive.read(target), name))
  }
  return found
}

/** What a note holds of a hidden sheet at most. */
const longest = 20_000

function hiddenSheet(name: string, { rows }: SheetCells): Draft {
  const lines = [...rows].sort(([a], [b]) => a - b).map(([, cells]) => [...cells.values()].map(({ text }) => text.trim()).join('\t'))
  const text = lines.filter((line) => line.trim() !== '').join('\n')
  const cut = text.length > longest ? `${text.slice(0, longest)} …` : text
  return {
    kind: 'note',
    about: 'hidden',
    sentence: `The sheet “${name}” is hidden in the workbook and was left out; it has ${lines.length} ${lines.length === 1 ? 'row' : 'rows'}.`,
    text: cut,
  }
}
