import type { Aside } from './sheet.ts'

/** What a reader met in a sheet that its blocks do not show. */
export interface Unshown {
  /** Cells whose format shows nothing, or whose formula was never worked out, with what they hold. */
  readonly unseen: readonly string[]
  readonly unworked: readonly string[]
  /** A day is shown with the month first. */
  readonly monthFirst: boolean
  /** The texts of its printed head and foot, as an Excel workbook writes them. */
  readonly running?: readonly string[]
}

/** What a reader of a sheet should know of it that is not in its blocks: what its cells hold and do not show, and what its print repeats. */
export function sheetNotes({ unseen, unworked, monthFirst, running = [] }: Unshown, sheet: string): Aside[] {
  const notes: Aside[] = []
  const add = (kind: Aside['kind'], sentence: string, texts: readonly string[] = []): void => {
    notes.push({ kind, row: 0, sentence, text: texts.join('\n') })
  }
  if (unseen.length > 0) add('hidden', `Cells of the sheet “${sheet}” whose format shows nothing were left out.`, unseen)
  if (unworked.length > 0) {
    const advice = 'open the workbook, save it and choose it again'
    add('shortened', `Formulas of the sheet “${sheet}” have no result in the file, so their cells are empty; ${advice}.`, unworked)
  }
  if (monthFirst)
    add('mended', `Dates of the sheet “${sheet}” are shown there with the month first; they are written here with the day first.`)
  const heads = running.map(plainRunning).filter((text) => /\p{L}/u.test(text))
  if (heads.length > 0) add('running', `The printed head or foot of the sheet “${sheet}” was left out.`, [...new Set(heads)])
  return notes
}

/** The head or foot of a print without what sets it: `&L&"Arial,Bold"Plan&RPage &P` → `Plan` and `Page`. */
function plainRunning(text: string): string {
  return text
    .replace(/&"[^"]*"|&\d{1,3}|&K[0-9A-F]{6}|&[PNDTAFZGBIUESXYHO]/g, '')
    .replace(/&[LCR]/g, '\n')
    .replaceAll('&&', '&')
    .trim()
}
