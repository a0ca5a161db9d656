import type { Document, Placed } from './document.ts'

/** Every text of a document with its place, in reading order: headings, paragraphs, and the cells of each table row by row. Empty cells too. */
export function* eachText(document: Document): Generator<Placed> {
  for (const block of document.blocks) {
    if (block.kind === 'table') {
      for (const row of block.rows) for (const cell of row.cells) yield { text: cell.text, anchor: cell.anchor }
    } else if (block.kind !== 'break') {
      yield { text: block.text, anchor: block.anchor }
    }
  }
}
