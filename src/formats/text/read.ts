import type { Draft } from '../../domain/document/draft.ts'
import { type Lines, readConstructs, wrapWidth } from './lines.ts'
import { partedRows } from './parted-rows.ts'
import { plainPiece } from './piece.ts'
import { prose } from './prose.ts'
import { spaceRows } from './space-rows.ts'
import { tabRows } from './tab-rows.ts'

/**
 * Takes plain text, every character of which stands for itself, and returns its blocks: tables where lines hold
 * tabs, or cells parted by a mark or by columns of spaces below a line of headings; paragraphs elsewhere.
 */
export function readText(text: string): Draft[] {
  const lines = text.split('\n')
  const ground: Lines = { lines, width: wrapWidth(lines), piece: plainPiece, markdown: false }
  return readConstructs(ground, [tabRows(), partedRows, spaceRows(), prose])
}
