import { html } from 'hono/html'
import type { PropsWithChildren } from 'hono/jsx'
import type { Block, Cell, Document, Heading, Paragraph, Row, Table } from '../../domain/document/document.ts'
import { statusesIn } from '../../domain/report/status-key.ts'
import { slugOf } from './status.tsx'
import { Title } from './title.tsx'

interface Part {
  /** Its tables need the whole width of the page, as they need paper laid across. */
  readonly wide: boolean
  readonly blocks: readonly Placed[]
}

/** A block with its number in the paper, from 1: the address of a heading within the page. */
interface Placed {
  readonly block: Block
  readonly number: number
}

/**
 * A composed paper as part of a page: its headings one level lower than in print, since the page has a heading of its own, and wide tables in a
 * frame that scrolls by itself and can be reached by keyboard. What the page says of the paper (`children`) stands beside its first parts; from
 * the first wide one on they have the whole page. Written as markup, because a plan has thousands of cells.
 */
export function Composed({ document, children }: PropsWithChildren<{ readonly document: Document }>) {
  const [front, ...others] = partsOf(document)
  const cover = front?.blocks.findIndex(({ block }) => block.kind === 'heading') ?? -1
  const wide = others.findIndex((part) => part.wide)
  const beside = wide < 0 ? others : others.slice(0, wide)
  return html`<div class="mp-composed"><div class="mp-paper">${children}${
    front && drawPart({ ...front, blocks: front.blocks.slice(cover + 1) }, drawCover(front.blocks.slice(0, cover + 1)))
  }${beside.map((part) => drawPart(part))}</div>
<div class="mp-paper mp-paper--wide">${others.slice(beside.length).map((part) => drawPart(part))}</div></div>`
}

/** The parts of a composed paper for its list of contents, each by its first heading; an appendix by its plan's title too. */
export function contentsOf(document: Document): { readonly id: string; readonly text: string; readonly title: string }[] {
  return partsOf(document).flatMap(({ blocks }) => {
    const [first, second] = blocks.flatMap((placed) => (placed.block.kind === 'heading' ? [{ ...placed, block: placed.block }] : []))
    if (!first) return []
    const title = /^Appendix \S+$/.test(first.block.text) && second ? second.block.text : ''
    return [{ id: `p${first.number}`, text: first.block.text, title }]
  })
}

function partsOf({ blocks }: Document): Part[] {
  const parts: { wide: boolean; blocks: Placed[] }[] = [{ wide: false, blocks: [] }]
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'break') parts.push({ wide: block.orientation === 'landscape', blocks: [] })
    else parts.at(-1)?.blocks.push({ block, number: i + 1 })
  }
  return parts.filter((part) => part.blocks.length > 0)
}

function drawPart({ wide, blocks }: Part, cover?: unknown) {
  let heading = 'the paper'
  return html`<div class="mp-part${wide ? ' mp-app' : ''}">${cover}${blocks.map(({ block, number }) => {
    if (block.kind === 'heading') heading = block.text
    return drawBlock(block, number, heading)
  })}</div>
`
}

/** What stands above the first heading, and that heading: whose paper, whether it is a draft, what about. */
function drawCover(blocks: readonly Placed[]) {
  if (blocks.length === 0) return ''
  return html`<div class="mp-cover">${blocks.map(({ block, number }) =>
    block.kind === 'heading'
      ? html`<h2 class="mp-cover__t" id="p${number}">${Title({ text: block.text })}</h2>`
      : drawBlock(block, number, ''),
  )}</div>`
}

function drawBlock(block: Block, number: number, heading: string) {
  switch (block.kind) {
    case 'break':
      return ''
    case 'heading':
      return drawHeading(block, number)
    case 'paragraph':
      return drawParagraph(block)
    case 'table':
      return drawTable(block, heading)
  }
}

function drawHeading({ level, text }: Heading, number: number) {
  const title = Title({ text })
  if (level <= 1) return html`<h2 class="mp-h mp-h--l" id="p${number}">${title}</h2>`
  return level === 2 ? html`<h3 class="mp-h" id="p${number}">${title}</h3>` : html`<h4 class="mp-h mp-h--s" id="p${number}">${title}</h4>`
}

function drawParagraph({ text, look, bold }: Paragraph) {
  const name = look === 'answer' ? 'mp-answer' : look ? `mp-composed__${look}` : 'mp-composed__p'
  const words = look === 'draft' ? text : inked(text)
  return html`<p class="${name}">${bold ? html`<strong>${words}</strong>` : words}</p>`
}

function drawTable({ rows, widths = [], look }: Table, heading: string) {
  const columns = Math.max(1, ...rows.map((row) => row.cells.reduce((n, c) => Math.max(n, c.column + c.colspan - 1), 0)))
  const sum = widths.reduce((a, b) => a + b, 0)
  const kind = columns > 6 ? 'wide' : (look ?? 'plain')
  const named = look === 'labels' || look === 'counts'
  const body = rows.findIndex((row) => !row.header)
  const head = rows.slice(0, Math.max(0, body))
  return html`<div class="mp-scroll" tabindex="0" role="region" aria-label="${heading}"><table class="govuk-table mp-composed__table mp-composed__table--${kind}"><caption class="govuk-visually-hidden">${heading}</caption>${
    !named && sum > 0 && html`<colgroup>${widths.map((width) => html`<col width="${Math.round((width / sum) * 100)}%">`)}</colgroup>`
  }${head.length > 0 && html`<thead>${head.map((row) => drawRow(row, named))}</thead>`}<tbody>${rows.slice(head.length).map((row) => drawRow(row, named))}</tbody></table></div>`
}

function drawRow(row: Row, named: boolean) {
  return html`<tr class="govuk-table__row">${row.cells.map((cell, i) => drawCell(cell, row.header === true, named && i === 0))}</tr>
`
}

/** `named`: the cell is the name of its row. */
function drawCell(cell: Cell, header: boolean, named: boolean) {
  const spans = html`${cell.colspan > 1 && html` colspan="${cell.colspan}"`}${cell.rowspan > 1 && html` rowspan="${cell.rowspan}"`}`
  const words = header ? Title({ text: cell.text }) : inked(cell.text)
  const text = cell.href ? html`<a class="govuk-link" href="${cell.href}">${words}</a>` : words
  if (header) return html`<th scope="col" class="govuk-table__header"${spans}>${text}</th>`
  if (named) return html`<th scope="row" class="govuk-table__header"${spans}>${text}</th>`
  const role = cell.role ? ` mp-cell--${cell.role}` : ''
  return html`<td class="govuk-table__cell${role}"${spans}>${cell.bold ? html`<strong>${text}</strong>` : text}</td>`
}

/** The text with each status it says in the status's own ink. */
function inked(text: string) {
  const said = statusesIn(text)
  if (said.length === 0) return Title({ text })
  let at = 0
  const pieces = said.flatMap(({ start, end, mark }) => {
    const before = text.slice(at, start)
    at = end
    return [before, html`<span class="mp-inked s-${slugOf(mark.status)}">${text.slice(start, end)}</span>`]
  })
  return html`${pieces}${text.slice(at)}`
}
