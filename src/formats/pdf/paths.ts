import type { Fill, Line } from './marks.ts'
import { apply, type Matrix, type Point } from './matrix.ts'

/** Thinner than this, a filled area is a line. */
const thin = 2.5

/** One closed or open stretch of a path after another: its corners. A stretch that bends is a picture and is left out. */
export function pathsOf(data: unknown, matrix: Matrix): (readonly Point[])[] {
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

/** The level and upright edges of a path. */
export function edgesOf(path: readonly Point[]): Line[] {
  return path.slice(1).flatMap(([x, y], index): Line[] => {
    const [x0, y0] = path[index] ?? [x, y]
    if (Math.abs(y - y0) < 0.7 && Math.abs(x - x0) > 0.7)
      return [{ way: 'across', at: (y + y0) / 2, from: Math.min(x, x0), to: Math.max(x, x0) }]
    if (Math.abs(x - x0) < 0.7 && Math.abs(y - y0) > 0.7)
      return [{ way: 'down', at: (x + x0) / 2, from: Math.min(y, y0), to: Math.max(y, y0) }]
    return []
  })
}

/** Adds a filled path where it belongs: a thin one to the lines, another to the fills with its colour, white ones too, since they cover what lies below. */
export function fillOf(path: readonly Point[], colour: string, lines: Line[], fills: Fill[]): void {
  const xs = path.map(([x]) => x)
  const ys = path.map(([, y]) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  // only what lies square to the page: its corners all stand on its edges
  if (!path.every(([x, y]) => (near(x, left) || near(x, right)) && (near(y, top) || near(y, bottom)))) return
  const [width, height] = [right - left, bottom - top]
  if (height <= thin && width > height) lines.push({ way: 'across', at: (top + bottom) / 2, from: left, to: right })
  else if (width <= thin && height > width) lines.push({ way: 'down', at: (left + right) / 2, from: top, to: bottom })
  else fills.push({ left, top, right, bottom, colour })
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1
