import type { DraftRow, DraftTable } from '../../domain/document/draft.ts'
import { limits, tooMuch } from '../unreadable.ts'
import { readCell } from './read-cell.ts'
import type { HtmlRow } from './read-rows.ts'
import { lookOf } from './read-style.ts'
import { attribute, type Element, isElement, type ParentNode } from './read-tree.ts'
import type { Place } from './read-walk.ts'

/** Takes the rows of a table and returns it with the text, spans, colour and weight of each cell, and which rows its source calls headers. */
export function readTable(found: readonly HtmlRow[], place: Place): DraftTable {
  if (found.reduce((sum, row) => sum + row.cells.length, 0) > limits.cells) throw tooMuch('holds a larger table than a paper does')
  const rows = found.map((row): DraftRow => {
    const cells = row.cells.map(({ element, colspan, rowspan }) => {
      const look = lookOf(element, place.sheet)
      if (look.struck && place.left !== undefined) {
        place.left.tell('struck', readCell(element, { ...place, left: undefined }).text)
        return { text: '', bold: false, colspan, rowspan, colour: look.colour ?? row.colour }
      }
      const { text, bold } = readCell(element, { ...place, bold: look.bold ?? place.bold })
      return { text, bold, colspan, rowspan, colour: look.colour ?? row.colour }
    })
    return { cells, header: row.header }
  })
  return { kind: 'table', rows }
}

/**
 * Whether a table only arranges the page, so that what stands in its cells is the paper itself: it holds other tables, and either says so or
 * has one cell a row. Flattening such a table would lose the plan inside it.
 */
export function arrangesPage(table: Element, rows: readonly HtmlRow[]): boolean {
  if (!rows.some((row) => row.cells.some(({ element }) => holdsTable(element)))) return false
  return /^(presentation|none)$/.test(attribute(table, 'role') ?? '') || rows.every((row) => row.cells.length <= 1)
}

function holdsTable(parent: ParentNode): boolean {
  return parent.childNodes.some((node) => isElement(node) && (node.tagName === 'table' || holdsTable(node)))
}
