import type { Draft } from '../../domain/document/draft.ts'
import { limits, Unreadable } from '../unreadable.ts'
import type { PageMarks } from './marks.ts'
import { pagesOf } from './open.ts'
import { joinOverPages } from './over-pages.ts'
import { bodySize, pageBlocks } from './page-blocks.ts'
import { runningLines } from './running.ts'
import { linesOf, type TextLine } from './text-lines.ts'
import { wordingOf } from './wording.ts'

/**
 * Takes the bytes of a PDF and returns its blocks: tables by the lines that are drawn, else by texts that stand below each other; paragraphs, headings by their size; tables that go on over a page
 * made one. Lines that run along at the head and foot of the pages are told in a note. Throws `Unreadable` where the file is damaged, protected, scanned, or passes the limits.
 */
export async function readPdf(bytes: Uint8Array): Promise<Draft[]> {
  const pages: PageMarks[] = []
  for await (const page of pagesOf(bytes)) pages.push(page)
  const empty = pages.filter(({ runs }) => runs.length === 0)
  if (empty.length === pages.length) {
    throw new Unreadable(
      pages.some(({ pictures }) => pictures.length > 0)
        ? 'This PDF is a scan: its pages are pictures without text, so nothing was read. Ask for the document it was printed from, or have its text recognised (OCR) and choose it again.'
        : 'There is no text in this PDF, so nothing was read. Ask for the document it was printed from.',
    )
  }
  const lined = pages.map((page) => ({ height: page.height, lines: linesOf(page.runs) }))
  const isRunning = runningLines(lined)
  const body = bodySize(pages)
  const wording = wordingOf(pages)
  const read = pages.map((page, index) => {
    const { lines = [] } = lined[index] ?? {}
    const runs = isRunning(index)
    // set larger than the text, it is the title of the paper, which stands on every page: on the first it is read
    const isTitle = (line: TextLine) =>
      page.number === 1 && line.size > body * 1.1 && lines.find(({ text }) => text === line.text)?.base === line.base
    return pageBlocks(page, (line) => runs(line) && !isTitle(line), body, wording)
  })
  const running = new Set(read.flatMap((page) => page.running.map(({ text }) => text)))
  const drafts: Draft[] = joinOverPages(read.map(({ blocks }) => blocks)).map(({ draft }) => draft)
  if (running.size > 0)
    drafts.push({
      kind: 'note',
      about: 'running',
      sentence: 'The lines at the head and foot of the pages were left out.',
      text: [...running].slice(0, limits.pdfPages).join('\n'),
    })
  if (wording.mended.size > 0)
    drafts.push({
      kind: 'note',
      about: 'mended',
      sentence: 'Words that were cut at the end of a line were put together.',
      text: [...wording.mended].slice(0, limits.pdfPages).join('\n'),
    })
  const scanned = empty.filter(({ pictures }) => pictures.length > 0).map(({ number }) => number)
  if (scanned.length > 0)
    drafts.push({
      kind: 'note',
      about: 'picture',
      sentence: `${scanned.length === 1 ? `Page ${scanned[0]} is` : `Pages ${scanned.join(', ')} are`} a picture without text; what stands there was not read.`,
    })
  return drafts
}
