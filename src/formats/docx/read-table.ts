import type { DraftCell, DraftRow, DraftTable } from '../../domain/document/draft.ts'
import { readColour } from '../html/read-style.ts'
import { lineWriter } from '../line-writer.ts'
import { limits, tooMuch } from '../unreadable.ts'
import { child, type XmlElement } from '../xml-tree.ts'
import { isEmpty, readParagraph, type WordPaper } from './read-paragraph.ts'
import type { RunColour } from './read-runs.ts'
import { plainText, switchOf, valIn } from './read-xml.ts'

interface OpenCell {
  /** Its pieces, a line or more each: a cell may go on through a hundred thousand rows. */
  readonly pieces: string[]
  bold: boolean
  readonly colour: string | undefined
  readonly column: number
  colspan: number
  rowspan: number
}

/** Content controls and other elements that may stand round rows, cells and blocks. */
const wrappers = new Set('w:sdt w:sdtContent w:customXml w:smartTag w:ins w:moveTo mc:AlternateContent mc:Choice'.split(' '))

/** The elements of some names inside, whatever wraps them, in order. */
export function unwrapped(parent: XmlElement, ...names: string[]): XmlElement[] {
  const found: XmlElement[] = []
  unwrap(parent, names, found)
  return found
}

function unwrap(parent: XmlElement, names: readonly string[], found: XmlElement[]): void {
  for (const node of parent.children) {
    if (typeof node === 'string') continue
    if (names.includes(node.name)) found.push(node)
    else if (wrappers.has(node.name)) unwrap(node, names, found)
  }
}

/**
 * Takes a table and returns its rows with spans and colours. A cell that goes on from above is no cell of its own; what a program has left in
 * it is added to the cell that it belongs to. Rows that are hidden, or whose deletion was tracked, are left out and told to the paper.
 */
export function readTable(table: XmlElement, paper: WordPaper): DraftTable {
  const rows: { readonly cells: readonly OpenCell[]; readonly header: boolean }[] = []
  const hanging = new Map<number, OpenCell>()
  let cells = 0
  for (const row of unwrapped(table, 'w:tr')) {
    const properties = child(row, 'w:trPr')
    const about = child(properties, 'w:del') !== undefined ? 'deleted' : switchOf(properties, 'w:hidden') ? 'hidden' : undefined
    if (about !== undefined) {
      paper.left.tell(about, plainText(row).trim())
      continue
    }
    const found = readRow(row, properties, hanging, paper)
    cells += found.length
    if (cells > limits.cells) throw tooMuch('holds a larger table than a paper does')
    rows.push({ cells: found, header: switchOf(properties, 'w:tblHeader') ?? false })
  }
  return {
    kind: 'table',
    rows: rows.map(({ cells, header }): DraftRow => {
      return { cells: cells.map(({ pieces, ...cell }): DraftCell => ({ text: pieces.join('\n'), ...cell })), header }
    }),
  }
}

function readRow(row: XmlElement, properties: XmlElement | undefined, hanging: Map<number, OpenCell>, paper: WordPaper): OpenCell[] {
  const cells: OpenCell[] = []
  let column = 1 + span(valIn(properties, 'w:gridBefore'), 0)
  for (const element of unwrapped(row, 'w:tc')) {
    const look = child(element, 'w:tcPr')
    const colspan = span(valIn(look, 'w:gridSpan'), 1)
    const { text, bold, looks } = cellText(element, paper)
    const vertical = child(look, 'w:vMerge')
    const above = vertical !== undefined && vertical.attributes['val'] !== 'restart' ? hanging.get(column) : undefined
    const before = cells.at(-1)
    if (above !== undefined) {
      above.rowspan += 1
      if (text.trim() !== '') above.pieces.push((above.pieces.pop() ?? '').trimEnd(), text)
    } else if (valIn(look, 'w:hMerge') === 'continue' && before !== undefined) {
      before.colspan += colspan
      addTo(before.pieces, text)
    } else {
      const cell: OpenCell = { pieces: [text], bold, colour: shading(look) ?? colourOfText(looks), column, colspan, rowspan: 1 }
      cells.push(cell)
      if (hanging.size > 0) for (let covered = column; covered < column + colspan; covered += 1) hanging.delete(covered)
      if (vertical !== undefined) hanging.set(column, cell)
    }
    column += colspan
  }
  return cells
}

/** Adds what a cell holds that is merged with the one before it; nothing blank stands at either end of the two. */
function addTo(pieces: string[], text: string): void {
  const more = text.trimEnd()
  const last = pieces.pop() ?? ''
  if (pieces.length === 0 && last.trim() === '') pieces.push(more.trimStart())
  else if (more === '') pieces.push(last.trimEnd())
  else pieces.push(last, more)
}

/** The lines of a cell: a paragraph each, empty ones too; a table inside it row by row with tabs between cells; boxes behind their paragraph. */
function cellText(cell: XmlElement, paper: WordPaper): { text: string; bold: boolean; looks: RunColour[] } {
  const writer = lineWriter()
  const looks: RunColour[] = []
  for (const block of unwrapped(cell, 'w:p', 'w:tbl', 'w:altChunk')) {
    if (block.name === 'w:altChunk') {
      paper.left.tell('joined', '')
      continue
    }
    if (block.name === 'w:tbl') {
      writer.newLine()
      for (const row of readTable(block, paper).rows) {
        writer.write(row.cells.map((inner) => inner.text.trim()).join('\t'), false)
        writer.newLine()
      }
      continue
    }
    const paragraph = readParagraph(block, paper)
    looks.push(...paragraph.looks)
    if (!isEmpty(paragraph) || (paragraph.item && !paragraph.bullet)) writer.write(paragraph.text, paragraph.bold)
    writer.breakLine()
    for (const box of paragraph.boxes) {
      writer.write(cellText(box, paper).text, false)
      writer.breakLine()
    }
  }
  return { ...writer.take(), looks }
}

/** Signs that stand for a status by their colour: dots, squares, triangles, faces. */
const signs = /^[\s●○◉⬤•■□▪◼◆◇▲▼△▽★☆☺☹☻⚫⚪\uf000-\uf0ff]+$/u

/**
 * The colour that the text of a cell has in place of a fill: that behind the whole of a short text, or behind nothing but spaces, or that of a sign. Letters in colour, and a
 * word that is marked within a sentence, say nothing.
 */
function colourOfText(looks: readonly RunColour[]): string | undefined {
  const written = looks.filter(({ text }) => text.trim() !== '')
  const shown = written.length > 0 ? written : looks
  const [first] = shown
  const text = shown.map((one) => one.text).join('')
  if (first === undefined || text.trim().length > longestMarked) return undefined
  if (first.behind !== undefined && shown.every(({ behind }) => behind === first.behind)) return first.behind
  return signs.test(text) && written.length > 0 && shown.every(({ ink }) => ink === first.ink) ? first.ink : undefined
}

/** A longer text that is marked as a whole was marked by an editor. */
const longestMarked = 30

/** The fill behind a cell; a solid pattern shows its own colour instead. */
function shading(look: XmlElement | undefined): string | undefined {
  const shade = child(look, 'w:shd')?.attributes
  if (shade === undefined) return undefined
  return readColour((shade['val'] === 'solid' ? shade['color'] : shade['fill']) ?? '')
}

function span(text: string | undefined, least: number): number {
  const value = Number(text ?? least)
  return Number.isInteger(value) ? Math.min(Math.max(value, least), 1000) : least
}
