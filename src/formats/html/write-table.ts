import type { Cell, Row, Table } from '../../domain/document/document.ts'
import { escapeText, lineClass, withStatuses } from './write-text.ts'

/**
 * Writes a table. It is named by the heading above it and can be scrolled inside its frame, so that a wide one never widens the page of a
 * phone. Leading header rows repeat on every printed page.
 */
export function writeTable(table: Table, named: string): string {
  const body = table.rows.findIndex((row) => !row.header)
  const split = body < 0 ? table.rows.length : body
  const head = table.rows.slice(0, split)
  const label = named ? ` aria-labelledby="${named}"` : ''
  const wide = table.look !== 'labels' ? ` class="frame" role="region" tabindex="0"${label}` : ''
  return [
    `<div${wide}><table${table.look ? ` class="${table.look}"` : ''}${label}>`,
    writeWidths(table),
    head.length ? `<thead>\n${head.map((row) => writeRow(row, table)).join('\n')}\n</thead>` : '',
    `<tbody>\n${table.rows
      .slice(split)
      .map((row) => writeRow(row, table))
      .join('\n')}\n</tbody>`,
    '</table></div>',
  ]
    .filter(Boolean)
    .join('\n')
}

function writeWidths({ widths }: Table): string {
  if (!widths) return ''
  const all = widths.reduce((sum, n) => sum + n, 0)
  return `<colgroup>${widths.map((n) => `<col style="width:${((n / all) * 100).toFixed(2)}%">`).join('')}</colgroup>`
}

function writeRow(row: Row, table: Table): string {
  const kind = row.cells.find(({ role }) => role === 'section' || role === 'below')?.role
  // a row of nothing but its name would be read back as a header
  const alone = row.cells.filter(({ text }) => text !== '').length < 2
  return `<tr${kind ? ` class="${kind}"` : ''}>${row.cells.map((cell) => writeCell(cell, row, table, alone)).join('')}</tr>`
}

function writeCell(cell: Cell, { header }: Row, table: Table, alone: boolean): string {
  const named = cell.role === 'row' && !alone
  const tag = header || named ? 'th' : 'td'
  const attributes = [
    header ? ' scope="col"' : named ? ` scope="${cell.rowspan > 1 ? 'rowgroup' : 'row'}"` : '',
    cell.colspan > 1 ? ` colspan="${cell.colspan}"` : '',
    cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : '',
    cell.colour ? ` style="background:#${cell.colour}"` : '',
    cell.bold && cell.text ? ' class="bold"' : '',
  ]
  const inked = cell.role === 'judgement' || table.look === 'counts'
  return `<${tag}${attributes.join('')}>${writeLines(cell, inked)}</${tag}>`
}

function writeLines({ text, href }: Cell, inked: boolean): string {
  const write = inked ? withStatuses : escapeText
  const lines = text.split('\n')
  const plain = lines.length === 1 && !lineClass(text)
  const html = plain ? write(text) : lines.map((line) => `<p${lineClass(line) ? ' class="hang"' : ''}>${write(line)}</p>`).join('')
  return href && plain ? `<a href="${escapeText(href)}">${html}</a>` : html
}
