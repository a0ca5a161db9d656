import { limits, tooMuch } from '../unreadable.ts'
import type { Fill, Line } from './marks.ts'

/** The numbers by which the library names what a page draws. */
export interface Operators {
  readonly save: number
  readonly restore: number
  readonly transform: number
  readonly constructPath: number
  readonly setFillRGBColor: number
  readonly paintFormXObjectBegin: number
  readonly paintFormXObjectEnd: number
  readonly stroke: number
  readonly closeStroke: number
  readonly fill: number
  readonly eoFill: number
  readonly fillStroke: number
  readonly eoFillStroke: number
  readonly closeFillStroke: number
  readonly closeEOFillStroke: number
  readonly paintImageXObject: number
  readonly paintInlineImageXObject: number
  readonly paintImageMaskXObject: number
}

type Matrix = readonly [number, number, number, number, number, number]

export interface Drawn {
  readonly lines: readonly Line[]
  readonly fills: readonly Fill[]
  readonly pictures: number
}

/** Thinner than this, a filled area is a line. */
const thin = 2.5

/**
 * Follows what a page draws and returns its lines and coloured areas. `view` turns the page's own points into those of a reader: from the left and from the top. Many
 * programs draw a line as a thin filled area, and a frame as one stroke round it; both are lines here. Slanting and curved strokes are pictures.
 */
export function followDrawing(
  drawing: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  ops: Operators,
  view: Matrix,
): Drawn {
  const lines: Line[] = []
  const fills: Fill[] = []
  let pictures = 0
  let state: { matrix: Matrix; colour: string } = { matrix: view, colour: '000000' }
  const kept: (typeof state)[] = []
  const strokes = new Set([ops.stroke, ops.closeStroke, ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke, ops.closeEOFillStroke])
  const fillings = new Set([ops.fill, ops.eoFill, ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke, ops.closeEOFillStroke])
  for (const [index, op] of drawing.fnArray.entries()) {
    const args = drawing.argsArray[index]
    switch (op) {
      case ops.save:
        kept.push(state)
        break
      case ops.restore:
        state = kept.pop() ?? state
        break
      case ops.transform:
        state = { ...state, matrix: times(state.matrix, matrixOf(args)) }
        break
      case ops.paintFormXObjectBegin:
        kept.push(state)
        state = { ...state, matrix: times(state.matrix, matrixOf(Array.isArray(args) ? args[0] : null)) }
        break
      case ops.paintFormXObjectEnd:
        state = kept.pop() ?? state
        break
      case ops.setFillRGBColor:
        state = { ...state, colour: colourOf(args) }
        break
      case ops.paintImageXObject:
      case ops.paintInlineImageXObject:
      case ops.paintImageMaskXObject:
        pictures += 1
        break
      case ops.constructPath: {
        const [how, data] = Array.isArray(args) ? (args as [number, unknown]) : [0, null]
        for (const path of pathsOf(data, state.matrix)) {
          if (strokes.has(how)) lines.push(...edgesOf(path))
          if (fillings.has(how)) fillOf(path, state.colour, lines, fills)
        }
        if (lines.length > limits.pdfLines || fills.length > limits.pdfLines)
          throw tooMuch('holds more drawing on one page than a paper does')
        break
      }
    }
  }
  return { lines, fills, pictures }
}

type Point = readonly [number, number]

/** One closed or open stretch of a path: its corners, or null where it bends. */
function pathsOf(data: unknown, matrix: Matrix): (readonly Point[])[] {
  const numbers = (Array.isArray(data) ? data[0] : data) as ArrayLike<number> | null
  const paths: Point[][] = []
  if (!numbers || typeof numbers.length !== 'number') return paths
  let bent = false
  let path: Point[] = []
  const close = () => {
    if (!bent && path.length > 1) paths.push(path)
    bent = false
  }
  for (let at = 0; at < numbers.length; ) {
    const step = numbers[at] ?? 0
    const point = (from: number): Point => apply(matrix, numbers[from] ?? 0, numbers[from + 1] ?? 0)
    if (step === 0) {
      close()
      path = [point(at + 1)]
      at += 3
    } else if (step === 1) {
      path.push(point(at + 1))
      at += 3
    } else if (step === 4) {
      const [first] = path
      if (first) path.push(first)
      close()
      path = first ? [first] : []
      at += 1
    } else {
      bent = true
      at += step === 2 ? 7 : 5
    }
  }
  close()
  return paths
}

function edgesOf(path: readonly Point[]): Line[] {
  return path.slice(1).flatMap(([x, y], index): Line[] => {
    const [x0, y0] = path[index] ?? [x, y]
    if (Math.abs(y - y0) < 0.7 && Math.abs(x - x0) > 0.7)
      return [{ way: 'across', at: (y + y0) / 2, from: Math.min(x, x0), to: Math.max(x, x0) }]
    if (Math.abs(x - x0) < 0.7 && Math.abs(y - y0) > 0.7)
      return [{ way: 'down', at: (x + x0) / 2, from: Math.min(y, y0), to: Math.max(y, y0) }]
    return []
  })
}

function fillOf(path: readonly Point[], colour: string, lines: Line[], fills: Fill[]): void {
  const xs = path.map(([x]) => x)
  const ys = path.map(([, y]) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  // only what lies square to the page: its corners all stand on its edges
  if (!path.every(([x, y]) => (near(x, left) || near(x, right)) && (near(y, top) || near(y, bottom)))) return
  const [width, height] = [right - left, bottom - top]
  if (height <= thin && width > height) lines.push({ way: 'across', at: (top + bottom) / 2, from: left, to: right })
  else if (width <= thin && height > width) lines.push({ way: 'down', at: (left + right) / 2, from: top, to: bottom })
  else if (colour !== 'ffffff') fills.push({ left, top, right, bottom, colour })
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1

const matrixOf = (args: unknown): Matrix => {
  const numbers = ArrayBuffer.isView(args) ? [...(args as unknown as number[])] : args
  return Array.isArray(numbers) && numbers.length >= 6 && numbers.every((n) => Number.isFinite(n))
    ? (numbers.slice(0, 6) as unknown as Matrix)
    : [1, 0, 0, 1, 0, 0]
}

export function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

export const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Point => [a * x + c * y + e, b * x + d * y + f]

function colourOf(args: unknown): string {
  const [first] = Array.isArray(args) ? args : [args]
  return typeof first === 'string' && /^#[0-9a-f]{6}$/i.test(first) ? first.slice(1).toLowerCase() : '000000'
}

export type { Matrix }
