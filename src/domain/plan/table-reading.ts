import type { Cell, Row, Table } from '../document/document.ts'
import type { Ledger, Slice } from '../document/ledger.ts'
import { anchorOf, give, onOneLine, sliceAt, textOf, trimmed } from '../document/ledger.ts'
import type { ColourKey } from './colour-key.ts'
import { columnsByContent, saysNothing, understood } from './column-content.ts'
import { widthOf } from './column-texts.ts'
import type { Columns } from './columns.ts'
import { columnsOf, isHeaderRow, layoutWithout, repeatsHeadings } from './columns.ts'
import { declaredIn } from './declared-by-name.ts'
import type { DraftObjective, DraftPlan, DraftSection } from './drafts.ts'
import { ownerInHeading } from './heading-owner.ts'
import type { Mapping } from './mapping.ts'
import type { ColumnField } from './plan.ts'
import { headerAt, mappedRow } from './plan-table.ts'
import type { Doubt } from './reading.ts'
import { isRetold } from './retold.ts'
import { dueInHeading } from './said-once.ts'

/** What is known while one table is read, row by row. */
export interface TableReading {
  readonly ledger: Ledger
  readonly doubts: Doubt[]
  readonly plan: DraftPlan
  readonly columns: Columns
  /** What the paper says its colours mean. */
  readonly key?: ColourKey
  /** Columns of colours that a doubt speaks of already. */
  readonly told?: Set<number>
  /** Objectives whose answers have not come yet: a progress row speaks of all of them. */
  waiting: DraftObjective[]
}

/** A data row with its cells by field; `wide` where one text stands alone in it. */
export interface PlanRow {
  readonly row: Row
  readonly cells: ReadonlyMap<ColumnField, Cell>
  /** Cells of rows above that hang down beside this one, by field. */
  readonly hanging: ReadonlyMap<ColumnField, Cell>
  readonly filled: readonly Cell[]
}

export function slice(reading: TableReading, cell: Cell | undefined): Slice | null {
  if (!cell?.text.trim()) return null
  return trimmed(sliceAt(reading.ledger, cell.anchor))
}

export function doubt(reading: TableReading, at: Slice, about: string, why: string): void {
  reading.doubts.push({ anchor: anchorOf(at), about, text: onOneLine(textOf(at)), why })
}

/** The section that rows are being added to; an unnamed one where the plan has none yet. */
export function sectionOf(reading: TableReading, row: Row): DraftSection {
  const last = reading.plan.sections.at(-1)
  if (last) return last
  const made: DraftSection = { ref: '', title: '', anchor: row.anchor, objectives: [], actions: [] }
  reading.plan.sections.push(made)
  return made
}

/** Opens a section from the words of its row, `3. Looked after children`: number and title. */
export function openSection(reading: TableReading, parts: readonly Slice[], row: Row): void {
  const text = onOneLine(parts.map(textOf).join(' '))
  const m = /^(\d+(?:\.\d+)*|[A-Z])[.):]?\s+(?=\S)(.*)$/s.exec(text)
  const lettered = m && /^[A-Z]$/.test(m[1] as string) && !/^[A-Z][.):]/.test(text)
  for (const part of parts) give(part, 'placed')
  const [ref, title] = m && !lettered ? [m[1] as string, m[2] as string] : ['', text]
  const last = reading.plan.sections.at(-1)
  // a heading repeated over a page break opens nothing new
  if (last && last.title.toLowerCase() === title.toLowerCase() && last.ref === ref) return
  const owner = ownerInHeading(text)
  const [first] = parts
  const due = parts.map((part) => dueInHeading(part, { period: reading.plan.period })).find((found) => found !== null)
  const done = parts.map(declaredIn).find((found) => found !== null)
  const at = first && parts.length === 1 && owner ? anchorOf(first) : row.anchor
  reading.plan.sections.push({
    ...{ ref, title, anchor: row.anchor, objectives: [], actions: [] },
    ...(owner ? { owner: { name: owner.name, anchor: at } } : {}),
    ...(due ? { due } : {}),
    ...(done ? { declares: done } : {}),
  })
}

/**
 * Parts a table into header rows (given out as structure) and data rows with their cells by field. A header may stand in two rows, and may
 * come again where the table runs over a page.
 */
export function rowsOf(
  ledger: Ledger,
  table: Table,
  before: Columns | null,
  mapping?: Mapping,
): { columns: Columns; rows: PlanRow[] } | null {
  if (isRetold(table)) {
    const { columns, labels } = table.retold
    for (const label of labels) give(sliceAt(ledger, label), 'structure')
    return { columns, rows: table.rows.map((row) => ({ ...byField(row, columns), hanging: new Map() })) }
  }
  const goesOn = before !== null && before.byContent === undefined && fits(table, before)
  const mapped = mapping?.size ? mappedRow(table, mapping) : -1
  let columns: Columns | null = goesOn || mapped >= 0 || table.rows.some(isHeaderRow) ? null : unheaded(table, mapping)
  const rows: PlanRow[] = []
  let over: { cell: Cell; until: number }[] = []
  for (let i = 0; i < table.rows.length; i++) {
    const row = table.rows[i] as Row
    if (i === mapped || (i > mapped && isHeaderRow(row) && (columns === null || repeatsHeadings(row, columns)))) {
      const header = headerAt(table, i)
      // what stands below is looked at once, and a few hundred rows tell what a column holds
      const body = columns === null ? table.rows.slice(i + header.length, i + header.length + enoughRows) : []
      const found = columnsOf(header, columns ?? before, body, mapping)
      if (found) {
        columns ??= understood(found, body)
        for (const r of header) for (const cell of r.cells) give(sliceAt(ledger, cell.anchor), 'structure')
        i += header.length - 1
        continue
      }
    }
    const held: Columns | null = columns ?? before
    if (!held) continue
    if (held.byContent && rows.length === 0 && saysNothing(row)) {
      for (const cell of row.cells) give(sliceAt(ledger, cell.anchor), 'structure')
      continue
    }
    // what has ended is let go: a table of fifty thousand merged cells would be walked from its top at each row
    over = over.filter(({ until }) => until > i)
    const hanging = over.map(({ cell }) => cell)
    rows.push({ ...byField(row, held), hanging: fieldsOf(hanging, held) })
    for (const cell of row.cells) if (cell.rowspan > 1) over.push({ cell, until: i + cell.rowspan })
  }
  const held = columns ?? (before && rows.length && fits(table, before) ? before : null)
  return held ? { columns: held, rows } : null
}

const enoughRows = 400

/** The columns of a table without headings: as a person set them right for its width, else by what stands in them. */
function unheaded(table: Table, mapping?: Mapping): Columns | null {
  const fields = mapping?.get(layoutWithout(widthOf(table.rows)))
  return fields ? { fields, printed: [], byContent: true, corrected: true } : columnsByContent(table.rows)
}

function byField(row: Row, columns: Columns): Omit<PlanRow, 'hanging'> {
  return { row, cells: fieldsOf(row.cells, columns), filled: row.cells.filter((c) => c.text.trim()) }
}

function fieldsOf(cells: readonly Cell[], columns: Columns): Map<ColumnField, Cell> {
  const found = new Map<ColumnField, Cell>()
  for (const cell of cells) {
    const field = columns.fields[cell.column - 1]
    if (field && field !== 'other' && !found.has(field)) found.set(field, cell)
  }
  return found
}

/** A table without headings goes on with the columns of the one before it when it has as many. */
function fits(table: Table, before: Columns): boolean {
  return widthOf(table.rows) === before.fields.length
}
