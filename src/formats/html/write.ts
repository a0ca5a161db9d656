import type { Block, Document, Heading, Paragraph } from '../../domain/document/document.ts'
import { writeStyle } from './write-style.ts'
import { writeTable } from './write-table.ts'
import { escapeText, lineClass, withStatuses } from './write-text.ts'

/** What a page says of itself besides its blocks. */
export interface HtmlOptions {
  readonly title: string
  /** A language tag; `en-GB` where none is given. */
  readonly lang?: string
}

/**
 * Writes a document as one standalone HTML page: styles inside, no script, nothing fetched. It prints on A4 with the orientations the document
 * asks for. Read back, it gives the same texts, tables, spans and header rows.
 */
export function writeHtml(document: Document, { title, lang = 'en-GB' }: HtmlOptions): string {
  const parts: string[] = []
  let heading = ''
  document.blocks.forEach((block, i) => {
    if (block.kind === 'heading') heading = `h${i + 1}`
    const opens = isItem(block) && !isItem(document.blocks[i - 1])
    const closes = isItem(block) && !isItem(document.blocks[i + 1])
    parts.push(`${opens ? '<ul class="bare">\n' : ''}${writeBlock(block, `h${i + 1}`, heading)}${closes ? '\n</ul>' : ''}`)
  })
  return `<!DOCTYPE html>
<html lang="${escapeText(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<style>
${writeStyle(document.running)}
</style>
</head>
<body>
<main>
<section>
${parts.join('\n')}
</section>
</main>
</body>
</html>
`
}

const isItem = (block: Block | undefined): boolean => block?.kind === 'paragraph' && block.item === true

/** `id`: of this block, where it is a heading. `named`: the id of the heading above a table, which names it for those who listen. */
function writeBlock(block: Block, id: string, named: string): string {
  switch (block.kind) {
    case 'break':
      return `</section>\n<section class="${block.orientation}">`
    case 'heading':
      return writeHeading(block, id)
    case 'paragraph':
      return writeParagraph(block)
    case 'table':
      return writeTable(block, named)
  }
}

function writeHeading({ level, text }: Heading, id: string): string {
  const tag = `h${Math.min(Math.max(level, 1), 6)}`
  return `<${tag} id="${id}">${escapeText(text)}</${tag}>`
}

/** A list entry keeps the mark it was given as text, so that no list is renumbered by a browser. */
function writeParagraph({ text, item, bold, look }: Paragraph): string {
  const names = [look ?? '', lineClass(text)].filter(Boolean)
  const words = text
    .split('\n')
    .map(look === 'key' ? withStatuses : escapeText)
    .join('<br>')
  const tag = item ? 'li' : 'p'
  return `<${tag}${names.length ? ` class="${names.join(' ')}"` : ''}>${bold ? `<strong>${words}</strong>` : words}</${tag}>`
}
