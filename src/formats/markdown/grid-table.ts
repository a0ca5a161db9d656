import type { DraftCell, DraftRow } from '../../domain/document/draft.ts'
import type { Construct, Lines } from '../text/lines.ts'
import { drawnCell } from './drawn-cell.ts'

/** Bounds the search for edges, which looks right and down from every corner. */
const mostLines = 2000
const widestLine = 1000
const mostBoxes = 20_000
/** Corners and places looked at in one drawing. */
const mostSteps = 2_000_000

interface Box {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A table drawn with `+--+` and `|`, cells over several rows and columns included; the rows above a `+==+` are its header. */
export const gridTable: Construct = (text, at) => {
  if (!/^\s*\+(?:[-=:]+\+)+\s*$/.test(text.lines[at] ?? '')) return undefined
  let next = at
  while (next < at + mostLines && /^\s*[+|].*[+|]\s*$/.test(text.lines[next] ?? '')) next += 1
  const lines = text.lines.slice(at, next).map((line) => line.trim())
  const boxes = lines.some((line) => line.length > widestLine) ? [] : findBoxes(lines)
  if (boxes.length === 0 || boxes.length > mostBoxes || !holdsAll(lines, boxes)) {
    return { drafts: lines.map((line) => ({ kind: 'paragraph', ...text.piece(line) })), next }
  }
  return { drafts: [{ kind: 'table', rows: rowsOf(text, lines, boxes) }], next }
}

/** The smallest closed boxes, each found from its upper left corner; none where a drawing has so many corners that no table does. */
function findBoxes(lines: readonly string[]): Box[] {
  const boxes: Box[] = []
  const walked = { steps: 0 }
  lines.forEach((line, top) => {
    for (let left = line.indexOf('+'); left >= 0; left = line.indexOf('+', left + 1)) {
      const box = boxFrom(lines, top, left, walked)
      if (box !== undefined) boxes.push(box)
    }
  })
  return walked.steps > mostSteps ? [] : boxes
}

function boxFrom(lines: readonly string[], top: number, left: number, walked: { steps: number }): Box | undefined {
  for (let right = left + 1; /[-=:+]/.test(at(lines, top, right)); right += 1) {
    if (at(lines, top, right) !== '+') continue
    for (let bottom = top + 1; /[|+]/.test(at(lines, bottom, right)) && /[|+]/.test(at(lines, bottom, left)); bottom += 1) {
      walked.steps += 1
      if (walked.steps > mostSteps) return undefined
      if (at(lines, bottom, right) !== '+' || at(lines, bottom, left) !== '+') continue
      walked.steps += right - left
      if (/^[-=:+]+$/.test(lines[bottom]?.slice(left, right) ?? '')) return { top, left, bottom, right }
    }
  }
  return undefined
}

function at(lines: readonly string[], row: number, column: number): string {
  return lines[row]?.[column] ?? ' '
}

/** Whether every written character lies in a box: a drawing with a slip in it must stay text, or what is outside would be lost. */
function holdsAll(lines: readonly string[], boxes: readonly Box[]): boolean {
  const written = (text: string): number => text.replace(/[\s|+=:-]/g, '').length
  const inside = boxes.reduce((sum, box) => sum + written(linesIn(lines, box).join('')), 0)
  return inside === written(lines.join(''))
}

function linesIn(lines: readonly string[], box: Box): string[] {
  return lines.slice(box.top + 1, box.bottom).map((line) => line.slice(box.left + 1, box.right))
}

function rowsOf(text: Lines, lines: readonly string[], boxes: readonly Box[]): DraftRow[] {
  const columns = places(boxes.map((box) => box.left))
  const rows = places(boxes.map((box) => box.top))
  const headerEnd = lines.findIndex((line, index) => index > 0 && /^\+(?:[=:]+\+)+$/.test(line))
  const found = [...rows.keys()].map((top): { cells: DraftCell[]; header: boolean } => ({ cells: [], header: top < headerEnd }))
  for (const box of boxes) {
    const column = columns.get(box.left) ?? 0
    const row = rows.get(box.top) ?? 0
    found[row]?.cells.push({
      ...drawnCell(text, linesIn(lines, box)),
      column: column + 1,
      colspan: (columns.get(box.right) ?? columns.size) - column,
      rowspan: (rows.get(box.bottom) ?? rows.size) - row,
    })
  }
  return found
}

/** The edges at which boxes begin, each with its place among them from 0. */
function places(edges: readonly number[]): Map<number, number> {
  return new Map([...new Set(edges)].sort((a, b) => a - b).map((edge, index) => [edge, index]))
}
