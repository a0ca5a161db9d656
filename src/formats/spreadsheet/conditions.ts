import type { Area, SheetRow } from './sheet.ts'

/** A colour that a cell has while its text, or that of another cell, is a certain one: how most workbooks show red, amber and green. */
export interface Condition {
  readonly areas: readonly Area[]
  /** The rule with the lowest one wins. */
  readonly priority: number
  readonly colour: string
  /** Takes the text in small letters. */
  readonly holds: (text: string) => boolean
  /** The cell looked at: a fixed row or column, or so many further on from the cell itself; `null` for the cell itself. */
  readonly elsewhere: { readonly row: number | null; readonly column: number | null; readonly down: number; readonly right: number } | null
}

/** Rules of a sheet at most, and areas of all of them together; a sheet with more has no colours by rule. No text is lost with them. */
export const mostRules = 2_000
export const mostAreas = 20_000

/** How often all sheets of a workbook together may ask whether a rule holds for a cell; a long text counts as several. */
export const mostLooks = 20_000_000
const onceForSo = 64

/** Keeps the rules of a sheet as its reader finds them. */
export interface RuleKeeper {
  /** Takes the words that name the areas of some rules and returns these areas, which count from here on. */
  areas(names: readonly string[], areaIn: (name: string) => Area | null): readonly Area[]
  add(rule: Condition): void
  /** Whether there were more than are kept: then nothing further need be looked at. */
  isFull(): boolean
  /** The rules that were kept, the first of them first; null where there were more. */
  take(): readonly Condition[] | null
}

export function ruleKeeper(): RuleKeeper {
  const rules: Condition[] = []
  let named = 0
  let areas = 0
  let full = false
  return {
    areas(names, areaIn) {
      named += names.length
      full ||= named > mostAreas
      return full ? [] : names.map(areaIn).filter((area) => area !== null)
    },
    add(rule) {
      areas += rule.areas.length
      full ||= rules.length >= mostRules || areas > mostAreas
      if (!full) rules.push(rule)
    },
    isFull: () => full,
    take: () => (full ? null : rules.sort((one, other) => one.priority - other.priority)),
  }
}

/** The comparison of a text in small letters with one in quotes or a number; null for anything that would have to be worked out. */
export function equals(formula: string): ((text: string) => boolean) | null {
  const quoted = /^="?([^"]*)"$|^"((?:[^"]|"")*)"$/.exec(formula)
  const words = (quoted?.[2] ?? quoted?.[1])?.replaceAll('""', '"').toLowerCase()
  if (words !== undefined) return words === '' ? null : (text) => text === words
  const number = /^-?\d{1,15}(?:\.\d{1,15})?$/.test(formula) ? Number(formula) : null
  return number === null ? null : (text) => text !== '' && Number(text) === number
}

/** Counts the looks of all sheets of a workbook. */
interface Looked {
  looks: number
}

/** The rows of a sheet with the colours that its rules give, and the first row from which on there are none since there are too many rules; 0 for the whole sheet, null where all are given. */
interface Coloured {
  readonly rows: ReadonlyMap<number, SheetRow>
  readonly uncolouredFrom: number | null
}

/**
 * Takes the rows of a sheet, in their order, and returns them with the colours that its conditions give; those go before a cell's own fill. Where there are too many rules, or the cells ask more of
 * them than is left of what the workbook may ask, what is beyond has no colour by rule: a colour that is given is never one that a rule left out would have changed.
 */
export function withConditions(rows: ReadonlyMap<number, SheetRow>, rules: readonly Condition[] | null, looked: Looked): Coloured {
  if (rules === null) return { rows, uncolouredFrom: 0 }
  if (rules.length === 0) return { rows, uncolouredFrom: null }
  const textAt = textsOf(rows)
  const here = rulesByRow(rules)
  const coloured = new Map(rows)
  for (const [number, row] of rows) {
    const forColumn = here(number, looked)
    const cells = row.cells.map((cell) => {
      const rule = forColumn?.(cell.column)?.find(({ holds, elsewhere }) => {
        if (looked.looks > mostLooks) return false
        const text =
          elsewhere === null
            ? textAt(number, cell.column)
            : textAt(elsewhere.row ?? number + elsewhere.down, elsewhere.column ?? cell.column + elsewhere.right)
        looked.looks += 1 + Math.floor(text.length / onceForSo)
        return holds(text)
      })
      return rule === undefined ? cell : { ...cell, colour: rule.colour }
    })
    if (looked.looks > mostLooks) return { rows: coloured, uncolouredFrom: number }
    if (forColumn !== undefined) coloured.set(number, { ...row, cells })
  }
  return { rows: coloured, uncolouredFrom: null }
}

/** The texts of a sheet in small letters, by row and column; '' where none stands. Each row is gone through once, when it is first asked for. */
function textsOf(rows: ReadonlyMap<number, SheetRow>): (row: number, column: number) => string {
  const known = new Map<number, ReadonlyMap<number, string>>()
  return (row, column) => {
    let texts = known.get(row)
    if (texts === undefined) {
      texts = new Map(rows.get(row)?.cells.map((cell) => [cell.column, cell.text.toLowerCase()]))
      known.set(row, texts)
    }
    return texts.get(column) ?? ''
  }
}

type ForColumn = (column: number) => readonly Condition[]

/**
 * Walks the areas of all rules down with the rows, and gives for each row the rules of each of its columns in their order; undefined where the row has none. What is known of the columns stays known
 * until an area begins or ends: most rules run over the whole sheet.
 */
function rulesByRow(rules: readonly Condition[]): (row: number, looked: Looked) => ForColumn | undefined {
  const coming = rules.flatMap(({ areas }, rule) => areas.map((area) => ({ ...area, rule }))).sort((one, other) => one.top - other.top)
  let open: typeof coming = []
  let next = 0
  let until = Number.POSITIVE_INFINITY
  let columns = new Map<number, readonly Condition[]>()
  const forColumn =
    (looked: Looked): ForColumn =>
    (column) => {
      let found = columns.get(column)
      if (found === undefined) {
        looked.looks += open.length
        const numbers = new Set(open.flatMap(({ left, right, rule }) => (column >= left && column <= right ? [rule] : [])))
        found = [...numbers].sort((one, other) => one - other).flatMap((rule) => rules[rule] ?? [])
        columns.set(column, found)
      }
      return found
    }
  return (row, looked) => {
    const from = next
    while ((coming[next]?.top ?? Number.POSITIVE_INFINITY) <= row) next += 1
    if (next > from || row > until) {
      open = [...open, ...coming.slice(from, next)].filter(({ bottom }) => bottom >= row)
      until = open.reduce((least, { bottom }) => Math.min(least, bottom), Number.POSITIVE_INFINITY)
      columns = new Map()
      looked.looks += open.length
    }
    return open.length === 0 ? undefined : forColumn(looked)
  }
}
