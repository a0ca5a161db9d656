import type { Draft } from '../../domain/document/draft.ts'
import { type Construct, type Lines, readConstructs, wrapWidth } from '../text/lines.ts'
import { prose } from '../text/prose.ts'
import { tabRows } from '../text/tab-rows.ts'
import { fence, heading, quotation, rule, underlinedHeading } from './blocks.ts'
import { dashTable } from './dash-table.ts'
import { gridTable } from './grid-table.ts'
import { htmlBlocks } from './html-block.ts'
import { markdownPiece } from './inline.ts'
import { pipeTable } from './pipe-table.ts'

/**
 * Takes Markdown as people and programs really write it (prose with tab-separated rows, pipe, grid and dash tables, HTML tables) and returns
 * its blocks. Throws `Unreadable` past the limits.
 */
export function readMarkdown(text: string): Draft[] {
  const lines = text.split('\n')
  const ground: Lines = { lines, width: wrapWidth(lines), piece: markdownPiece, markdown: true }
  return readConstructs(ground, constructs())
}

/** Tried in this order at each line. Tables of text come before rules and headings, which look like their edges. */
function constructs(): Construct[] {
  return [tabRows(), fence, htmlBlocks(), pipeTable, gridTable, dashTable, heading, underlinedHeading, rule, quotation, prose]
}

/** Whether a text shows signs of Markdown or inline HTML. Without any, its asterisks and angle brackets stand for themselves. */
export function looksLikeMarkdown(text: string): boolean {
  const start = text.slice(0, 500_000)
  return /\*\*\S[^\n]{0,500}\*\*|<\/[a-z][a-z0-9]*>|<br\s*\/?>|&(?:amp|lt|gt|nbsp|quot|#\d{1,7});|^#{1,6} \S|^\|?[ :]*-{3,}[ :]*\||^\+-{3,}/im.test(
    start,
  )
}
