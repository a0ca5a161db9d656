import { html } from 'hono/html'
import type { Block, Cell, Document, Paragraph, Row, Table } from '../../domain/document/document.ts'
import { type Fill, fillsOf } from './sheet-fill.ts'
import { drawText, type Mark, type Marked, marksByPlace } from './sheet-text.ts'

interface Props {
  readonly document: Document
  /** Blocks from and to these numbers (from 1, both included); the whole paper unless given. */
  readonly from?: number
  readonly to?: number
  readonly marks?: readonly Mark[]
}

/**
 * A paper as it was written: its headings, lists and tables with their spans and colours, the pages or sheets they stand on, and the places that the page
 * speaks of marked. It stays paper-white in the dark. Written as markup and not as JSX, because a paper has thousands of cells.
 */
export function Sheet({ document, from = 1, to = document.blocks.length, marks = [] }: Props) {
  const marked = marksByPlace(marks)
  const pieces: unknown[] = []
  let place = ''
  let room = mostCells
  for (const run of runsOf(document.blocks.slice(from - 1, to))) {
    const [first] = run
    if (!first || first.kind === 'break') continue
    if (room <= 0) {
      pieces.push(html`<p class="mp-sheet__at">The paper goes on; the rest of it stands in the original.</p>`)
      break
    }
    if (first.place && first.place !== place) pieces.push(html`<p class="mp-sheet__at">${sentenceCase(first.place)}</p>`)
    place = (first.kind === 'table' ? first.rows.findLast((row) => row.place && !rowNumber(row))?.place : undefined) ?? first.place ?? place
    if (isList(run)) pieces.push(drawList(run, marked))
    else {
      const block = first.kind === 'table' ? cutTo(first, room) : first
      pieces.push(drawBlock(block, marked))
      if (block !== first) room = 0
    }
    room -= first.kind === 'table' ? cellsIn(first) : run.length
  }
  return html`<div class="mp-sheet mp-sheet--long" tabindex="0" role="region" aria-label="The paper as written">${pieces}</div>`
}

/** More cells than this take longer to draw than a page may; a plan of fifty pages has fewer. */
const mostCells = 6_000

const cellsIn = ({ rows }: Table): number => rows.reduce((sum, { cells }) => sum + cells.length, 0)

/** The rows of a table for which there is room. */
function cutTo(table: Table, room: number): Table {
  let left = room
  const rows = table.rows.filter(({ cells }) => {
    left -= cells.length
    return left >= 0
  })
  return rows.length === table.rows.length ? table : { ...table, rows }
}

const sentenceCase = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** Entries of a list that stand one behind the other on one page, together; every other block alone. */
function runsOf(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = []
  for (const block of blocks) {
    const last = runs.at(-1)
    const before = last?.at(-1)
    if (last && isEntry(block) && before && isEntry(before) && block.place === before.place) last.push(block)
    else runs.push([block])
  }
  return runs
}

const isEntry = (block: Block): block is Paragraph & { readonly item: true } => block.kind === 'paragraph' && block.item === true
const isList = (run: readonly Block[]): run is Paragraph[] => run.every(isEntry)

/** The marks of a list stand in its text as printed, so none are drawn before it. */
function drawList(entries: readonly Paragraph[], marked: Marked) {
  return html`<ul class="mp-sheet__list">${entries.map(({ anchor, text, bold }) => html`<li${bold && html` class="mp-sheet__b"`}>${drawText(text, marked.get(anchor))}</li>`)}</ul>`
}

function drawBlock(block: Exclude<Block, { kind: 'break' }>, marked: Marked) {
  switch (block.kind) {
    case 'heading':
      return html`<p class="mp-sheet__h mp-sheet__h--${Math.min(block.level, 4)}">${drawText(block.text, marked.get(block.anchor))}</p>`
    case 'paragraph':
      return html`<p${block.bold && html` class="mp-sheet__b"`}>${drawText(block.text, marked.get(block.anchor))}</p>`
    case 'table':
      return drawTable(block, marked)
  }
}

/** The number of a row in its sheet, where that is how the file counts: `sheet Actions, row 12`. */
const rowNumber = ({ place }: Row): string | undefined => /\brow (\d+)$/.exec(place ?? '')?.[1]

function drawTable({ rows, place }: Table, marked: Marked) {
  const numbered = rows.some(rowNumber)
  let page = place
  const width = Math.max(1, ...rows.slice(0, 50).map(({ cells }) => cells.reduce((sum, { colspan }) => sum + colspan, 0)))
  return html`<table>${rows.map((row) => {
    const turned = !numbered && row.place !== undefined && row.place !== page
    if (turned) page = row.place
    return html`${turned && html`<tr class="mp-sheet__page"><td colspan="${width}">${sentenceCase(page ?? '')}</td></tr>`}${drawRow(row, marked, numbered)}`
  })}</table>`
}

function drawRow(row: Row, marked: Marked, numbered: boolean) {
  const fills = fillsOf(row)
  const number = rowNumber(row)
  // what a row does not say has no cell of its own: the row is the place
  const whole = marked.get(row.anchor)?.find(({ name }) => name !== undefined)
  return html`<tr${whole && html` id="${whole.id}" class="mp-sheet__row"`}>${numbered && html`<td class="mp-sheet__r">${number && html`<span class="mp-sheet__rw">Row </span>${number}`}</td>`}${row.cells.map((cell, i) => drawCell(cell, row.header === true, marked, fills[i]))}</tr>
`
}

function drawCell(cell: Cell, header: boolean, marked: Marked, fill: Fill | undefined) {
  const own = marked.get(cell.anchor)
  const isHit = own?.some(({ name, faint }) => name !== undefined && !faint)
  const names = [isHit && 'hit', cell.bold && !header && 'mp-sheet__b', fill && 'fill', fill && fill.ink !== 'own' && fill.ink]
    .filter(Boolean)
    .join(' ')
  // `bgcolor`, since our policy lets no style stand in the markup, and a paper's colours cannot all be foreseen in a style sheet
  const look = html`${cell.colspan > 1 && html` colspan="${cell.colspan}"`}${cell.rowspan > 1 && html` rowspan="${cell.rowspan}"`}${names && html` class="${names}"`}${fill && html` bgcolor="#${fill.hex}"`}`
  const text = html`${drawText(cell.text, own)}${fill?.word && html` <small class="mp-sheet__c">${fill.word}</small>`}`
  return header ? html`<th scope="col"${look}>${text}</th>` : html`<td${look}>${text}</td>`
}
