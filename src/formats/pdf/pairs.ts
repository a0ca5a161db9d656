import type { Run } from './marks.ts'
import { isEntry, linesOf, type TextLine } from './text-lines.ts'

/** Labels on the left and their values beside them, in the lines from the first to the last, counted from 0. */
export interface Pairs {
  readonly from: number
  readonly to: number
  /** Where labels and values begin. */
  readonly columns: readonly [number, number]
  readonly rows: readonly { readonly label: readonly TextLine[]; readonly value: readonly TextLine[] }[]
}

/** How labels and values stand in a paper, from all of its pages. */
export interface Pairing {
  /** Where labels and values begin, wherever pages show several of them. */
  readonly columns: readonly (readonly [number, number])[]
  /** Labels that come again. */
  readonly again: ReadonlySet<string>
}

export const noPairing: Pairing = { columns: [], again: new Set() }

/** Ends that differ less are the same, in points. */
const same = 2
/** Of a letter's height: less white than this between label and value is a space. */
const white = 0.8
/** Of a letter's height: lines further apart belong to different things. */
const apart = 3.2
/** Fewer labels below each other may be chance. */
const fewest = 3

/** A line parted where the values begin. */
interface Parted {
  readonly label: TextLine | null
  readonly value: TextLine | null
}

/** Takes the lines of each page, those in ruled tables left out, and returns how the paper sets labels beside their values. */
export function pairingOf(pages: readonly (readonly TextLine[])[]): Pairing {
  const columns: (readonly [number, number])[] = []
  const counts = new Map<string, number>()
  for (const lines of pages)
    for (const [left, right] of placesOf(lines)) {
      if (!columns.some((known) => isSame(known, [left, right]))) columns.push([left, right])
      for (const line of lines) {
        const { label, value } = parted(line, [left, right])
        if (label && value) counts.set(folded(label.text), (counts.get(folded(label.text)) ?? 0) + 1)
      }
    }
  return { columns, again: new Set([...counts].flatMap(([text, count]) => (count > 1 ? [text] : []))) }
}

/**
 * Takes lines from top to bottom and finds labels with their values beside them: short texts that begin at one place, with white behind them and texts that begin at another. What makes labels of them
 * is a colon, bold letters beside values that are not, or that they come again; else that every one of them is a few words beside something longer. Lines with text in three places make a table, not
 * pairs.
 */
export function pairsIn(lines: readonly TextLine[], pairing: Pairing): Pairs[] {
  const found: Pairs[] = []
  const places = [...placesOf(lines), ...pairing.columns]
  for (let at = 0; at < lines.length; at += 1) {
    const [best] = places
      .flatMap((columns) => {
        const pairs = pairsFrom(lines, at, columns)
        return pairs && arePairs(pairs, lines, pairing) ? [pairs] : []
      })
      .sort((a, b) => b.to - a.to)
    if (!best) continue
    found.push(best)
    at = best.to
  }
  return found
}

const isSame = (one: readonly [number, number], other: readonly [number, number]): boolean =>
  Math.abs(one[0] - other[0]) < same && Math.abs(one[1] - other[1]) < same

/** Where labels and values begin in several lines. */
function placesOf(lines: readonly TextLine[]): (readonly [number, number])[] {
  const counted: { place: readonly [number, number]; count: number }[] = []
  for (const line of lines) {
    const right = line.runs.find((run, index) => isApart(line.runs[index - 1], run, line.size))?.left
    if (right === undefined) continue
    const place = [line.left, right] as const
    if (!isLabel(parted(line, place).label?.text ?? '')) continue
    const known = counted.find((each) => isSame(each.place, place))
    if (known) known.count += 1
    else counted.push({ place, count: 1 })
  }
  return counted.flatMap(({ place, count }) => (count >= fewest ? [place] : []))
}

const isApart = (before: Run | undefined, run: Run, size: number): boolean => before !== undefined && run.left - before.right > size * white

function parted(line: TextLine, [left, right]: readonly [number, number]): Parted {
  const at = line.runs.findIndex((run) => run.left >= right - same)
  const [labels, values] = at < 0 ? [line.runs, []] : [line.runs.slice(0, at), line.runs.slice(at)]
  const [label, value] = [labels[0], values[0]]
  // an entry of a list in a value may be set in; beside its label a value begins where the others do
  const isClear =
    (!label || (Math.abs(label.left - left) < same && Math.max(...labels.map((run) => run.right)) < right - same)) &&
    (!value || value.left - right < (label ? same : line.size * 4))
  if (!isClear) return { label: null, value: null }
  return { label: linesOf(labels)[0] ?? null, value: linesOf(values)[0] ?? null }
}

