import { isMark, piecesOf } from './aligned-columns.ts'
import type { Run } from './marks.ts'
import { isEntry, linesOf, type TextLine } from './text-lines.ts'

/** Labels with their values beside them, in the lines from the first to the last, counted from 0. */
export interface Pairs {
  readonly from: number
  readonly to: number
  /** Where labels and values begin, in turn: two places, or four where two pairs stand side by side. */
  readonly columns: readonly number[]
  /** The lines of each label and each value, in turn. */
  readonly rows: readonly (readonly (readonly TextLine[])[])[]
}

/** How labels and values stand in a paper, from all of its pages. */
export interface Pairing {
  /** Where labels and values begin, wherever pages show several of them. */
  readonly columns: readonly (readonly number[])[]
  /** Labels that come again. */
  readonly again: ReadonlySet<string>
}

/** Ends that differ less are the same, in points. */
const same = 2
/** Of a letter's height: less white than this between label and value is a space. */
const white = 0.8
/** Of a letter's height: lines further apart belong to different things. */
const apart = 3.2
/** Fewer labels below each other may be chance. */
const fewest = 3

/** A paper with more of such places is none of cards; looking at every one would take long. */
const most = 40

/** Takes the lines of each page and returns how the paper sets labels beside their values. */
export function pairingOf(pages: readonly (readonly TextLine[])[]): Pairing {
  const counts = new Map<string, number>()
  const places: (readonly number[])[] = []
  for (const lines of pages) {
    if (places.length === most) break
    for (const place of placesOf(lines)) addPlace(places, place)
  }
  for (const lines of pages)
    for (const columns of places)
      for (const line of lines)
        for (const text of labelsOf(parted(line, columns) ?? [])) counts.set(folded(text), (counts.get(folded(text)) ?? 0) + 1)
  const again = new Set([...counts].flatMap(([text, count]) => (count > 1 ? [text] : [])))
  const columns: (readonly number[])[] = []
  for (const lines of pages) {
    if (columns.length === most) break
    for (const pairs of pairsIn(lines, { columns: [], again })) addPlace(columns, pairs.columns)
  }
  return { columns, again }
}

/**
 * Takes lines from top to bottom and finds labels with their values beside them: short texts that begin at one place, with white behind them and texts that begin at another. What makes labels of them
 * is a colon, bold letters beside values that are not, or that they come again; else that every one of them is a few words beside something longer. Lines with text in more places make a table, not
 * pairs.
 */
export function pairsIn(lines: readonly TextLine[], pairing: Pairing): Pairs[] {
  const found: Pairs[] = []
  const places = placesOf(lines)
  for (const columns of pairing.columns) addPlace(places, columns)
  if (places.length === 0) return []
  // what is no list of pairs from its first line on is none from the next
  const passed = new Map<readonly number[], number>()
  for (let at = 0; at < lines.length; at += 1) {
    const [best] = places
      .flatMap((columns) => {
        const pairs = at > (passed.get(columns) ?? -1) ? pairsFrom(lines, at, columns) : null
        if (pairs && arePairs(pairs, lines, pairing)) return [pairs]
        if (pairs) passed.set(columns, pairs.to)
        return []
      })
      .sort((a, b) => b.to - a.to || b.columns.length - a.columns.length)
    if (!best) continue
    found.push(best)
    at = best.to
  }
  return found
}

const isSame = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((at, index) => Math.abs(at - (other[index] ?? 0)) < same)

/** Adds a place that is not among them yet, up to as many as are looked at. */
function addPlace(places: (readonly number[])[], place: readonly number[]): void {
  if (places.length < most && !places.some((known) => isSame(known, place))) places.push(place)
}

/** Where labels and values begin in several lines. */
function placesOf(lines: readonly TextLine[]): (readonly number[])[] {
  const counted: { place: readonly number[]; count: number }[] = []
  for (const line of lines) {
    const place = line.runs.filter((run, index) => isApart(line.runs[index - 1], run, line.size)).map(({ left }) => left)
    if (place.length !== 2 && place.length !== 4) continue
    if (!labelsOf(parted(line, place) ?? []).every(isLabel)) continue
    const known = counted.find((each) => isSame(each.place, place))
    if (known) known.count += 1
    else if (counted.length < most) counted.push({ place, count: 1 })
  }
  return counted.flatMap(({ place, count }) => (count * place.length >= fewest * 2 ? [place] : []))
}

