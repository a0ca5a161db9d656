import { nameSlices } from './owner-names.ts'

/** Who answers for which numbered tasks of a cell. */
export interface OwnerEntry {
  /** The first and the last task number; both null where no number is given and the names are everybody's. */
  readonly from: number | null
  readonly to: number | null
  readonly names: string[]
  /** Where the entry stands, its numbers and names; several numbers before one name share a place. */
  readonly start: number
  readonly end: number
}

interface Numbers {
  readonly ranges: readonly { readonly from: number; readonly to: number }[]
  readonly start: number
  readonly end: number
}

const word = String.raw`(?:tasks?|actions?|items?|nos?\.?|numbers?|points?|recs?\.?|recommendations?)\s*`
const one = String.raw`\(?\d{1,3}\)?(?!\d)`
const range = String.raw`${one}(?:\s*(?:[-\u2010-\u2015]|to|until)\s*${one})?`
/** `1 - 3`, `1-3, 5:`, `1, 2 & 4`, `(4)`, `4.`, `Tasks 1 to 3 –`, before a name. */
const numbers = new RegExp(
  String.raw`(?<![\p{L}\d.,/&])(?<word>${word})?(?<list>${range}(?:\s*(?:,|&|and|/|\+|;)\s*${range}){0,40})(?:\s*(?:[.):=]|[-\u2010-\u2015](?=\s)))?\s+(?=[\p{Lu}(])|(?<![\p{L}\d.,/&])(?<list2>${range}(?:\s*(?:,|&|and|/|\+)\s*${range}){0,40})\s*[.):]?(?=\p{Lu}\p{L}|\p{Lu}[.\s])`,
  'giu',
)

/** A number behind one of these belongs to the name ("Area 2 Manager"). */
const named =
  /(?:area|team|tier|level|grade|ward|zone|district|region|band|phase|group|unit|school|band|scale|lot|stage|block|floor|room|patch|key stage|no\.?)\s*$/i

/**
 * Reads an owner cell: `1 - 3 A Brown    4 C Dee`, `1, 2 & 4 Head of Service`, or names for all tasks. One entry for each range of numbers,
 * in order; together the entries cover every character that is not white space. Several names ("J Poe / K Roe") are parted, a post whose own
 * title joins two words ("Standards & Performance Manager") is not.
 */
export function readOwners(text: string): OwnerEntry[] {
  if (!text.trim()) return []
  if (text.length > longestCell) return [whole(text)]
  const behind = numbersBehind(text)
  if (behind) return behind
  const found = numbersIn(text)
  const entries: OwnerEntry[] = []
  const first = found[0]
  if (!first || text.slice(0, first.start).trim()) entries.push(...entryOf(text, null, 0, first?.start ?? text.length))
  for (const [index, spec] of found.entries()) entries.push(...entryOf(text, spec, spec.start, found[index + 1]?.start ?? text.length))
  return entries
}

/** No list of names is longer; a text that is stays whole. What parts names looks at what is in front of each of them, so that a cell costs as much as its length squared. */
const longestCell = 1_000

function whole(text: string): OwnerEntry {
  const start = text.length - text.trimStart().length
  return { from: null, to: null, names: [text.trim()], start, end: start + text.trim().length }
}

function entryOf(text: string, spec: Numbers | null, from: number, to: number): OwnerEntry[] {
  const slice = text.slice(from, to)
  const start = from + (slice.length - slice.trimStart().length)
  const end = start + slice.trim().length
  const names = nameSlices(text.slice(spec?.end ?? from, to))
  return (spec?.ranges ?? [{ from: null, to: null }]).map((range) => ({ from: range.from, to: range.to, names: [...names], start, end }))
}

/** The number lists that lead to names. They must begin the cell, or the cell has none: a number inside a name is no task. */
function numbersIn(text: string): Numbers[] {
  const found: Numbers[] = []
  for (const match of text.matchAll(numbers)) {
    const list = match.groups?.['list'] ?? match.groups?.['list2'] ?? ''
    const before = text.slice(0, match.index)
    const opens = found.length === 0
    if (
      opens &&
      match.groups?.['word'] === undefined &&
      before.replace(/[\s\u2022*;:,(-]+/g, '') !== '' &&
      !/(?:\n|\s{2,}|;|:)\s*$/.test(before)
    )
      continue
    if (!match.groups?.['word'] && named.test(before)) continue
    const ranges = rangesOf(list)
    const highest = found.at(-1)?.ranges.at(-1)?.to ?? 0
    // Numbers run on; one that falls back inside a line is part of a title.
    const risen = ranges.every((one) => one.from > 0 && one.to >= one.from && one.to <= 400)
    if (!risen || (!opens && (ranges[0]?.from ?? 0) <= highest && !/(?:\n|\s{2,}|[;,])\s*$/.test(before))) continue
    found.push({ ranges, start: match.index, end: match.index + match[0].length })
  }
  return found
}

const inBrackets = new RegExp(String.raw`\(\s*(?:${word})?(?<list>${range}(?:\s*(?:,|&|and|/|\+)\s*${range}){0,40})\s*\)`, 'giu')

/** `J Poe (tasks 1 and 2), K Roe (3)`: the numbers stand behind each name. Null where they do not. */
function numbersBehind(text: string): OwnerEntry[] | null {
  if (/^[^\p{L}]*\d/u.test(text)) return null
  const entries: OwnerEntry[] = []
  let from = 0
  for (const match of text.matchAll(inBrackets)) {
    const names = nameSlices(text.slice(from, match.index))
    if (names.length === 0) return null
    const end = match.index + match[0].length
    const start = from + (text.slice(from).length - text.slice(from).trimStart().length)
    for (const { from: first, to } of rangesOf(match.groups?.['list'] ?? ''))
      entries.push({ from: first, to, names: [...names], start, end })
    from = end
  }
  if (entries.length === 0) return null
  if (text.slice(from).trim()) entries.push(...entryOf(text, null, from, text.length))
  return entries
}

function rangesOf(list: string): { from: number; to: number }[] {
  return [...list.matchAll(/(\d{1,3})\)?(?:\s*(?:[-\u2010-\u2015]|to|until)\s*\(?(\d{1,3}))?/gi)].map((match) => {
    const from = Number(match[1])
    return { from, to: match[2] === undefined ? from : Number(match[2]) }
  })
}

/** The owners of the task with this number: of the ranges that hold it, and of the entries without numbers. */
export function ownersFor(entries: readonly OwnerEntry[], number: number): string[] {
  const names = entries
    .filter(({ from, to }) => from === null || to === null || (from <= number && number <= to))
    .flatMap((entry) => entry.names)
  return [...new Set(names)]
}
