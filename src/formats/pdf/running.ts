import type { TextLine } from './text-lines.ts'

/** The lines of one page, with its height. */
export interface PageLines {
  readonly height: number
  readonly lines: readonly TextLine[]
}

/** The share of a page at its head and foot in which running lines stand. */
const margin = 0.12

/** Figures in a running line change from page to page. */
const folded = (text: string): string =>
  text
    .replace(/\d+|\b[ivxlc]+\b/gi, '#')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

const pageNumber = /^(?:(?:page|p\.?|seite|tudalen)\s*)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:of|\/|von)\s*\d{1,4})?$/i
const bareNumber = /^[-–—]?\s*(\d{1,4})\s*[-–—]?$/

/**
 * Tells the lines that only run along: the same words, figures aside, at the same place at the head or foot of at least two pages and of half of all, and page numbers. Returns a test for the
 * lines of a page, counted from 0. What is set larger than the text, `body`, may be a heading whose figures count (`Action 2.1`): it runs along only where it is the same or counts the pages. A bare number counts the pages where it rises with them; a year or a figure that happens to stand last on its page does not. On a paper of one page only a page
 * number runs along.
 */
export function runningLines(pages: readonly PageLines[], body: number): (page: number) => (line: TextLine) => boolean {
  const keysOf = (line: TextLine, page: number) => {
    const places = placesOf(line, pages[page]?.height ?? 0)
    const words = line.size > body * 1.1 ? keysOfLarge(line.text, page) : [keyOf(line.text, page)]
    return words.flatMap((text) => places.map((place) => `${text} ${place}`))
  }
  const counts = new Map<string, number>()
  const least = Math.max(2, pages.length / 2)
  for (const [index, page] of pages.entries()) {
    const here = new Set(page.lines.filter((line) => isAtEdge(line, page)).flatMap((line) => keysOf(line, index)))
    for (const text of here) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return (index) => {
    const page = pages[index]
    return (line) => {
      if (!page || !isAtEdge(line, page)) return false
      if (keysOf(line, index).some((key) => (counts.get(key) ?? 0) >= least)) return true
      return bareNumber.test(line.text) ? pages.length === 1 && isOutermost(line, page) : pageNumber.test(line.text)
    }
  }
}

/** A bare number is told by how far it is ahead of its page. */
const keyOf = (text: string, page: number): string => {
  const number = bareNumber.exec(text.trim())?.[1]
  return number ? `number ${Number(number) - page}` : folded(text)
}

/** Where a line stands, from the nearer end of its page: lines less than four points apart share one of their places. */
function placesOf({ base }: TextLine, height: number): string[] {
  const [end, from] = base < height / 2 ? ['head', base] : ['foot', height - base]
  return [`${end} ${Math.floor(from / 8)}`, `${end} ${Math.floor(from / 8 + 0.5)} and a half`]
}

const keysOfLarge = (text: string, page: number): string[] => {
  const words = text.replace(/\s+/g, ' ').trim().toLowerCase()
  return [words, words.replace(/\d+(?=\D*$)/, (number) => `number ${Number(number) - page}`)]
}

const isAtEdge = (line: TextLine, { height }: PageLines): boolean => line.base < height * margin || line.base > height * (1 - margin)

const isOutermost = (line: TextLine, { lines }: PageLines): boolean => lines[0]?.base === line.base || lines.at(-1)?.base === line.base
