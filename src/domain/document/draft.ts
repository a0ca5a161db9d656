import { cleanLines } from './clean-text.ts'
import type { Block, Cell, Document, Row } from './document.ts'
import { placeCells } from './place-cells.ts'

/** A block before it has its place: what a reader hands over as it meets it. */
export type Draft = DraftHeading | DraftParagraph | DraftTable

interface DraftHeading {
  readonly kind: 'heading'
  readonly level: number
  readonly text: string
}

interface DraftParagraph {
  readonly kind: 'paragraph'
  readonly text: string
  readonly item?: boolean
  readonly bold?: boolean
}

export interface DraftTable {
  readonly kind: 'table'
  readonly rows: readonly DraftRow[]
}

export interface DraftRow {
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
 * anchor. Blocks without any text are left out, so that anchors count what a reader of the paper sees.
 */
export function documentOf(drafts: Iterable<Draft>): Document {
  const blocks: Block[] = []
  for (const draft of drafts) {
    const anchor = `b${blocks.length + 1}`
    if (draft.kind === 'table') {
      const rows = rowsOf(draft, anchor)
      if (rows.some((row) => row.cells.some((cell) => cell.text !== ''))) blocks.push({ kind: 'table', anchor, rows })
      continue
    }
    const text = cleanLines(draft.text)
    if (text === '') continue
    if (draft.kind === 'heading') {
      const level = Math.min(Math.max(Math.trunc(draft.level), 1), 9)
      blocks.push({ kind: 'heading', anchor, level, text: text.replace(/\s*\n\s*/g, ' ') })
    } else {
      blocks.push({ kind: 'paragraph', anchor, text, ...(draft.item ? { item: true } : {}), ...(draft.bold ? { bold: true } : {}) })
    }
  }
  return { blocks }
}

function rowsOf(table: DraftTable, anchor: string): Row[] {
  const placed = placeCells(table.rows.map((row) => row.cells))
  return table.rows.map((row, index) => {
    const rowAnchor = `${anchor}/r${index + 1}`
    const cells = (placed[index] ?? []).map(({ cell, column, colspan, rowspan }): Cell => {
      const text = cleanLines(cell.text)
      return {
        anchor: `${rowAnchor}/c${column}`,
        column,
        colspan,
        rowspan,
        text,
        ...(cell.bold && text !== '' ? { bold: true } : {}),
        ...(cell.colour === undefined ? {} : { colour: cell.colour }),
      }
    })
    return { anchor: rowAnchor, cells, ...(row.header ? { header: true } : {}) }
  })
}
