import type { DraftCell, DraftRow, DraftTable } from '../../domain/document/draft.ts'
import { lineWriter } from '../line-writer.ts'
import { blocksIn, isEmpty } from '../odf/blocks.ts'
import { whole } from '../odf/list-style.ts'
import type { OdfPaper } from '../odf/paper.ts'
import { plainText } from '../odf/paragraph.ts'
import { limits, tooMuch } from '../unreadable.ts'
import { children, type XmlElement } from '../xml-tree.ts'

/** How often a row or a cell is taken that says it stands there many times, and how far one may span: any file can claim a thousand million. */
const most = 1000

/** What stands round rows. */
const groups = new Set(['table-header-rows', 'table-rows', 'table-row-group'])

/**
 * Takes a table and returns its rows with spans and colours. What lies under a merged cell, and rows that are hidden, are told to the paper. Throws
 * `Unreadable` where there are more cells than a paper has.
 */
export function readTable(table: XmlElement, paper: OdfPaper): DraftTable {
  const rows: DraftRow[] = []
  const { holding } = paper
  for (const { row, header } of rowsIn(table, false)) {
    const { visibility, 'number-rows-repeated': repeated } = row.attributes
    if (visibility === 'collapse' || visibility === 'filter') {
      paper.left.tell('hidden', plainText(row))
      continue
    }
    const found: DraftRow = { cells: readCells(row, paper), header }
    const characters = found.cells.reduce((sum, { text }) => sum + text.length, 0)
    for (let time = whole(repeated, 1, most); time > 0; time -= 1) {
      holding.cells += Math.max(1, found.cells.length)
      holding.characters += characters
      if (holding.cells > limits.cells) throw tooMuch('holds a larger table than a paper does')
      if (holding.characters > limits.textCharacters) throw tooMuch('holds more text than a paper does')
      rows.push(found)
    }
  }
  return { kind: 'table', rows }
}

function rowsIn(parent: XmlElement, header: boolean): { row: XmlElement; header: boolean }[] {
  return children(parent).flatMap((node) => {
    if (node.name === 'table-row') return [{ row: node, header }]
    return groups.has(node.name) ? rowsIn(node, header || node.name === 'table-header-rows') : []
  })
}

function readCells(row: XmlElement, paper: OdfPaper): DraftCell[] {
  const cells: DraftCell[] = []
  let column = 1
  for (const element of children(row)) {
    const { attributes } = element
    const repeated = whole(attributes['number-columns-repeated'], 1, most)
    if (element.name === 'covered-table-cell') {
      paper.left.tell('hidden', plainText(element))
      column += repeated
    } else if (element.name === 'table-cell') {
      const colspan = whole(attributes['number-columns-spanned'], 1, most)
      const rowspan = whole(attributes['number-rows-spanned'], 1, most)
      const cell = { ...cellText(element, paper), colour: fillOf(element, row, paper), colspan, rowspan }
      for (let time = 0; time < repeated; time += 1) cells.push({ ...cell, column: column + time })
      // the cells that it covers to its right follow as elements of their own
      column += repeated
    }
    if (cells.length > limits.cells) throw tooMuch('holds a larger table than a paper does')
  }
  return cells
}

/** The lines of a cell: a paragraph each, empty ones too; a table inside it row by row with tabs between cells. */
function cellText(cell: XmlElement, paper: OdfPaper): { text: string; bold: boolean } {
  const writer = lineWriter()
  for (const block of blocksIn(cell, paper)) {
    if (block.kind === 'table') {
      writer.newLine()
      for (const row of readTable(block.element, paper).rows) {
        writer.write(row.cells.map((inner) => inner.text.trim()).join('\t'), false)
        writer.newLine()
      }
      continue
    }
    if (!isEmpty(block) || (block.item && !block.bullet)) writer.write(block.text, block.bold)
    writer.breakLine()
  }
  return writer.take()
}

/** The fill of a cell, or of its row where it has none of its own. */
function fillOf(cell: XmlElement, row: XmlElement, paper: OdfPaper): string | undefined {
  const own = paper.styles.of('table-cell', cell.attributes['style-name']).colour
  return (own ?? paper.styles.of('table-row', row.attributes['style-name']).colour) || undefined
}
