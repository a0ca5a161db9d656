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

/**
 * Tells the lines that only run along: the same words, figures aside, at the head or foot of at least two pages and of half of all, and page numbers. Returns a test for the
 * lines of a page of that height. On a paper of one page only a page number runs along.
 */
export function runningLines(pages: readonly PageLines[]): (line: TextLine, height: number) => boolean {
  const counts = new Map<string, number>()
  for (const page of pages) {
    const here = new Set(page.lines.filter((line) => atEdge(line, page.height)).map((line) => folded(line.text)))
    for (const text of here) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const least = Math.max(2, pages.length / 2)
  return (line, height) => atEdge(line, height) && ((counts.get(folded(line.text)) ?? 0) >= least || pageNumber.test(line.text))
}

const atEdge = (line: TextLine, height: number): boolean => line.base < height * margin || line.base > height * (1 - margin)
