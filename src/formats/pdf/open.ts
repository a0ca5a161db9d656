import { fileURLToPath } from 'node:url'
import { limits, pasteInstead, tooMuch, Unreadable } from '../unreadable.ts'
import { apply, followDrawing, type Matrix, type Operators, times } from './drawn.ts'
import type { PageMarks, Run } from './marks.ts'

/** What is asked of the library that reads the file's own structure. */
type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

let loading: Promise<Library> | undefined

/**
 * The library is loaded when the first PDF comes: it is larger than the rest of the program. Its second half runs in this same thread, since the whole reading
 * stands in a process of its own.
 */
async function library(): Promise<Library> {
  loading ??= (async () => {
    const scope = globalThis as { pdfjsWorker?: unknown }
    const { warn } = console
    // it speaks of what it would need to paint a page; nothing is painted here
    console.warn = () => {}
    try {
      // @ts-expect-error the package has no types for its second half, and none are needed
      scope.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
      return await import('pdfjs-dist/legacy/build/pdf.mjs')
    } finally {
      console.warn = warn
    }
  })()
  return loading
}

/** The folder of the library's own tables, from which it reads how letters of some fonts are counted. Nothing else is ever opened. */
const own = (folder: string): string => fileURLToPath(import.meta.resolve(`pdfjs-dist/${folder}/`))

/**
 * Takes the bytes of a PDF and yields its pages: the runs of text, the lines and fills, each in points from the left and the top as a reader holds the page. Scripts,
 * links, forms' actions and attached files are never run, followed or opened. Throws `Unreadable` where the file is damaged, asks for a password or passes the limits.
 */
export async function* pagesOf(bytes: Uint8Array): AsyncGenerator<PageMarks> {
  const pdf = await library()
  const task = pdf.getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: true,
    useWorkerFetch: false,
    enableXfa: false,
    verbosity: 0,
    maxImageSize: 1,
    cMapUrl: own('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: own('standard_fonts'),
  })
  try {
    const paper = await orUnreadable(task.promise)
    if (paper.numPages > limits.pdfPages) throw tooMuch(`has more than ${limits.pdfPages} pages`)
    let runs = 0
    for (let number = 1; number <= paper.numPages; number += 1) {
      const page = await orUnreadable(paper.getPage(number))
      const viewport = page.getViewport({ scale: 1 })
      const view = viewport.transform as unknown as Matrix
      const drawing = await orUnreadable(page.getOperatorList())
      const drawn = followDrawing(drawing, pdf.OPS as unknown as Operators, view)
      const text = await orUnreadable(page.getTextContent())
      const found: Run[] = []
      for (const item of text.items) if ('str' in item) found.push(...runOf(item, view, boldOf(page.commonObjs, item.fontName)))
      runs += found.length
      if (runs > limits.pdfRuns) throw tooMuch('holds more text than a paper does')
      page.cleanup()
      yield { number, width: viewport.width, height: viewport.height, runs: found, ...drawn }
    }
  } finally {
    await task.destroy().catch(() => {})
  }
}

interface Item {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly fontName: string
}

/** A run that stands upright; text set across the page (a stamp, a label on its side) is no line of the paper and is passed over. */
function runOf(item: Item, view: Matrix, bold: boolean): Run[] {
  if (item.str.trim() === '') return []
  const at = times(view, item.transform as unknown as Matrix)
  const size = Math.hypot(at[2], at[3])
  if (!(size > 0.5) || !Number.isFinite(size) || Math.abs(at[1]) > Math.abs(at[0]) * 0.2 || at[0] <= 0) return []
  const [left, base] = apply(view, item.transform[4] ?? 0, item.transform[5] ?? 0)
  return [{ text: item.str, left, right: left + Math.abs(item.width), base, size, bold }]
}

interface FontShelf {
  has(name: string): boolean
  get(name: string): unknown
}

function boldOf(fonts: FontShelf, name: string): boolean {
  if (!fonts.has(name)) return false
  const font = fonts.get(name) as { name?: string; bold?: boolean; black?: boolean } | null
  return font?.bold === true || font?.black === true || /bold|black|heavy|semibold|demi/i.test(font?.name ?? '')
}

async function orUnreadable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Unreadable) throw error
    if ((error as { name?: string }).name === 'PasswordException')
      throw new Unreadable('This PDF is protected by a password, so nothing was read. Save it without the password and choose it again.')
    throw new Unreadable(`This PDF is damaged or incomplete, so nothing was read. Ask for it again. ${pasteInstead}`)
  }
}
