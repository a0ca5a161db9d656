import type { Draft } from '../../domain/document/draft.ts'
import { listNumber } from '../list-number.ts'
import { blocksIn, isEmpty } from '../odf/blocks.ts'
import { type OdfPaper, odfPaper } from '../odf/paper.ts'
import { limits, tooMuch } from '../unreadable.ts'
import { child, type XmlElement } from '../xml-tree.ts'
import { readTable } from './table.ts'

/**
 * Takes the roots of the parts of an OpenDocument text (its content first, then its styles) and returns its blocks: headings by their levels,
 * paragraphs with the numbers shown before them, tables with spans and colours, boxes behind the paragraph that holds them, notes behind the body.
 * Heads and feet of pages are no part of the paper; what is hidden, deleted while changes were tracked, or said in comments is told in notes. Throws
 * `Unreadable` past the limits.
 */
export function readOdt(content: XmlElement, styles: XmlElement | undefined): Draft[] {
  const text = child(content, 'body', 'text')
  const paper = odfPaper([content, styles], text)
  const drafts: Draft[] = []
  if (text !== undefined) readBlocks(text, paper, drafts)
  readNotes(paper, drafts)
  drafts.push(...paper.left.take())
  return drafts
}

function readBlocks(parent: XmlElement, paper: OdfPaper, drafts: Draft[]): void {
  for (const block of blocksIn(parent, paper)) {
    if (block.kind === 'table') drafts.push(readTable(block.element, paper))
    else if (!isEmpty(block)) {
      const { text, heading, item, bold } = block
      drafts.push(heading === undefined ? { kind: 'paragraph', text, item, bold } : { kind: 'heading', level: heading, text })
    }
    drafts.push(...paper.left.take())
    if (drafts.length > limits.blocks) throw tooMuch('holds more paragraphs than a paper does')
  }
}

/** The notes that the text refers to, in that order, each with the label it has there: footnotes 1, 2, 3 first, then endnotes i, ii, iii. */
function readNotes(paper: OdfPaper, drafts: Draft[]): void {
  for (const kind of ['footnote', 'endnote'] as const) {
    const referred = paper.notes.filter(({ attributes }) => (attributes['note-class'] === 'endnote') === (kind === 'endnote'))
    referred.forEach((note, index) => {
      const body = child(note, 'note-body')
      if (body === undefined) return
      const found: Draft[] = []
      readBlocks(body, { ...paper, notes: [] }, found)
      const label =
        child(note, 'note-citation')?.attributes['label'] ?? listNumber(index + 1, kind === 'footnote' ? 'decimal' : 'lower-roman')
      found.forEach((draft, at) => {
        drafts.push(at === 0 && draft.kind === 'paragraph' ? { ...draft, text: `${label} ${draft.text.trimStart()}` } : draft)
      })
    })
  }
}
