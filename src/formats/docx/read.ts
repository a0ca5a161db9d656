import type { Draft } from '../../domain/document/draft.ts'
import type { Archive } from '../archive.ts'
import { leftOut } from '../left-out.ts'
import { listNumber } from '../list-number.ts'
import { limits, pasteInstead, tooMuch, Unreadable } from '../unreadable.ts'
import { child, children, type XmlElement } from '../xml-tree.ts'
import { numberer } from './read-numbering.ts'
import { isEmpty, readParagraph, type WordPaper } from './read-paragraph.ts'
import { readParts, type WordParts } from './read-parts.ts'
import { readStyles } from './read-styles.ts'
import { readTable, unwrapped } from './read-table.ts'
import { plainText, readXml } from './read-xml.ts'
import { picturesLeft, runningLeft } from './whole-paper.ts'

/**
 * Takes an opened Word document and returns its blocks: headings by their styles, paragraphs with the numbers Word shows before them, tables with
 * spans and colours, text boxes behind the paragraph that holds them, notes behind the body. Macros are not part
 * of the paper; nor are the heads and feet of its pages, pictures, embedded objects, comments, hidden or struck text and tracked deletions, which are told in notes. Throws `Unreadable` where it is damaged or passes the limits.
 */
export async function readDocx(archive: Archive): Promise<Draft[]> {
  const parts = await readParts(archive)
  const styles = readStyles(parts.styles)
  const paper: WordPaper = {
    ...{ styles, number: numberer(parts.numbering, styles), notes: [], left: leftOut(), comments: commentsIn(parts) },
    ...{ pictures: [], diagrams: parts.diagrams.map((diagram) => plainText(diagram, 'p').trim()) },
  }
  const drafts: Draft[] = []
  const take = (block: XmlElement): void => readBlocks({ name: 'w:body', attributes: {}, children: [block] }, paper, drafts)
  const root = readXml(parts.document, { inside: 'w:body', take })
  if (child(root, 'w:body') === undefined)
    throw new Unreadable(`There is no text in this Word document, so nothing was read. ${pasteInstead}`)
  readNotes(parts, paper, drafts)
  // told of the whole paper, and so before its first block
  drafts.unshift(...runningLeft(parts.running, drafts), ...picturesLeft(paper.pictures))
  return drafts
}

function readBlocks(parent: XmlElement, paper: WordPaper, drafts: Draft[]): void {
  for (const block of unwrapped(parent, 'w:p', 'w:tbl', 'w:altChunk')) {
    if (block.name === 'w:altChunk') {
      paper.left.tell('joined', '')
      drafts.push(...paper.left.take())
      continue
    }
    if (block.name === 'w:tbl' && arrangesPage(block)) {
      readArranged(block, paper, drafts)
      continue
    }
    if (block.name === 'w:tbl') {
      drafts.push(readTable(block, paper), ...paper.left.take())
      continue
    }
    const paragraph = readParagraph(block, paper)
    if (!isEmpty(paragraph)) {
      const { text, heading, item, bold } = paragraph
      drafts.push(heading === undefined ? { kind: 'paragraph', text, item, bold } : { kind: 'heading', level: heading, text })
    }
    drafts.push(...paper.left.take())
    if (drafts.length > limits.blocks) throw tooMuch('holds more paragraphs than a paper does')
    for (const box of paragraph.boxes) readBlocks(box, paper, drafts)
  }
}

/** Reads the cells of such a table; a short text alone in a cell above one with a table is the heading of that table. */
function readArranged(table: XmlElement, paper: WordPaper, drafts: Draft[]): void {
  const cells = unwrapped(table, 'w:tr').flatMap((row) => unwrapped(row, 'w:tc'))
  for (const [at, cell] of cells.entries()) {
    const own: Draft[] = []
    readBlocks(cell, paper, own)
    const next = cells[at + 1]
    const [only, ...more] = own
    const heads = next !== undefined && unwrapped(next, 'w:tbl').length > 0 && more.length === 0
    if (heads && only?.kind === 'paragraph' && !only.item && only.text.length <= 120 && !/[.;:]\s*$/.test(only.text))
      drafts.push({ kind: 'heading', level: 6, text: only.text })
    else drafts.push(...own)
  }
}

/** Whether a table only arranges the page: it has one cell a row, and one of them holds a table. What stands in its cells is the paper itself; flattened, the plan inside it would be lost. */
function arrangesPage(table: XmlElement): boolean {
  const cells = unwrapped(table, 'w:tr').map((row) => unwrapped(row, 'w:tc'))
  return cells.every((row) => row.length <= 1) && cells.flat().some((cell) => unwrapped(cell, 'w:tbl').length > 0)
}

/** The notes that the text refers to, in that order, each with the number it has there: footnotes 1, 2, 3, endnotes i, ii, iii. */
function readNotes(parts: WordParts, paper: WordPaper, drafts: Draft[]): void {
  for (const kind of ['footnote', 'endnote'] as const) {
    const texts = new Map(
      children(kind === 'footnote' ? parts.footnotes : parts.endnotes, `w:${kind}`).map((note) => [note.attributes['id'], note]),
    )
    // a note that is referred to again stands once: a long one called ten thousand times would fill the memory
    const referred = new Map(paper.notes.filter((note) => note.kind === kind).map((note) => [note.id, note]))
    ;[...referred.values()].forEach(({ id }, index) => {
      const note = texts.get(id)
      if (note === undefined) return
      const found: Draft[] = []
      readBlocks(note, { ...paper, notes: [] }, found)
      const number = listNumber(index + 1, kind === 'footnote' ? 'decimal' : 'lower-roman')
      found.forEach((draft, at) => {
        drafts.push(at === 0 && draft.kind === 'paragraph' ? { ...draft, text: `${number} ${draft.text.trimStart()}` } : draft)
      })
    })
  }
}

function commentsIn({ comments }: WordParts): Map<string, string> {
  return new Map(children(comments, 'w:comment').map((comment) => [comment.attributes['id'] ?? '', plainText(comment).trim()]))
}
