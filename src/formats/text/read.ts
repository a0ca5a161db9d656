import type { Draft } from '../../domain/document/draft.ts'
import { type Lines, readConstructs, wrapWidth } from './lines.ts'
import { plainPiece } from './piece.ts'
import { prose } from './prose.ts'
import { tabRows } from './tab-rows.ts'

/** Takes plain text, every character of which stands for itself, and returns its blocks: tables where lines hold tabs, paragraphs elsewhere. */
export function readText(text: string): Draft[] {
  const lines = text.split('\n')
  const ground: Lines = { lines, width: wrapWidth(lines), piece: plainPiece, markdown: false }
  return readConstructs(ground, [tabRows, prose])
}
