import type { Block, Cell, Document, Row } from '../document/document.ts'

/**
 * A table row written as text, cells parted by ` | `; a leading `!` makes the row bold, `=` a header row; `<n>` in front of a cell spans columns and
 * `vn>` spans rows, where it is the last of its row.
 */
export type RowText = string

const cell = (text: string, anchor: string, column: number, bold: boolean): Cell => {
  const span = /^<(\d+)>/.exec(text)
  const down = /^v(\d+)>/.exec(text)
  return {
    anchor,
    column,
    colspan: span ? Number(span[1]) : 1,
    rowspan: down ? Number(down[1]) : 1,
    text: text.slice((span ?? down)?.[0].length ?? 0).replaceAll('⏎', '\n'),
    ...(bold ? { bold: true as const } : {}),
  }
}

function row(text: RowText, anchor: string): Row {
  const bold = text.startsWith('!')
  const header = text.startsWith('=')
  let column = 1
  const cells = (bold || header ? text.slice(1) : text).split('|').map((t) => {
    const made = cell(t.trim(), `${anchor}/c${column}`, column, bold || header)
    column += made.colspan
    return made
  })
  return { anchor, cells, ...(header ? { header: true as const } : {}) }
}

/**
 * A paper for a test: a text starting with `# ` is a heading, `**…**` a bold paragraph, an array a table, anything else a paragraph.
 */
export function paper(...parts: readonly (string | readonly RowText[])[]): Document {
  const blocks = parts.map((part, i): Block => {
    const anchor = `b${i + 1}`
    if (typeof part !== 'string') return { kind: 'table', anchor, rows: part.map((r, k) => row(r, `${anchor}/r${k + 1}`)) }
    if (part.startsWith('# ')) return { kind: 'heading', anchor, level: 1, text: part.slice(2) }
    if (part.startsWith('**')) return { kind: 'paragraph', anchor, text: part.replaceAll('**', ''), bold: true }
    return { kind: 'paragraph', anchor, text: part }
  })
  return { blocks }
}
