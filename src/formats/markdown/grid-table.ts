import type { DraftCell, DraftRow } from '../../domain/document/draft.ts'
import type { Construct, Lines } from '../text/lines.ts'
import { joinDrawnLines } from './drawn-cell.ts'

/** Bounds the search for edges, which looks right and down from every corner. */
const mostLines = 2000
const widestLine = 1000

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
  if (lines.some((line) => line.length > widestLine)) return undefined
  const boxes = findBoxes(lines)
  if (boxes.length === 0 || !holdsAll(lines, boxes)) return undefined
  return { drafts: [{ kind: 'table', rows: rowsOf(text, lines, boxes) }], next }
}

/** The smallest closed boxes, each found from its upper left corner. */
function findBoxes(lines: readonly string[]): Box[] {
  const boxes: Box[] = []
  lines.forEach((line, top) => {
    for (let left = line.indexOf('+'); left >= 0; left = line.indexOf('+', left + 1)) {
      const box = boxFrom(lines, top, left)
      if (box !== undefined) boxes.push(box)
    }
  })
  return boxes
}

function boxFrom(lines: readonly string[], top: number, left: number): Box | undefined {
  for (let right = left + 1; /[-=:+]/.test(at(lines, top, right)); right += 1) {
    if (at(lines, top, right) !== '+') continue
    for (let bottom = top + 1; /[|+]/.test(at(lines, bottom, right)) && /[|+]/.test(at(lines, bottom, left)); bottom += 1) {
      if (at(lines, bottom, right) !== '+' || at(lines, bottom, left) !== '+') continue
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
  const lefts = [...new Set(boxes.map((box) => box.left))].sort((a, b) => a - b)
  const tops = [...new Set(boxes.map((box) => box.top))].sort((a, b) => a - b)
  const headerEnd = lines.findIndex((line, index) => index > 0 && /^\+(?:[=:]+\+)+$/.test(line))
  return tops.map((top) => {
    const inRow = boxes.filter((box) => box.top === top).sort((a, b) => a.left - b.left)
    const cells = inRow.map((box): DraftCell => {
      const colspan = lefts.filter((left) => left >= box.left && left < box.right).length
      const rowspan = tops.filter((other) => other >= top && other < box.bottom).length
      return {
        ...text.piece(joinDrawnLines(linesIn(lines, box)).replaceAll('\n', '<br>')),
        column: lefts.indexOf(box.left) + 1,
        colspan,
        rowspan,
      }
    })
    return { cells, header: top < headerEnd }
  })
}
