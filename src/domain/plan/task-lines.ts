import { type Slice, textOf } from '../document/ledger.ts'
import { splitDeadlines } from './deadline-lines.ts'
import { byBullets, byLines } from './split.ts'

/**
 * The tasks of a cell that have a line each, told by the cells beside it: these hold as many days, or as many owners, a line each. Null where that is not
 * so: a line break alone parts nothing, since papers break any long wording.
 */
export function taskLines(cell: Slice, dates: Slice | null, owners: Slice | null): Slice[] | null {
  const lines = byLines(cell)
  if (lines.length < 2 || lines.length > 30 || byBullets(cell) || lines.some((line) => !/^(?:\p{Lu}|to )\S*\s+\S/u.test(textOf(line))))
    return null
  const days = dates ? splitDeadlines(textOf(dates)) : []
  const names = owners ? byLines(owners) : []
  const dated = days.length === lines.length && days.every((day) => day.dated)
  const owned = names.length === lines.length && names.every((name) => textOf(name).length <= 60) && days.length <= 1
  return dated || owned ? lines : null
}

/** What of a cell belongs to each of so many tasks: a line each where it has as many, else all of it to each. */
export function linesFor(cell: Slice | null, count: number): (Slice | null)[] {
  const lines = cell ? byLines(cell) : []
  return Array.from({ length: count }, (_, i) => (lines.length === count ? (lines[i] ?? null) : cell))
}

/** Why tasks parted so are in doubt. */
export const byLinesWhy = (count: number): string =>
  `These ${count} tasks stand in one cell without numbers; they were parted at its lines, since the cells beside it have as many lines.`
