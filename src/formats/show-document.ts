import type { Cell, Document } from '../domain/document/document.ts'
import { type Draft, documentOf } from '../domain/document/draft.ts'

/**
 * A document as short lines, for the tables of cases in the readers' tests: `# title`, `- entry`, `text`, and a table as one line a row,
 * `[ one | two+2 | three x2 ]`, with `H` before a header row, `*` before what is bold, `#ff0000` behind a coloured cell, `↵` for a line end.
 */
export function show(drafts: readonly Draft[] | Document): string[] {
  const { blocks } = 'blocks' in drafts ? drafts : documentOf(drafts)
  return blocks.flatMap((block) => {
    if (block.kind === 'break') return ['break']
    if (block.kind === 'table') return block.rows.map((row) => `${row.header ? 'H' : ''}[ ${row.cells.map(showCell).join(' | ')} ]`)
    const text = block.text.replaceAll('\n', '↵')
    if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${text}`]
    return [`${block.item ? '- ' : ''}${block.bold ? '*' : ''}${text}`]
  })
}

function showCell(cell: Cell): string {
  const spans = `${cell.colspan > 1 ? `+${cell.colspan}` : ''}${cell.rowspan > 1 ? ` x${cell.rowspan}` : ''}`
  return `${cell.bold ? '*' : ''}${cell.text.replaceAll('\n', '↵').replaceAll('\t', '→')}${spans}${cell.colour ? ` #${cell.colour}` : ''}`
}
