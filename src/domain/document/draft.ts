import { cleanLines, type UnseenSum } from './clean-text.ts'
import type { Block, Cell, Document, Row, SourceNote } from './document.ts'
import { placeCells } from './place-cells.ts'

/** A block before it has its place: what a reader hands over as it meets it. */
export type Draft = DraftHeading | DraftParagraph | DraftTable | DraftNote

/** What a reader left out or mended where it stands; it becomes a note beside the block before it. */
export interface DraftNote extends Omit<SourceNote, 'anchor' | 'text'> {
  readonly kind: 'note'
  readonly text?: string
}

interface DraftHeading {
  readonly kind: 'heading'
  readonly place?: string | undefined
  readonly level: number
  readonly text: string
}

interface DraftParagraph {
  readonly kind: 'paragraph'
  readonly place?: string | undefined
  readonly text: string
  readonly item?: boolean
  readonly bold?: boolean
}

export interface DraftTable {
  readonly kind: 'table'
  readonly place?: string | undefined
  readonly rows: readonly DraftRow[]
}

export interface DraftRow {
  readonly place?: string | undefined
  readonly cells: readonly DraftCell[]
  readonly header?: boolean
}

export interface DraftCell {
  readonly text: string
  readonly colspan?: number
  readonly rowspan?: number
  /** Grid column from 1, where the source names it; otherwise the first one free. */
  readonly column?: number
  readonly bold?: boolean
  readonly colour?: string | undefined
}

/**
 * Takes blocks in reading order and returns the document: texts cleaned, cells placed on their table's grid, every block, row and cell with its
 * anchor. Blocks without any text are left out, so that anchors count what a reader of the paper sees. Unseen characters that may mislead are told in a note.
 */
export function documentOf(drafts: readonly Draft[]): Document {
  const blocks: Block[] = []
  const notes: SourceNote[] = []
  const unseen: UnseenSum = { turning: 0, controls: 0 }
  for (const draft of drafts) {
    if (draft.kind === 'note') {
      const { about, sentence, text = '' } = draft
      notes.push({ anchor: blocks.at(-1)?.anchor ?? '', about, sentence, text: cleanLines(text, unseen) })
      continue
    }
    const anchor = `b${blocks.length + 1}`
    const place = draft.place ? { place: draft.place } : {}
    if (draft.kind === 'table') {
      const rows = rowsOf(draft, anchor, unseen)
      if (rows.some((row) => row.cells.some((cell) => cell.text !== ''))) blocks.push({ kind: 'table', anchor, ...place, rows })
      continue
    }
    const text = cleanLines(draft.text, unseen)
    if (text === '') continue
    if (draft.kind === 'heading') {
      const level = Math.min(Math.max(Math.trunc(draft.level), 1), 9)
      blocks.push({ kind: 'heading', anchor, ...place, level, text: text.replace(/\n+/g, ' ') })
    } else {
      blocks.push({
        kind: 'paragraph',
        anchor,
        ...place,
        text,
        ...(draft.item ? { item: true } : {}),
        ...(draft.bold ? { bold: true } : {}),
      })
    }
  }
  notes.push(...notesOf(unseen))
  return { blocks, ...(notes.length ? { notes } : {}) }
}

/** One note for each kind of unseen character that was taken out of a paper, as somebody may have put them there to mislead. */
function notesOf({ turning, controls }: UnseenSum): SourceNote[] {
  const told = (number: number, one: string, many: string): SourceNote[] =>
    number === 0
      ? []
      : [{ anchor: '', about: 'mended', sentence: number === 1 ? one : `${number.toLocaleString('en-GB')} ${many}`, text: '' }]
  return [
    ...told(
      turning,
      'One mark that shows text in another order than it stands was taken out; the words are read in the order in which they stand.',
      'marks that show text in another order than it stands were taken out; the words are read in the order in which they stand.',
    ),
    ...told(controls, 'One control character, which nobody sees, was taken out.', 'control characters, which nobody sees, were taken out.'),
  ]
}

function rowsOf(table: DraftTable, anchor: string, unseen: UnseenSum): Row[] {
  const placed = placeCells(table.rows.map((row) => row.cells))
  return table.rows.map((row, index) => {
    const rowAnchor = `${anchor}/r${index + 1}`
    const cells = (placed[index] ?? []).map(({ cell, column, colspan, rowspan }): Cell => {
      const text = cleanLines(cell.text, unseen)
      const plain = { anchor: `${rowAnchor}/c${column}`, column, colspan, rowspan, text }
      const isBold = cell.bold && text !== ''
      if (!isBold && cell.colour === undefined) return plain
      return { ...plain, ...(isBold ? { bold: true } : {}), ...(cell.colour === undefined ? {} : { colour: cell.colour }) }
    })
    return { anchor: rowAnchor, ...(row.place ? { place: row.place } : {}), cells, ...(row.header ? { header: true } : {}) }
  })
}
