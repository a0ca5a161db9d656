import { html } from 'hono/html'
import type { Anchor, Block, Cell, Document, Row } from '../../domain/document/document.ts'

/** A place in the paper that a page speaks of. */
interface Mark {
  readonly anchor: Anchor
  /** The address of the mark within the page; each once. */
  readonly id: string
  /** What the mark is called by a screen reader: `Doubt 1`. */
  readonly name: string
  /** Where the page speaks of it, and the number it has there: a way back from the paper. */
  readonly back?: { readonly href: string; readonly number: number }
}

interface Props {
  readonly document: Document
  /** Blocks from and to these numbers (from 1, both included); the whole paper unless given. */
  readonly from?: number
  readonly to?: number
  readonly marks?: readonly Mark[]
}

/**
 * A paper as it was written: its headings, paragraphs and tables, the places that the page speaks of marked. It stays paper-white in the dark.
 * Written as markup and not as JSX, because a paper has thousands of cells.
 */
export function Sheet({ document, from = 1, to = document.blocks.length, marks = [] }: Props) {
  const marked = marksByPlace(marks)
  return html`<div class="mp-sheet mp-sheet--long" tabindex="0" role="region" aria-label="The paper as written">${document.blocks
    .slice(from - 1, to)
    .map((block) => drawBlock(block, marked))}</div>`
}

type Marked = ReadonlyMap<Anchor, readonly PlacedMark[]>

interface PlacedMark extends Mark {
  /** Which characters of the text; all of them where the anchor names none. */
  readonly start: number
  readonly end: number
}

/** An anchor may narrow its text, `b3/r2/c1@4-9`: what is behind the @ is taken apart from the place. */
function marksByPlace(marks: readonly Mark[]): Marked {
  const placed = marks.map((mark) => {
    const [, place = mark.anchor, start, end] = /^(.*?)@(\d+)-(\d+)$/.exec(mark.anchor) ?? []
    return { ...mark, place, start: Number(start ?? 0), end: Number(end ?? Number.POSITIVE_INFINITY) }
  })
  return Map.groupBy(placed, ({ place }) => place)
}

function drawBlock(block: Block, marked: Marked) {
  switch (block.kind) {
    case 'break':
      return ''
    case 'heading':
      return html`<p class="mp-sheet__h">${drawText(block.text, marked.get(block.anchor))}</p>`
    case 'paragraph':
      return html`<p${block.bold ? html` class="mp-sheet__h"` : ''}>${drawText(block.text, marked.get(block.anchor))}</p>`
    case 'table':
      return html`<table>${block.rows.map((row) => drawRow(row, marked))}</table>`
  }
}

function drawRow(row: Row, marked: Marked) {
  return html`<tr>${row.cells.map((cell) => drawCell(cell, row.header === true, marked))}</tr>
`
}

function drawCell(cell: Cell, header: boolean, marked: Marked) {
  const own = marked.get(cell.anchor)
  const spans = html`${cell.colspan > 1 && html` colspan="${cell.colspan}"`}${cell.rowspan > 1 && html` rowspan="${cell.rowspan}"`}${own && html` class="hit"`}`
  const text = drawText(cell.text, own)
  return header ? html`<th scope="col"${spans}>${text}</th>` : html`<td${spans}>${text}</td>`
}

/** The text with its marked characters in `mark`; where marks overlap, the first one has the characters. */
function drawText(text: string, marks: readonly PlacedMark[] | undefined) {
  if (!marks) return text
  const pieces: unknown[] = []
  let at = 0
  for (const { start, end, id, name, back } of [...marks].sort((a, b) => a.start - b.start)) {
    const first = Math.max(at, start)
    const last = Math.min(text.length, end)
    pieces.push(
      text.slice(at, first),
      html`<mark id="${id}"><span class="govuk-visually-hidden">${name}: </span>${text.slice(first, Math.max(first, last))}</mark>${back && html`<a class="mp-sheet__n" href="${back.href}" aria-label="${name}, in our reading">${back.number}</a>`}`,
    )
    at = Math.max(at, last)
  }
  return html`${pieces}${text.slice(at)}`
}
