import type { Draft } from '../../domain/document/draft.ts'
import { blocksOf, type SheetBlock } from './band-blocks.ts'
import { bandsOf } from './bands.ts'
import type { Aside, Sheet } from './sheet.ts'
import { visibleCells } from './visible-cells.ts'

/** Names that programs give to sheets by themselves. */
const given = /^(?:sheet|tabelle|feuil|hoja|foglio|blad|taflen|arkusz|list)\s?\d*$/i

/** Names that only say that here is the plan: beside a title of the sheet's own they tell nothing. */
const plain =
  /^(?:(?:the )?(?:action )?(?:plans?|actions?|log|tracker|register|list|table|data)|main|master)(?: (?:plan|log|tracker|register|list))?$/i

/**
 * Takes the sheets of a workbook in their order and returns its blocks, sheet by sheet, each with its place. The name of a sheet is a heading where it
 * says something: where there are several sheets, or where a sheet has no title of its own; below a title it heads the part of the plan that the
 * sheet holds. Hidden sheets are told with their text.
 */
export function layOut(sheets: readonly Sheet[]): Draft[] {
  const seen = sheets.map((sheet) => {
    if (sheet.hidden) return { sheet, blocks: [], notes: [hiddenSheet(sheet)] }
    const { rows, notes } = visibleCells(sheet)
    return { sheet, blocks: blocksOf(bandsOf(rows, sheet.tables), sheet), notes: [...notes, ...sheet.asides] }
  })
  const several = seen.filter(({ blocks }) => blocks.length > 0).length > 1
  return seen.flatMap(({ sheet, blocks, notes }) => withAsides(named(sheet, blocks, several), notes, sheet))
}

/** The blocks of a sheet with its name among the headings, and the levels of these. */
function named(sheet: Sheet, blocks: readonly SheetBlock[], several: boolean): SheetBlock[] {
  const [top] = blocks
  if (top === undefined) return []
  const titled = blocks.findIndex(({ draft }) => draft.kind !== 'heading')
  const titles = blocks.slice(0, titled < 0 ? blocks.length : titled)
  const name = sheet.name.trim()
  const said = titles.some(({ draft }) => 'text' in draft && draft.text?.toLowerCase().includes(name.toLowerCase()))
  const shown = name !== '' && !given.test(name) && !said && (titles.length === 0 || (several && !plain.test(name)))
  const heading = (level: number): SheetBlock[] =>
    shown ? [{ draft: { kind: 'heading', level, text: name, place: `sheet ${sheet.name}` }, first: top.first, last: 0 }] : []
  const levelled = blocks.map((block, index): SheetBlock => {
    if (block.draft.kind !== 'heading') return block
    return { ...block, draft: { ...block.draft, level: index === 0 ? 1 : index < titles.length || titles.length === 0 ? 2 : 3 } }
  })
  return [...levelled.slice(0, titles.length), ...heading(titles.length === 0 ? 1 : 2), ...levelled.slice(titles.length)]
}

/** Puts what stands beside the cells where it stands: boxes as paragraphs, the rest as notes. */
function withAsides(blocks: readonly SheetBlock[], asides: readonly Aside[], sheet: Sheet): Draft[] {
  const waiting = asides
    .map((aside) => ({ aside, row: aside.row === 0 ? Number.POSITIVE_INFINITY : aside.row }))
    .sort((one, other) => one.row - other.row)
  const drafts: Draft[] = []
  let next = 0
  const put = (isHere: (row: number) => boolean): void => {
    for (let one = waiting[next]; one !== undefined && isHere(one.row); one = waiting[++next]) drafts.push(draftOf(one.aside, sheet))
  }
  for (const { draft, first, last } of blocks) {
    put((row) => row < first)
    drafts.push(draft)
    put((row) => row <= last)
  }
  put(() => true)
  return drafts
}

function draftOf({ kind, row, sentence, text }: Aside, { name }: Sheet): Draft {
  if (kind !== 'box') return { kind: 'note', about: kind, sentence, text }
  return { kind: 'paragraph', text, place: name === '' ? undefined : row === 0 ? `sheet ${name}` : `sheet ${name}, row ${row}` }
}

function hiddenSheet({ name, rows, asides }: Sheet): Aside {
  const lines = [...rows.values()].map(({ cells }) =>
    cells
      .map(({ text }) => text)
      .join('\t')
      .trim(),
  )
  const beside = asides.map(({ text }) => text)
  const text = [...lines, ...beside].filter((line) => line !== '').join('\n')
  return { kind: 'hidden', row: 0, sentence: `The sheet “${name}” is hidden and was left out.`, text }
}
