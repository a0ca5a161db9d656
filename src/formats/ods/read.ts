import type { Draft } from '../../domain/document/draft.ts'
import { treeBuilder } from '../odf/element.ts'
import { type OdfPaper, odfPaper } from '../odf/paper.ts'
import { holdingNothing } from '../spreadsheet/gather-rows.ts'
import { layOut } from '../spreadsheet/lay-out.ts'
import type { Area } from '../spreadsheet/sheet.ts'
import { tooMuch } from '../unreadable.ts'
import type { Attributes, XmlWalker } from '../walk-xml.ts'
import type { XmlElement } from '../xml-tree.ts'
import { areasIn } from './conditions.ts'
import { type OpenTable, openTable } from './table.ts'

/** Walks the content of an OpenDocument spreadsheet and gives its blocks when it is through. */
export interface SheetsWalker extends Required<XmlWalker> {
  take(): Draft[]
}

/** More sheets than this are no paper. */
const mostSheets = 1000

/** What is kept as a tree: the rest of a spreadsheet may be far larger than what stands in it, and is only walked. */
const holders = new Set('styles automatic-styles table-cell covered-table-cell shapes'.split(' '))

/** Older states, what other files hold, forms and checks: no part of what the sheets show. */
const passed = new Set(
  'tracked-changes dde-links consolidation content-validations named-expressions forms data-pilot-tables scenario'.split(' '),
)

interface NamedArea {
  readonly sheet: string
  readonly area: Area
  readonly headed: boolean
  readonly table: boolean
}

/**
 * Takes the root of the part of styles, where there is one of its own, and how many rows of each sheet are frozen. Texts, numbers and days are read as the
 * sheets show them, and nothing is worked out; what is hidden and what stands beside the cells is told in notes with its text. Throws `Unreadable` past the limits.
 */
export function sheetsWalker(styles: XmlElement | undefined, frozen: ReadonlyMap<string, number>): SheetsWalker {
  const holding = holdingNothing()
  const own: XmlElement = { name: '', attributes: {}, children: [] }
  const path: string[] = []
  const tables: { readonly name: string; readonly table: OpenTable }[] = []
  const named: NamedArea[] = []
  let paper: OdfPaper | undefined
  let table: OpenTable | undefined
  let held:
    | { readonly name: string; readonly attributes: Attributes; readonly tree: ReturnType<typeof treeBuilder>; depth: number }
    | undefined
  let skipped = 0

  const endHolder = (name: string, attributes: Attributes, inside: readonly XmlElement[]): void => {
    if (name === 'styles' || name === 'automatic-styles') own.children.push({ name, attributes, children: [...inside] })
    else if (name === 'shapes') table?.shapes(inside)
    else table?.cell(attributes, inside)
  }

  return {
    open(name, attributes) {
      if (held !== undefined) {
        held.depth += 1
        held.tree.open(name, attributes)
      } else if (skipped > 0 || passed.has(name)) skipped += 1
      else if (holders.has(name)) held = { name, attributes: attributes(), tree: treeBuilder(), depth: 0 }
      else {
        const parent = path.at(-1)
        path.push(name)
        if (name === 'table' && parent === 'spreadsheet') {
          paper ??= odfPaper([own, styles])
          table = openTable(attributes(), paper, holding)
          tables.push({ name: attributes()['name'] ?? '', table })
          if (tables.length > mostSheets) throw tooMuch('holds more sheets than a paper does')
        } else if (name === 'table-source') {
          // what was last seen of another file, kept so that formulas find it
          if (table !== undefined) tables.pop()
          table = undefined
        } else if (name === 'table-column') table?.column(attributes())
        else if (name === 'table-row') table?.openRow(attributes(), path.includes('table-header-rows'))
        else if (name === 'database-range') named.push(...namedArea(attributes()))
        else table?.condition(name, attributes)
      }
    },
    text(text) {
      held?.tree.text(text)
    },
    close(name) {
      if (held !== undefined && held.depth > 0) {
        held.depth -= 1
        held.tree.close(name)
      } else if (held !== undefined) {
        const { attributes, tree } = held
        held = undefined
        endHolder(name, attributes, tree.roots)
      } else if (skipped > 0) skipped -= 1
      else {
        path.pop()
        if (name === 'table-row') table?.closeRow()
        else if (name === 'table' && path.at(-1) === 'spreadsheet') table = undefined
      }
    },
    take() {
      const bySheet = Map.groupBy(named, ({ sheet }) => sheet)
      return layOut(tables.map(({ name, table }) => table.close(frozen.get(name) ?? 0, bySheet.get(name) ?? [])))
    },
  }
}

/** An area that the file names: one that a person has named is a table of its own; the areas of filters have names that programs give. */
function namedArea({ name = '', 'target-range-address': address = '', 'contains-header': headed }: Attributes): NamedArea[] {
  const [area] = areasIn(address)
  const sheet = /^'((?:[^']|'')*)'\.|^\$?([^'.]+)\./.exec(address.replace(/^\$/, ''))
  if (area === undefined || sheet === null) return []
  const table = !name.startsWith('__Anonymous')
  return [{ sheet: (sheet[1] ?? sheet[2] ?? '').replaceAll("''", "'"), area, headed: headed !== 'false', table }]
}
