import type { Run } from './marks.ts'
import { isEntry, type TextLine } from './text-lines.ts'

/** A stretch of a line between two gaps: the line of one cell, if the line runs through a table. */
export interface Piece {
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
  readonly runs: readonly Run[]
}

/** Of a letter's height: a wider gap may part two cells. */
const gapOfCells = 0.45
/** Of a letter's height: less white is none. */
const noSpace = 0.12
/** The narrowest white strip that parts two columns, in points; where several texts begin right behind it, it may be narrower. */
const [narrowest, narrowestOfMany] = [1.9, 0.2]
/** How finely strips are looked for, in parts of a point. */
const fine = 4

/**
 * The stretches of a line, those put together that only a space parts; where the place was set anew without a space, or something else was set between two that do not touch, another begins: the lines of
 * a cell are set one after the other.
 */
export function piecesOf({ runs, size }: Pick<TextLine, 'runs' | 'size'>): Piece[] {
  const pieces: { left: number; right: number; base: number; size: number; runs: Run[] }[] = []
  for (const run of runs)
    for (const [index, part] of (run.parts ?? [run]).entries()) {
      const last = pieces.at(-1)
      const gap = part.left - (last?.right ?? 0)
      if (last && index === 0 && gap < size * gapOfCells && !(gap > size * noSpace && isSetApart(last.runs.at(-1), run))) {
        last.right = Math.max(last.right, part.right)
        last.runs.push(part)
      } else pieces.push({ left: part.left, right: part.right, base: run.base, size: run.size, runs: [part] })
    }
  return pieces
}

const isSetApart = (one: Run | undefined, other: Run): boolean =>
  one?.nth !== undefined && other.nth !== undefined && !one.spaced && Math.abs(other.nth - one.nth) > 1

/**
 * Where the columns lie that white strips part, from the lines that have several pieces: left and right end of each. Next to no line may run across a strip, and at least two must have text in each
 * column.
 */
export function columnsAmong(lines: readonly (readonly Piece[])[]): { left: number; right: number }[] {
  const covered = new Map<number, number>()
  for (const pieces of lines)
    for (const { left, right } of pieces)
      for (let x = Math.floor(left * fine); x <= Math.ceil(right * fine); x += 1) covered.set(x, (covered.get(x) ?? 0) + 1)
  const few = Math.max(lines.length < 8 ? 0 : 1, Math.floor(lines.length * 0.04))
  const starting = (x: number) => lines.filter((pieces) => pieces.some(({ left }) => Math.abs(left - x) < 0.6)).length
  const xs = [...covered].flatMap(([x, count]) => (count > few ? [x] : [])).sort((a, b) => a - b)
  const columns: { left: number; right: number }[] = []
  for (const at of xs) {
    const x = at / fine
    const last = columns.at(-1)
    const white = last ? x - last.right : 0
    const isStrip = white > narrowest || (white > narrowestOfMany + 1 / fine && starting(x) >= Math.max(4, lines.length * 0.15))
    if (last && !isStrip) last.right = x
    else columns.push({ left: x, right: x })
  }
  const within = ({ left, right }: { left: number; right: number }) =>
    lines.filter((pieces) => pieces.some((piece) => piece.left >= left - 2 && piece.right <= right + 2)).length
  return withMarks(
    columns.filter((column) => within(column) >= 2),
    lines.flat(),
  )
}

/** Whether a text is only the mark before an entry of a list. */
export const isMark = ({ text }: Run): boolean => isEntry(`${text} `) && !/[\p{L}\p{N}]/u.test(text)

/** Marks of entries stand before their texts, and make no column of their own. */
function withMarks(columns: readonly { left: number; right: number }[], pieces: readonly Piece[]): { left: number; right: number }[] {
  const found: { left: number; right: number }[] = []
  let open: number | null = null
  for (const { left, right } of columns) {
    const own = pieces.filter((piece) => piece.left >= left - 1 && piece.right <= right + 1)
    found.push({ left: open ?? left, right })
    open = null
    const marks = own.filter(({ runs }) => runs.every(isMark))
    if (marks.length > 0 && marks.length === own.length) {
      open = left
      found.pop()
    }
  }
  return found
}

/** The pieces of a line by the columns in which they stand, null where one runs across a strip. */
export function intoColumns(pieces: readonly Piece[], columns: readonly { left: number; right: number }[]): Piece[][] | null {
  const found: Run[][] = columns.map(() => [])
  for (const run of pieces.flatMap(({ runs }) => runs)) {
    const isWithin = (part: Run) => columnsUnder(part, columns).length < 2
    const parts = isWithin(run) ? [run] : (run.loose ?? [])
    if (parts.length === 0 || !parts.every(isWithin)) return null
    for (const part of parts) found[columnsUnder(part, columns)[0] ?? nearest(part, columns)]?.push(part)
  }
  return found.map((runs) => {
    const [first] = runs
    if (!first) return []
    return [{ left: first.left, right: Math.max(...runs.map(({ right }) => right)), base: first.base, size: first.size, runs }]
  })
}

/** The columns that a run lies in by more than its overhang. */
const columnsUnder = ({ left, right }: Run, columns: readonly { left: number; right: number }[]): number[] =>
  columns.flatMap((column, index) => (right > column.left + 1.5 && left < column.right - 1.5 ? [index] : []))

const nearest = ({ left }: Run, columns: readonly { left: number }[]): number =>
  Math.max(
    0,
    columns.findLastIndex((column) => left >= column.left - 2),
  )
