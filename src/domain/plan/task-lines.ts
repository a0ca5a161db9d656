import { type Slice, sub, textOf, trimmed } from '../document/ledger.ts'
import { splitDeadlines } from './deadline-lines.ts'
import { byBullets, byLines, byPattern, opensPromise } from './split.ts'

/**
 * The tasks of a cell that stand in it without numbers, told by the cells beside it: these hold as many days, or as many owners. Parted at the lines, else at
 * semicolons, else where a sentence ends and the next begins as a promise does. Null where nothing beside it counts the same: papers break any long wording.
 */
export function taskLines(cell: Slice, dates: Slice | null, owners: Slice | null): Slice[] | null {
  if (byBullets(cell)) return null
  const days = dates ? splitDeadlines(textOf(dates)) : []
  return (
    partings(cell).find((tasks) => {
      const names = owners ? piecesOf(owners) : []
      const dated = days.length === tasks.length && days.every((day) => day.dated)
      const owned = names.length === tasks.length && names.every((name) => textOf(name).length <= 60) && days.length <= 1
      return dated || owned
    }) ?? null
  )
}

/**
 * Why it is in doubt that a cell is one action: it seems to hold several, and the days beside it are as many as none of the ways to part it. Null where
 * nothing speaks for several.
 */
export function countsDiffer(cell: Slice, dates: Slice | null): string | null {
  const days = dates ? splitDeadlines(textOf(dates)).filter((day) => day.dated) : []
  const tasks = partings(cell).find((parts) => parts.every((part) => opensPromise(textOf(part))))
  return tasks && days.length > 1 && days.length !== tasks.length
    ? `${tasks.length} tasks seem to stand here without numbers, and ${days.length} dates beside them: they were kept as one action.`
    : null
}

/** The ways in which a cell may be parted into tasks, the surest first. */
function partings(cell: Slice): Slice[][] {
  const lines = byLines(cell)
  const begun = (parts: readonly Slice[]) => parts.every((part) => /^(?:\p{Lu}|to )\S*\s+\S/u.test(textOf(part)))
  const semicolons = byPattern(cell, /;\s+(?:and\s+)?/g)
  const sentences = byPattern(cell, /(?<=[.!])\s+(?=\p{Lu})/gu)
  return [
    ...(begun(lines) ? [lines] : []),
    ...(opensPromise(textOf(cell)) && semicolons.every((part) => /\S\s+\S/.test(textOf(part))) ? [semicolons] : []),
    ...(sentences.every((part) => opensPromise(textOf(part))) ? [sentences] : []),
  ].filter((parts) => parts.length > 1 && parts.length <= 30)
}

/** The lines of a cell, or what its semicolons part where it has one line. */
const piecesOf = (cell: Slice): Slice[] => {
  const lines = byLines(cell)
  return lines.length > 1 ? lines : byPattern(cell, /\s*;\s*/g)
}

/** What of a cell belongs to each of so many tasks: a line each where it has as many, else all of it to each. */
export function linesFor(cell: Slice | null, count: number): (Slice | null)[] {
  const pieces = cell ? piecesOf(cell) : []
  return Array.from({ length: count }, (_, i) => (pieces.length === count ? (pieces[i] ?? null) : cell))
}

/** The same for the days of so many tasks, which may stand one behind the other. */
export function daysFor(cell: Slice | null, count: number): (Slice | null)[] {
  const days = cell ? splitDeadlines(textOf(cell)) : []
  if (!cell || days.length !== count) return linesFor(cell, count)
  return days.map(({ start, end }) => {
    const own = trimmed(sub(cell, start, end))
    const mark = /[;,]\s*$/.exec(textOf(own))?.[0].length ?? 0
    return sub(own, 0, own.end - own.start - mark)
  })
}

/** Why tasks parted so are in doubt. */
export const byLinesWhy = (count: number): string =>
  `These ${count} tasks stand in one cell without numbers; they were parted at its lines or sentences, since the cells beside it have as many lines or dates.`
