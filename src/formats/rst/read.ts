import type { Draft } from '../../domain/document/draft.ts'
import { gridTable } from '../markdown/grid-table.ts'
import { type Lines, readConstructs } from '../text/lines.ts'
import { tabRows } from '../text/tab-rows.ts'
import { explicit } from './explicit.ts'
import { rstPiece } from './inline.ts'
import { listTable } from './list-table.ts'
import { paragraph } from './paragraph.ts'
import { simpleTable } from './simple-table.ts'
import { title, transition } from './title.ts'

/**
 * Takes reStructuredText and returns its blocks: titles by the marks below them, grid, simple and list tables, lists and paragraphs without their
 * marks. Comments are left out and noted. Throws `Unreadable` past the limits.
 */
export function readRst(text: string): Draft[] {
  const ground: Lines = { lines: text.split('\n'), width: 0, piece: rstPiece, markdown: false }
  return readConstructs(ground, [tabRows(), gridTable, simpleTable(), listTable, explicit, title(), transition, paragraph])
}

/** Whether a text without a telling name is reStructuredText: it has a directive, or a simple table between its two lines. */
export function looksLikeRst(text: string): boolean {
  const start = text.slice(0, 500_000)
  return (
    /^ {0,8}\.\. [a-z][a-z-]{1,40}::(?:\s|$)/m.test(start) || (start.match(/^={2,200}(?: {1,20}={2,200}){1,50} *$/gm) ?? []).length >= 2
  )
}
