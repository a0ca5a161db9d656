import { html } from 'hono/html'
import type { Block, Cell, Document, Paragraph, Row, Table } from '../../domain/document/document.ts'

/**
 * A composed paper as part of a page: its headings one level lower than in print, since the page has a heading of its own, and wide tables in a
 * frame that scrolls by itself and can be reached by keyboard. Written as markup, because a plan has thousands of cells.
 */
export function Composed({ document }: { readonly document: Document }) {
  let heading = 'the paper'
  return html`<div class="mp-composed">${document.blocks.map((block, i) => {
    if (block.kind === 'heading') heading = block.text
    return drawBlock(block, i, heading)
  })}</div>`
}

/** The headings of a composed paper that its contents list: the highest two levels. */
export function contentsOf(document: Document): { readonly id: string; readonly text: string }[] {
  return document.blocks.flatMap((block, i) =>
    block.kind === 'heading' && block.level <= 2 ? [{ id: `p${i + 1}`, text: block.text }] : [],
  )
}

function drawBlock(block: Block, index: number, heading: string) {
  switch (block.kind) {
    case 'break':
      return ''
    case 'heading':
      if (block.level <= 1) return html`<h2 class="mp-h mp-h--l" id="p${index + 1}">${block.text}</h2>`
      return block.level === 2
        ? html`<h3 class="mp-h" id="p${index + 1}">${block.text}</h3>`
        : html`<h4 class="mp-h mp-h--s" id="p${index + 1}">${block.text}</h4>`
    case 'paragraph':
      return drawParagraph(block)
    case 'table':
      return drawTable(block, heading)
  }
}

function drawParagraph({ text, look, bold }: Paragraph) {
  const name = look === 'answer' ? 'mp-answer' : look ? `mp-composed__${look}` : 'mp-composed__p'
  return html`<p class="${name}">${bold ? html`<strong>${text}</strong>` : text}</p>`
}

function drawTable(table: Table, heading: string) {
  const columns = Math.max(1, ...table.rows.map((row) => row.cells.reduce((n, c) => Math.max(n, c.column + c.colspan - 1), 0)))
  return html`<div class="mp-scroll" tabindex="0" role="region" aria-label="${heading}"><table class="govuk-table mp-composed__table${columns > 6 ? ' mp-composed__table--wide' : ''}"><caption class="govuk-visually-hidden">${heading}</caption>${table.rows.map(drawRow)}</table></div>`
}

function drawRow(row: Row) {
  return html`<tr class="govuk-table__row">${row.cells.map((cell) => drawCell(cell, row.header === true))}</tr>
`
}

function drawCell(cell: Cell, header: boolean) {
  const spans = html`${cell.colspan > 1 && html` colspan="${cell.colspan}"`}${cell.rowspan > 1 && html` rowspan="${cell.rowspan}"`}`
  const text = cell.href ? html`<a class="govuk-link" href="${cell.href}">${cell.text}</a>` : cell.text
  if (header) return html`<th scope="col" class="govuk-table__header"${spans}>${text}</th>`
  return html`<td class="govuk-table__cell"${spans}>${cell.bold ? html`<strong>${text}</strong>` : text}</td>`
}
