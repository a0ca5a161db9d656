import { fileURLToPath } from 'node:url'
import { limits, pasteInstead, tooMuch, Unreadable } from '../unreadable.ts'
import { followDrawing, type Operators } from './drawn.ts'
import { type Annotation, commentsOf, withFields } from './fields.ts'
import type { PageMarks, Run } from './marks.ts'
import type { Matrix } from './matrix.ts'
import { countedDrawing } from './operators.ts'
import type { Font } from './set-text.ts'
import { structureOf } from './structure.ts'

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
    const budget = { parts: limits.pdfParts }
    const drawn = { operators: limits.pdfOperators }
    let runs = 0
    for (let number = 1; number <= paper.numPages; number += 1) {
      const page = await orUnreadable(paper.getPage(number))
      const drawing = await orUnreadable(countedDrawing(page, drawn, pdf.OPS, () => page.getOperatorList()))
      const follow = (turn: number) => {
        const viewport = page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 })
        const { width, height } = viewport
        const view = viewport.transform as unknown as Matrix
        return { width, height, view, ...followDrawing(drawing, pdf.OPS as unknown as Operators, view, fontsOf(page.commonObjs)) }
      }
      const upright = follow(0)
      const turn = turnOf(upright.runs)
      const { view, ...marks } = turn === 0 ? upright : follow(turn)
      // a structure that cannot be read is none: the page is read by what it looks like
      const structure = budget.parts > 0 ? structureOf(await page.getStructTree().catch(() => null), budget) : null
      const annotations: readonly Annotation[] = await page.getAnnotations().catch(() => [])
      page.cleanup()
      const filled = withFields(marks.runs, annotations, view)
      runs += filled.length
      if (runs > limits.pdfRuns) throw tooMuch('holds more text than a paper does')
      yield { number, structure, comments: commentsOf(annotations), ...marks, runs: filled }
    }
  } finally {
    await task.destroy().catch(() => {})
  }
}

/** A page whose text stands on its side for the most part was turned by whoever made it, and is turned back: by how many degrees. */
function turnOf(runs: readonly Run[]): number {
  const lettersOf = (some: readonly Run[]) => some.reduce((sum, { text }) => sum + text.length, 0)
  const turned = runs.filter((run) => run.turned)
  if (lettersOf(turned) <= lettersOf(runs) * 0.7) return 0
  return turned.filter(({ left }) => left < 0).length > turned.length / 2 ? 90 : 270
}

interface FontShelf {
  has(name: string): boolean
  get(name: string): unknown
}

/** What is known of the fonts of a page, each looked up once. */
function fontsOf(shelf: FontShelf): (name: string) => Font {
  const known = new Map<string, Font>()
  return (name) => {
    let font = known.get(name)
    if (!font) {
      const found = shelf.has(name)
        ? (shelf.get(name) as { name?: string; bold?: boolean; black?: boolean; vertical?: boolean; fontMatrix?: number[] } | null)
        : null
      font = {
        bold: found?.bold === true || found?.black === true || /bold|black|heavy|semibold|demi/i.test(found?.name ?? ''),
        unit: Math.abs(found?.fontMatrix?.[0] || 0.001),
        vertical: found?.vertical === true,
      }
      known.set(name, font)
    }
    return font
  }
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