const isApart = (before: Run | undefined, run: Run, size: number): boolean => !before || run.left - before.right > size * white

/** A line parted where labels and values begin, null for what is not there; null where it keeps to no such places. */
function parted(line: TextLine, columns: readonly number[]): (TextLine | null)[] | null {
  const start = columns.findLast((left) => line.left >= left - same)
  if (start === undefined || line.left - start > line.size * 4) return null
  const parts: Run[][] = columns.map(() => [])
  for (const run of line.runs) {
    const at = columns.findLastIndex((left) => run.left >= left - same)
    if (at < 0) return null
    parts[at]?.push(run)
  }
  const isClear = parts.every((runs, at) => {
    const [first] = runs
    if (!first) return true
    // an entry of a list in a value may be set in; beside its label a value begins where the others do
    const room = at % 2 === 1 && parts[at - 1]?.length === 0 ? line.size * 4 : same
    return first.left - (columns[at] ?? 0) < room && Math.max(...runs.map(({ right }) => right)) < (columns[at + 1] ?? Infinity) - same
  })
  return isClear ? parts.map((runs) => linesOf(runs)[0] ?? null) : null
}

/** The labels in a line that have their values in it. */
const labelsOf = (parts: readonly (TextLine | null)[]): string[] =>
  parts.flatMap((label, at) => (at % 2 === 0 && label && parts[at + 1] ? [label.text] : []))

