import type { Row } from '../document/document.ts'
import { splitDeadlines } from './deadline-lines.ts'
import { isStatusWord } from './status-words.ts'

/** The texts of a grid column, filled cells only. */
export function textsOf(rows: readonly Row[], column: number): string[] {
  return rows.flatMap((row) => row.cells.filter((c) => c.column === column && c.colspan === 1 && c.text.trim()).map((c) => c.text.trim()))
}

/** How many characters such texts have on average. */
export const mean = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length)
/** The share of the texts that pass a test, 0 to 1; 0 of none. */
export const share = <One = string>(texts: readonly One[], test: (text: One) => boolean): number =>
  texts.filter(test).length / Math.max(1, texts.length)

/**
 * A column of few short words that come again and again, one of them a word for where things stand: statuses, whatever its heading says. Words of
 * the council's own ("Plan in place") count beside known ones.
 */
export function holdsStatuses(texts: readonly string[]): boolean {
  if (texts.length === 0 || texts.some((text) => text.length > 40 || text.includes('\n'))) return false
  const distinct = new Set(texts.map((text) => text.toLowerCase()))
  const known = share(texts, isStatusWord)
  if (known === 1) return true
  return known >= 0.2 && texts.length >= 6 && distinct.size <= 8 && distinct.size * 2 <= texts.length
}

/** A column whose words stand in blocks, each over several rows: it groups them. */
export function groupsRows(texts: readonly string[]): boolean {
  const distinct = new Set(texts)
  const runs = texts.filter((text, i) => text !== texts[i - 1]).length
  return (
    texts.length >= 6 &&
    distinct.size >= 2 &&
    distinct.size * 3 <= texts.length &&
    runs <= distinct.size * 1.5 &&
    mean(texts) >= 6 &&
    mean(texts) <= 80 &&
    texts.every((text) => /\p{L}{3}/u.test(text) && !isStatusWord(text) && !/^(?:high|medium|low|yes|no)$/i.test(text))
  )
}

/** A printed number and nothing else: `3`, `2.1`, `R4`, `1a.` */
export const isNumber = (text: string): boolean => /^[A-Z]{0,3}\d{1,3}(?:\.\d{1,3})*[a-z]?[.)]?$/.test(text)
/** A short text that names a time. */
export const isDated = (text: string): boolean => text.length < 60 && (splitDeadlines(text)[0]?.dated ?? false)
/** A short text of words that each begin as a name does. */
export const isName = (text: string): boolean =>
  text.length <= 60 &&
  !/[.!?]$|\d{3}/.test(text) &&
  text.split(/\s+/).every((word) => /^(?:\p{Lu}|&|\/|and$|of$|the$|for$|[-–/(])/u.test(word))

/** A text that only ranks: `High`, `2`, `Essential`. A column of these is no priority in words. */
export const isLevel = (text: string): boolean =>
  /^(?:very )?(?:high|medium|moderate|low|critical|urgent|essential|desirable|major|minor|significant|advisory|important|fundamental|merits attention|best practice|category \w|priority \w|grade \w|level \w|[hml]|[a-d]|\d{1,2}|p\d|\*+|yes|no|must|should|could|short|long)(?: (?:priority|risk|term))?$/i.test(
    text,
  )

/** How many grid columns a table's rows take. */
export const widthOf = (rows: readonly Row[]): number =>
  rows.reduce((width, row) => row.cells.reduce((most, cell) => Math.max(most, cell.column + cell.colspan - 1), width), 0)
