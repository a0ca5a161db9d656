import type { PageMarks } from './marks.ts'
import { linesOf, type TextLine } from './text-lines.ts'

/** How a paper sets its words, which tells where one that runs over the end of a line goes on. */
export interface Wording {
  /** Whether the paper sets a space at the end of a line behind which another word follows: most programs that lay out pages do. */
  readonly spaced: boolean
  /** How far apart the lines of one paragraph are set in letters of a size; undefined where that differs or is not known. */
  readonly leading: (size: number) => number | undefined
  /** Whether the word stands in the paper within a line, in small letters. */
  readonly knows: (word: string) => boolean
  /** Words that were put together again, as they now read. */
  readonly mended: Set<string>
}

/** Takes the lines of all pages and returns how the paper sets its words. */
export function wordingOf(pages: readonly PageMarks[]): Wording {
  const words = new Set<string>()
  const leadings = new Map<number, number[]>()
  let [followed, spaced] = [0, 0]
  for (const { runs } of pages) {
    const open = new Map<number, { base: number; size: number; spaced: boolean }>()
    for (const line of linesOf(runs.filter((run) => !run.turned)))
      for (const piece of piecesOf(line)) {
        const at = Math.round(piece.left / 3)
        const before = open.get(at) ?? open.get(at - 1) ?? open.get(at + 1)
        if (before && Math.abs(before.size - piece.size) < 0.5 && piece.base - before.base < piece.size * 1.6) {
          followed += 1
          if (before.spaced) {
            spaced += 1
            const size = Math.round(piece.size * 10)
            const gaps = leadings.get(size) ?? []
            gaps.push(piece.base - before.base)
            leadings.set(size, gaps)
          }
        }
        open.set(at, piece)
        const found = piece.text.split(/[^\p{L}\p{M}'’-]+/u)
        // the first word may be the rest of one and the last its beginning, unless spaces say that they are not
        const isFirst = !before || before.spaced || piece.base - before.base > piece.size * 1.6
        for (const word of found.slice(isFirst ? 0 : 1, piece.spaced ? undefined : -1)) if (word.length > 2) words.add(word.toLowerCase())
      }
  }
  const usual = new Map([...leadings].map(([size, gaps]) => [size, usualOf(gaps)]))
  return {
    spaced: spaced >= 3 && spaced > followed * 0.3,
    leading: (size) => usual.get(Math.round(size * 10)),
    knows: (word) => words.has(word.toLowerCase()),
    mended: new Set(),
  }
}

/** The middle one, where most are like it. */
function usualOf(gaps: number[]): number | undefined {
  const middle = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
  return gaps.filter((gap) => Math.abs(gap - middle) < 0.2).length > gaps.length * 0.7 ? middle : undefined
}

/** The parts of a line between wide gaps: the lines of cells beside each other. */
function piecesOf({ runs }: TextLine): { left: number; base: number; size: number; text: string; spaced: boolean }[] {
  const pieces: { left: number; right: number; base: number; size: number; text: string; spaced: boolean }[] = []
  for (const run of runs) {
    const last = pieces.at(-1)
    const { left, right, base, size, text } = run
    if (last && left - last.right < size) Object.assign(last, { right, text: `${last.text} ${text}`, spaced: run.spaced === true })
    else pieces.push({ left, right, base, size, text, spaced: run.spaced === true })
  }
  return pieces
}
