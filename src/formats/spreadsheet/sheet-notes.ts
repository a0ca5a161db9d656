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
  /** The first row from which on colours by rule were left out; 0 for the whole sheet, null where none were. */
  readonly uncolouredFrom: number | null
}

/** What a reader of a sheet should know of it that is not in its blocks: what its cells hold and do not show, which of their colours were left out, and what its print repeats. */
export function sheetNotes({ unseen, unworked, monthFirst, running = [], uncolouredFrom }: Unshown, sheet: string): Aside[] {
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
  if (uncolouredFrom !== null) {
    const where = uncolouredFrom === 0 ? `of the sheet “${sheet}”` : `of the sheet “${sheet}” from row ${uncolouredFrom} on`
    add('shortened', `The colours ${where} that rules give were left out: it has more rules than a paper does. All text was read.`)
  }
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
