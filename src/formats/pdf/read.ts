import type { Draft } from '../../domain/document/draft.ts'
import { Unreadable } from '../unreadable.ts'
import type { PageMarks } from './marks.ts'
import { notesOf } from './notes.ts'
import { pagesOf } from './open.ts'
import { joinOverPages } from './over-pages.ts'
import { bodySize, pageBlocks } from './page-blocks.ts'
import { pairingOf } from './pairs.ts'
import { runningLines } from './running.ts'
import { seenPage } from './seen.ts'
import { linesOf, type TextLine } from './text-lines.ts'
import { toldDrafts } from './told-blocks.ts'
import { toldPages } from './trust.ts'
import { wordingOf } from './wording.ts'

/**
 * Takes the bytes of a PDF and returns its blocks: as the paper's own structure tells them where that can be believed, else tables by the lines that are drawn, else by texts that stand below each
 * other; paragraphs, headings by their size; tables that go on over a page made one. What was left out or mended is told in notes. Throws `Unreadable` where the file is damaged, protected, scanned,
 * set in letters that cannot be told, or passes the limits.
 */
export async function readPdf(bytes: Uint8Array): Promise<Draft[]> {
  const pages: PageMarks[] = []
  for await (const page of pagesOf(bytes)) pages.push(seenPage(page))
  refuse(pages)
  const lined = pages.map((page) => ({ height: page.height, lines: linesOf(page.runs.filter(({ turned }) => !turned)) }))
  const body = bodySize(pages)
  const runningOf = runningLines(lined, body)
  const wording = wordingOf(pages)
  const pairing = pairingOf(lined.map(({ lines }) => lines))
  const isRunning = (index: number) => {
    const { lines = [] } = lined[index] ?? {}
    const runs = runningOf(index)
    // set larger than the text, it is the title of the paper, which stands on every page: on the first it is read
    const isTitle = (line: TextLine) =>
      index === 0 && line.size > body * 1.1 && lines.find(({ text }) => text === line.text)?.base === line.base
    return (line: TextLine) => runs(line) && !isTitle(line)
  }
  // what is drawn is looked at in any case: the structure is held against it
  const drawn = pages.map((page, index) => {
    const mended = new Set<string>()
    return { ...pageBlocks(page, isRunning(index), body, { ...wording, mended }, pairing), mended }
  })
  const told = toldPages(
    pages,
    drawn.map(({ tabled }) => tabled),
    isRunning,
    linesOf,
  )
  const drafts: Draft[] = []
  const running = new Set<string>()
  for (const stretch of stretchesOf(told.map((page) => page !== null))) {
    const here = pages
      .slice(stretch.from, stretch.to)
      .map((page, at) => ({ page, index: stretch.from + at, running: isRunning(stretch.from + at) }))
    if (stretch.told) {
      const read = toldDrafts(
        here.flatMap(({ index, ...each }) => (told[index] ? [{ ...each, told: told[index] }] : [])),
        body,
        wording,
      )
      drafts.push(...read.blocks)
      for (const { text } of read.running) running.add(text)
    } else {
      const read = drawn.slice(stretch.from, stretch.to)
      for (const word of read.flatMap(({ mended }) => [...mended])) wording.mended.add(word)
      drafts.push(...joinOverPages(read.map(({ blocks }) => blocks)).map(({ draft }) => draft))
      for (const { text } of read.flatMap((page) => page.running)) running.add(text)
    }
  }
  return [...drafts, ...notesOf(pages, running, wording)]
}

/** Pages that follow each other and are read in one way. */
function stretchesOf(told: readonly boolean[]): { told: boolean; from: number; to: number }[] {
  const found: { told: boolean; from: number; to: number }[] = []
  for (const [index, each] of told.entries()) {
    const last = found.at(-1)
    if (last?.told === each) last.to = index + 1
    else found.push({ told: each, from: index, to: index + 1 })
  }
  return found
}

function refuse(pages: readonly PageMarks[]): void {
  if (pages.some(({ runs }) => runs.length > 0)) return
  if (pages.some(({ unread }) => unread))
    throw new Unreadable(
      `The letters of this PDF cannot be told: its fonts do not say which letter is which, so nothing was read. Ask for the document it was made from, or have its text recognised (OCR) and choose it again.`,
    )
  throw new Unreadable(
    pages.some(({ pictures }) => pictures.length > 0)
      ? 'This PDF is a scan: its pages are pictures without text, so nothing was read. Ask for the document it was printed from, or have its text recognised (OCR) and choose it again.'
      : 'There is no text in this PDF, so nothing was read. Ask for the document it was printed from.',
  )
}
