import type { Anchor, Block, Cell, Row, Table } from '../document/document.ts'
import type { Columns } from './columns.ts'

/**
 * Promises that the paper sets out in another shape than rows (cards of labels and values, fields down the side, lists), told once more as a table
 * whose cells are the very places of the paper. It has no heading rows: what its columns hold is said beside it.
 */
export interface Retold extends Table {
  readonly retold: {
    readonly columns: Columns
    /** The printed labels and marks that say what is what: read, and no field's text. */
    readonly labels: readonly Anchor[]
    /** Why its shape leaves it in doubt that these are promises; absent where nothing does. */
    readonly why?: string
  }
}

export const isRetold = (block: Block): block is Retold => block.kind === 'table' && 'retold' in block

/** A cell of such a table: the text at its place, in a column of the table. */
export const cellFrom = ({ anchor, text, colour }: Pick<Cell, 'anchor' | 'text' | 'colour'>, column: number): Cell => ({
  ...{ anchor, column, colspan: 1, rowspan: 1, text },
  ...(colour ? { colour } : {}),
})

/** A heading for each column, as rows that are read as any table's headings are; its cells have no place in the paper. */
export const headingRow = (headings: readonly string[]): Row => ({
  anchor: '',
  header: true,
  cells: headings.map((text, i) => cellFrom({ anchor: '', text }, i + 1)),
})
