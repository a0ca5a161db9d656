import type { Block, Cell, Document, Heading, PageBreak, Paragraph, Table } from '../document/document.ts'
import { placeCells } from '../document/place-cells.ts'

/** Blocks before they have their places: a composer says what stands on the page, and where it stands follows from the order. */
export type LooseBlock = Omit<Heading, 'anchor'> | Omit<Paragraph, 'anchor'> | Omit<PageBreak, 'anchor'> | LooseTable

export interface LooseTable extends Omit<Table, 'anchor' | 'rows'> {
  readonly rows: readonly LooseRow[]
}

export interface LooseRow {
  readonly cells: readonly LooseCell[]
  readonly header?: true
}

/** A cell without its grid column; spans are 1 unless said. */
export type LooseCell = Omit<Cell, 'anchor' | 'column' | 'colspan' | 'rowspan'> & { readonly colspan?: number; readonly rowspan?: number }

/** Gives every block, row and cell its anchor and grid column, as a reader of the written paper will count them. */
export function assemble(blocks: readonly LooseBlock[], running: { readonly head: string; readonly foot: string }): Document {
  return {
    blocks: blocks.map((block, i): Block => {
      const anchor = `b${i + 1}`
      return block.kind === 'table' ? placeTable(block, anchor) : { ...block, anchor }
    }),
    running,
  }
}

function placeTable(table: LooseTable, anchor: string): Table {
  const placed = placeCells(table.rows.map((row) => row.cells))
  return {
    ...table,
    anchor,
    rows: table.rows.map((row, r) => ({
      ...(row.header ? { header: true } : {}),
      anchor: `${anchor}/r${r + 1}`,
      cells: (placed[r] ?? []).map(
        ({ cell, column, colspan, rowspan }): Cell => ({ ...cell, anchor: `${anchor}/r${r + 1}/c${column}`, column, colspan, rowspan }),
      ),
    })),
  }
}
