import type { Draft } from '../../domain/document/draft.ts'
import { leftOut } from '../left-out.ts'
import { lineWriter } from '../line-writer.ts'
import { limits, tooMuch } from '../unreadable.ts'
import { readCell } from './read-cell.ts'
import { rowsOf } from './read-rows.ts'
import { readStyleSheet } from './read-style.ts'
import { arrangesPage, readTable } from './read-table.ts'
import { childElements, type Element, type ParentNode, readTree } from './read-tree.ts'
import { type Place, type Sink, tellHidden, walk } from './read-walk.ts'

/** Takes a web page and returns its blocks: everything that a browser would show, nothing that it would not. Throws `Unreadable` past the limits. */
export function readHtml(html: string): Draft[] {
  return blocksOf(readTree(html, true))
}

/** Takes a piece of HTML that stands inside other text and returns its blocks. */
export function readHtmlPiece(html: string): Draft[] {
  return blocksOf(readTree(html, false))
}

function blocksOf(tree: ParentNode): Draft[] {
  const drafts: Draft[] = []
  const writer = lineWriter()
  const left = leftOut()
  let entries = 0
  const flush = (): void => {
    const { text, bold } = writer.take()
    if (text.trim() !== '') drafts.push({ kind: 'paragraph', text, bold, item: entries > 0 })
    drafts.push(...left.take())
    if (drafts.length > limits.blocks) throw tooMuch('holds more paragraphs than a paper does')
  }
  const sink: Sink = {
    writer,
    edge: () => (entries > 0 ? writer.newLine() : flush()),
    split: flush,
    heading(element, level, place) {
      flush()
      drafts.push({ kind: 'heading', level, text: readCell(element, { ...place, inCell: false }).text }, ...left.take())
    },
    table(element, place) {
      flush()
      readBlockTable(element, place, sink, drafts)
      drafts.push(...left.take())
    },
    startEntry(mark) {
      flush()
      entries += 1
      writer.mark(mark)
    },
    endEntry() {
      writer.endEntry()
      flush()
      entries -= 1
    },
  }
  walk(tree, sink, { sheet: readStyleSheet(tree), bold: false, keepSpace: false, inCell: false, left })
  flush()
  return drafts
}

function readBlockTable(table: Element, place: Place, sink: Sink, drafts: Draft[]): void {
  for (const caption of childElements(table, 'caption')) drafts.push({ kind: 'paragraph', ...readCell(caption, place) })
  const rows = rowsOf(table, place.sheet, (element) => tellHidden(element, place))
  if (!arrangesPage(table, rows)) {
    drafts.push(readTable(rows, place))
    return
  }
  for (const row of rows) {
    for (const { element } of row.cells) {
      walk(element, sink, place)
      sink.split()
    }
  }
}
