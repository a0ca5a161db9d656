import { lineWriter } from '../line-writer.ts'
import { rowsOf } from './read-rows.ts'
import { type Element, type ParentNode, readTree } from './read-tree.ts'
import { type Place, type Sink, tellHidden, walk } from './read-walk.ts'

export interface CellText {
  readonly text: string
  readonly bold: boolean
}

/** Takes a cell and returns its lines: paragraphs, breaks and list entries each on one, a table inside it row by row with tabs between cells. */
export function readCell(cell: ParentNode, place: Place): CellText {
  const writer = lineWriter()
  const sink: Sink = {
    writer,
    edge: () => writer.newLine(),
    split: () => writer.newLine(),
    heading(element, _level, at) {
      writer.newLine()
      walk(element, sink, { ...at, bold: true })
      writer.newLine()
    },
    table(element, at) {
      writer.newLine()
      writeTable(element, at, sink)
    },
    startEntry(mark) {
      writer.newLine()
      writer.mark(mark)
    },
    endEntry() {
      writer.endEntry()
      writer.newLine()
    },
  }
  walk(cell, sink, { ...place, inCell: true })
  return writer.take()
}

function writeTable(table: Element, place: Place, sink: Sink): void {
  for (const row of rowsOf(table, place.sheet, (element) => tellHidden(element, place))) {
    row.cells.forEach(({ element }, index) => {
      const { text, bold } = readCell(element, place)
      if (index > 0) sink.writer.write('\t', false)
      text.split('\n').forEach((line, at) => {
        if (at > 0) sink.writer.newLine()
        sink.writer.write(line.trim(), bold)
      })
    })
    sink.writer.newLine()
  }
}

/** Takes a piece of text with HTML elements in it (a cell or a paragraph of Markdown) and returns its lines; runs of spaces stay. */
export function readPiece(html: string): CellText {
  return readCell(readTree(html, false), { sheet: new Map(), bold: false, keepSpace: true, inCell: true })
}