/** A few words that begin as a name does, and are no sentence. */
function isLabel(text: string): boolean {
  const words = text.replace(/\s*[:?]$/, '')
  return words.length <= 45 && words.split(/\s+/).length <= 6 && /^[\p{Lu}\d“‘"(]/u.test(words) && /\p{L}{2}/u.test(words) && !/[.;!,]$/.test(words)
}

const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** The rows from this line on, down to what stands elsewhere; null where the line begins none. */
function pairsFrom(lines: readonly TextLine[], from: number, columns: readonly [number, number]): Pairs | null {
  const rows: { label: TextLine[]; value: TextLine[] }[] = []
  let to = from
  // set in the middle, a label stands below the first lines of its value
  let ahead: TextLine[] = []
  for (let at = from; at < lines.length; at += 1) {
    const [line, before] = [lines[at], lines[at - 1]]
    if (!line || (at > from && before && line.base - before.base > Math.max(line.size, before.size) * apart)) break
    const { label, value } = parted(line, columns)
    const row = rows.at(-1)
    if (label && value && isLabel(label.text)) {
      rows.push({ label: [label], value: [...ahead, value] })
      ahead = []
    } else if (!label && value) {
      if (ahead.length > 0 || (row && before && belongsBelow(lines, at, columns))) ahead.push(value)
      else if (row) row.value.push(value)
      else rows.push({ label: [], value: [value] })
    } else if (label && row && before && goesOn(row, label, before, columns)) row.label.push(label)
    else if (label && !value && /:$/.test(label.text) && isLabel(label.text)) rows.push({ label: [label], value: [] })
    else break
    to = at
  }
  rows.at(-1)?.value.push(...ahead)
  return rows.some(({ label, value }) => label.length > 0 && value.length > 0) ? { from, to, columns, rows } : null
}

/** Whether a line without a label stands nearer to the one below, which leads to a label, than to the one above. */
function belongsBelow(lines: readonly TextLine[], at: number, columns: readonly [number, number]): boolean {
  const gapAt = (index: number) => (lines[index]?.base ?? Number.POSITIVE_INFINITY) - (lines[index - 1]?.base ?? Number.NEGATIVE_INFINITY)
  const gap = gapAt(at)
  for (let next = at + 1; gapAt(next) < gap - 1; next += 1) {
    const line = lines[next]
    if (line && parted(line, columns).label) return true
  }
  return false
}

/** A label that its column was too narrow for. */
function goesOn(row: { label: TextLine[] }, label: TextLine, before: TextLine, [, right]: readonly [number, number]): boolean {
  const last = row.label.at(-1)
  if (!last || /:$/.test(last.text) || last.bold !== label.bold || label.base - before.base > label.size * 1.6) return false
  const [word = ''] = label.text.split(/\s/, 1)
  const each = (label.right - label.left) / Math.max(1, label.text.length)
  return row.label.length < 4 && last.right + (word.length + 1) * each > right - label.size * 2 && label.right < right - same
}

function arePairs({ from, to, columns, rows }: Pairs, lines: readonly TextLine[], { columns: known, again }: Pairing): boolean {
  const labels = rows.flatMap(({ label }) => (label[0] ? [label[0]] : []))
  const texts = rows.flatMap(({ label }) => (label.length > 0 ? [label.map(({ text }) => text).join(' ')] : []))
  const values = rows.flatMap(({ value }) => value)
  // a line beside them with text in three places, or one of theirs: they are part of a table
  const [top, bottom] = [lines[from]?.base ?? 0, lines[to]?.base ?? 0]
  const near = lines.filter(({ base, size }) => base > top - size * 2 && base < bottom + size * 2)
  const isWide = (line: TextLine) => line.runs.filter((run, index) => isApart(line.runs[index - 1], run, line.size * 1.6)).length > 1
  if (near.filter(isWide).length > near.length * 0.1) return false
  const share = (of: (text: string) => boolean) => texts.filter(of).length / Math.max(1, texts.length)
  const isAgain = share((text) => again.has(folded(text))) > 0.7
  const isKnown = known.some((each) => isSame(each, columns))
  if (labels.length < fewest && !(isKnown && isAgain)) return false
  if (share((text) => isEntry(`${text} `)) > 0.2) return false
  if (isAgain || share((text) => /:$/.test(text)) > 0.8) return true
  if (labels.every(({ bold }) => bold) && values.some(({ bold }) => !bold)) return true
  // few words each, and something longer beside every one
  const few = share((text) => text.length <= 28 && text.split(' ').length <= 4 && !/\d/.test(text)) === 1
  const mean = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0) / Math.max(1, some.length)
  const lengths = rows.map(({ value }) => value.reduce((sum, { text }) => sum + text.length, 0))
  return few && lengths.every((length) => length > 0) && new Set(texts.map(folded)).size === texts.length && mean(lengths) > mean(texts.map(({ length }) => length))
}
