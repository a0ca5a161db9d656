import { piecesOf } from './aligned-columns.ts'
import type { TextLine } from './text-lines.ts'

/** Lines that are a list of what stands where: the first and the last of them, counted from 0. */
export interface Contents {
  readonly from: number
  readonly to: number
}

const page = String.raw`(?:\d{1,4}|[ivxl]{1,6})`
/** A page, or several: `4`, `iv`, `3, 7, 12–14`. */
const pages = new RegExp(String.raw`^${page}(?:\s?[-–]\s?${page})?(?:,\s?${page}(?:\s?[-–]\s?${page})?)*$`, 'i')
const lastPage = new RegExp(String.raw`(?:page\s)?${page}$`, 'i')
const dots = /(?:[.…·_‥]\s?){3}[.…·_‥]$/
const named = /^(?:table of |list of )?(?:contents|index|figures|tables|illustrations|maps|charts|appendices)\b/i

/** Fewer lines that end in a number may be chance where no row of dots leads to it. */
const fewest = 4
/** Of a letter's height: lines further apart do not belong to one list. */
const apart = 4

/** Letters of the longest line that is looked at. */
const longest = 500

/** A line that may be an entry, with where its page stands and what stands before it. */
interface Entry {
  readonly title: string
  readonly pages: string
  readonly left: number
  readonly right: number
}

/**
 * Takes the lines of a page from top to bottom and finds pages of contents, lists of figures, indexes with page numbers: titles, each with a row of dots and a page; or, without dots, pages below each
 * other that rise, or that stand beside titles in the order of the alphabet. A column of figures has a heading over it and is none.
 */
export function contentsIn(lines: readonly TextLine[]): Contents[] {
  const ledTo = lines.flatMap((line, index) => (line.text.length < longest && isLed(line.text) ? [{ from: index, to: index }] : []))
  const isNear = (above: number, below: number) => {
    const [one, other] = [lines[above], lines[below]]
    return one !== undefined && other !== undefined && below - above <= 3 && other.base - one.base < one.size * apart
  }
  const found: { from: number; to: number }[] = []
  for (const { from, to } of [...ledTo, ...listsOf(lines)].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1)
    // what is between two that stand near belongs to the list as well
    if (last && (from <= last.to || isNear(last.to, from))) last.to = Math.max(last.to, to)
    else found.push({ from, to })
  }
  return found
}

/** Whether a line is a title, a row of dots that leads the eye, and a page. Looked at from its end: each part stands where the one behind it begins, so that no row of dots is tried from every dot. */
export function isLed(text: string): boolean {
  const end = lastPage.exec(text)
  const before = end ? text.slice(0, end.index).trimEnd() : ''
  const row = dots.exec(before)
  return row !== null && /\p{L}/u.test(before.slice(0, row.index))
}

/** Lists without dots. */
function listsOf(lines: readonly TextLine[]): Contents[] {
  const entries = lines.map(entryOf)
  const found: Contents[] = []
  for (let from = 0; from < lines.length; from += 1) {
    const first = entries[from]
    if (!first) continue
    let to = from
    let last = first
    for (let next = from + 1; next < lines.length; next += 1) {
      const [entry, line, before] = [entries[next], lines[next], lines[to]]
      if (!line || !before || next - to > 2 || line.base - before.base > line.size * apart) break
      if (!entry) continue
      if (!isBelow(last, entry)) break
      ;[to, last] = [next, entry]
    }
    const list = entries.slice(from, to + 1).filter((entry) => entry !== null)
    if (isList(list, lines, from)) found.push({ from, to })
    if (to > from) from = to
  }
  return found
}

function isList(list: readonly Entry[], lines: readonly TextLine[], from: number): boolean {
  const isNamed = lines.slice(Math.max(0, from - 3), from).some(({ text }) => named.test(text))
  if (list.length < (isNamed ? 2 : fewest) || (!isNamed && isHeaded(list[0], lines[from - 1]))) return false
  return isRising(list) || (list.some(({ pages }) => /[,–-]/.test(pages)) && isAlphabetical(list))
}

/** A title, white, and a page: nothing else but a number before the title. */
function entryOf(line: TextLine): Entry | null {
  if (line.text.length >= longest) return null
  const pieces = piecesOf(line)
  const last = pieces.at(-1)
  const textOf = (piece: (typeof pieces)[number] | undefined) => piece?.runs.map(({ text }) => text).join(' ') ?? ''
  const titles = pieces.slice(0, -1)
  if (!last || !pages.test(textOf(last)) || !/\p{L}{2}/u.test(textOf(titles.at(-1)))) return null
  if (titles.length > 2 || (titles.length === 2 && !/^[\p{L}\d]{0,9}[\d.)]+$/u.test(textOf(titles[0])))) return null
  const white = last.left - (titles.at(-1)?.right ?? 0)
  return white > line.size * 1.4 ? { title: textOf(titles.at(-1)), pages: textOf(last), left: last.left, right: last.right } : null
}

const isBelow = (above: Entry, below: Entry): boolean => Math.abs(above.right - below.right) < 3 || Math.abs(above.left - below.left) < 2

/** The line above has something over the pages that is not called a page: it heads a column. */
function isHeaded(first: Entry | undefined, above: TextLine | undefined): boolean {
  if (!first || !above) return false
  const pieces = piecesOf(above)
  const over = pieces.find(({ left, right }) => right > first.left - 20 && left < first.right + 20)
  return pieces.length > 1 && over !== undefined && !/^(?:pages?|p\.|pp\.)/i.test(over.runs.map(({ text }) => text).join(' '))
}

function isRising(list: readonly Entry[]): boolean {
  const numbers = list.map(({ pages }) => Number(/^\d+/.exec(pages)?.[0] ?? 0))
  const rises = numbers.every((number, index) => number >= (numbers[index - 1] ?? 0))
  return rises && (numbers.at(-1) ?? 0) > (numbers[0] ?? 0)
}

const isAlphabetical = (list: readonly Entry[]): boolean =>
  list.filter(({ title }, index) => index > 0 && title.localeCompare(list[index - 1]?.title ?? '', 'en') < 0).length <= list.length * 0.1