/** A few words that begin as a name does, and are no sentence. */
function isLabel(text: string): boolean {
  const words = text.replace(/\s*[:?]$/, '')
  return (
    words.length <= 45 &&
    words.split(/\s+/).length <= 6 &&
    /^[\p{Lu}\d“‘"(]/u.test(words) &&
    /\p{L}{2}/u.test(words) &&
    !/[.;!,]$/.test(words)
  )
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The rows from this line on, down to what stands elsewhere; null where the line begins none. */
function pairsFrom(lines: readonly TextLine[], from: number, columns: readonly number[]): Pairs | null {
  const rows: TextLine[][][] = []
  let to = from
  // set in the middle, a label stands below the first lines of its value
  let ahead: (TextLine | null)[][] = []
  for (let at = from; at < lines.length; at += 1) {
    const [line, before] = [lines[at], lines[at - 1]]
    if (!line || (at > from && before && line.base - before.base > Math.max(line.size, before.size) * apart)) break
    const parts = parted(line, columns)
    if (!parts) break
    const labels = parts.filter((part, index) => index % 2 === 0 && part !== null)
    const row = rows.at(-1)
    const isNew = labels.length > 0 && parts.every((part, index) => !part || index % 2 === 1 || startsPair(part, parts[index + 1]))
    if (isNew) {
      rows.push(columns.map((_, index) => [...ahead, parts].flatMap((some) => some[index] ?? [])))
      ahead = []
    } else if (labels.length === 0) {
      if (ahead.length > 0 || belongsBelow(lines, at, columns)) ahead.push(parts)
      else if (row) add(row, parts)
      else rows.push(columns.map((_, index) => parts[index] ?? []).map((some) => [some].flat()))
    } else if (
      row &&
      before &&
      ahead.length === 0 &&
      parts.every((part, index) => !part || index % 2 === 1 || goesOn(row, index, part, columns))
    )
      add(row, parts)
    else if (at === 0 && parts.every((part, index) => (index === 0 ? /^\p{Ll}/u.test(part?.text ?? '') : !part)))
      // the rest of a label that a page has cut
      rows.push(columns.map((_, index) => (index === 0 ? [line] : [])))
    else break
    to = at
  }
  const last = rows.at(-1)
  if (last) for (const parts of ahead) add(last, parts)
  return last && rows.some((row) => row[0]?.length && row[1]?.length) ? { from, to, columns, rows } : null
}

const add = (row: TextLine[][], parts: readonly (TextLine | null)[]): void => {
  for (const [index, part] of parts.entries()) if (part) row[index]?.push(part)
}

const startsPair = (label: TextLine, value: TextLine | null | undefined): boolean =>
  isLabel(label.text) && (Boolean(value) || /:$/.test(label.text))

/** Whether lines from this one on stand nearer to each other than to the one above, with a label in the middle of them. */
function belongsBelow(lines: readonly TextLine[], at: number, columns: readonly number[]): boolean {
  const gapAt = (index: number) => (lines[index]?.base ?? Infinity) - (lines[index - 1]?.base ?? -Infinity)
  const hasLabel = (index: number) => {
    const line = lines[index]
    return line !== undefined && parted(line, columns)?.some((part, index) => index % 2 === 0 && part) === true
  }
  // at the head of a page nothing stands above: lines of one text are then known by how near they stand
  const gap = Math.min(gapAt(at), (lines[at]?.size ?? 0) * 1.5 + 1)
  if (isEntry(lines[at]?.text ?? '')) return false
  let to = at
  while (gapAt(to + 1) < gap - 1) to += 1
  const label = Array.from({ length: to - at }, (_, index) => at + 1 + index).find(hasLabel)
  return label !== undefined && Math.abs(label - at - (to - label)) <= 1
}

/** A label that its column was too narrow for. */
function goesOn(row: readonly (readonly TextLine[])[], index: number, label: TextLine, columns: readonly number[]): boolean {
  const last = row[index]?.at(-1)
  if (!last || /:$/.test(last.text) || last.bold !== label.bold || label.base - last.base > label.size * 1.6) return false
  const [word = ''] = label.text.split(/\s/, 1)
  const each = (label.right - label.left) / Math.max(1, label.text.length)
  return (row[index]?.length ?? 0) < 4 && last.right + (word.length + 1) * each > (columns[index + 1] ?? 0) - label.size * 2
}

function arePairs({ from, to, columns, rows }: Pairs, lines: readonly TextLine[], { columns: known, again }: Pairing): boolean {
  const pairs = rows.flatMap((row) => row.flatMap((label, at) => (at % 2 === 0 ? [{ label, value: row[at + 1] ?? [] }] : [])))
  const labels = pairs.filter(({ label }) => label.length > 0)
  const texts = labels.map(({ label }) => label.map(({ text }) => text).join(' '))
  const share = (of: (text: string) => boolean) => texts.filter(of).length / Math.max(1, texts.length)
  const isAgain = share((text) => again.has(folded(text))) > 0.7
  const isKnown = known.some((each) => isSame(each, columns))
  if (labels.length < fewest && !(isAgain && isKnown)) return false
  // a line beside them with text in more places, or one of theirs: they are part of a table
  const [top, bottom] = [lines[from]?.base ?? 0, lines[to]?.base ?? 0]
  const near = lines.slice(Math.max(0, from - 4), to + 5).filter(({ base, size }) => base > top - size * 2 && base < bottom + size * 2)
  const textsOf = (line: TextLine) => piecesOf(line).filter(({ runs }) => !runs.every(isMark))
  if (near.filter((line) => textsOf(line).length > columns.length).length > near.length * 0.1) return false
  if (share((text) => isEntry(`${text} `)) > 0.2) return false
  // names come again in a table of four columns too
  if ((isAgain && (columns.length === 2 || isKnown)) || share((text) => /:$/.test(text)) > 0.8) return true
  if (labels.every(({ label }) => label.every(({ bold }) => bold)) && pairs.some(({ value }) => value.some(({ bold }) => !bold)))
    return true
  // few words each, and something longer beside every one
  const mean = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0) / Math.max(1, some.length)
  const lengths = pairs.map(({ value }) => value.reduce((sum, { text }) => sum + text.length, 0))
  return (
    columns.length === 2 &&
    share((text) => text.length <= 28 && text.split(' ').length <= 4 && !/\d/.test(text)) === 1 &&
    lengths.every((length) => length > 0) &&
    new Set(texts.map(folded)).size === texts.length &&
    mean(lengths) > mean(texts.map(({ length }) => length))
  )
}
