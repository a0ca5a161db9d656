import { findMoments } from '../calendar/find-moments.ts'
import { rhythmAt } from '../calendar/rhythm.ts'
import { wordsOf } from '../calendar/words.ts'
import { type FoundCode, findCodes } from './frameworks.ts'
import type { MeasureMention } from './measure.ts'

/** A mention with its place in the text; the place takes in the word PI and the label. */
export interface PlacedMention {
  readonly mention: MeasureMention
  readonly start: number
  readonly end: number
}

/**
 * The measures a text mentions, in order: `BV162`, `PAF B7`, `QP4.0.1`, `NI 59`, `Local PI` (which has no code), alone or behind `PI:`, each
 * with what it is said to measure where that stands beside it (`KS4 PI: BV50`, `PI: PAF B7 % children placed near home`).
 * @param from which part of the paper the text is.
 */
export function readMeasures(text: string, from: MeasureMention['from']): MeasureMention[] {
  return placeMeasures(text, from).map(({ mention }) => mention)
}

/** The same with places, for a reader that has to go on with the words that are left. */
export function placeMeasures(text: string, from: MeasureMention['from']): PlacedMention[] {
  const codes = findCodes(text)
  const placed: PlacedMention[] = []
  for (const [index, code] of codes.entries()) {
    const floor = placed.at(-1)?.end ?? 0
    const before = labelBefore(text, floor, code)
    const ceiling = nextBegins(text, code.end, codes[index + 1])
    const after = before ? null : labelAfter(text, code, ceiling)
    const start = before?.start ?? code.start
    const end = after?.end ?? code.end
    placed.push({ mention: { code: code.code, label: (before ?? after)?.label ?? '', text: text.slice(start, end), from }, start, end })
  }
  return placed
}

interface Label {
  readonly label: string
  readonly start: number
  readonly end: number
}

/** `KS4` of `KS4 PI: BV50`, `Adoption` of `Adoption: BV163`: it begins its line or follows a part, or is a tag in capitals. */
function labelBefore(text: string, floor: number, code: FoundCode): Label | null {
  const led = text.slice(floor, code.start)
  const match = code.introduced
    ? /(?:^|[;,.:\n(]|\s)\s*([A-Z][A-Z0-9&/]{1,7})\s*[-\u2013:]?\s*$/.exec(led)
    : /(?:^|[;,.\n(])\s*([^;,.:\n()]{2,60}?)\s*:\s*$/.exec(led)
  const short = match ?? (code.introduced ? null : /(?:^|\s)([A-Z][A-Z0-9&/]{1,7})\s*:\s*$/.exec(led))
  const label = short?.[1]?.trim()
  if (!short || label === undefined || isNoLabel(label)) return null
  // Behind other words of a sentence a word in capitals is only its last word ("report to SMT PI: BV162").
  if (code.introduced && led.slice(0, led.lastIndexOf(label)).trim() !== '' && !/[;,.:\n(]\s*$/.test(led.slice(0, led.lastIndexOf(label))))
    return null
  const start = floor + led.lastIndexOf(label)
  return { label, start, end: code.end }
}

/** Words that lead to a code and say nothing of what it measures, and words about time. */
function isNoLabel(label: string): boolean {
  if (
    /^(?:p\.?i\.?'?s?|kpi'?s?|measures?|indicators?|performance (?:indicators?|measures?)|targets?|see|ref|local|and|national indicators?|bvpi'?s?)$/i.test(
      label,
    )
  )
    return true
  return hasTime(label)
}

function hasTime(text: string): boolean {
  return timeBegins(text) < text.length
}

/** Where the first words about time begin in a text; its length where there are none. */
function timeBegins(text: string): number {
  const words = wordsOf(text)
  const rhythm = words.findIndex((_, index) => rhythmAt(words, index) !== null)
  const ongoing = /\b(?:on[- ]?going|continuous|rolling|tbc|to be )/i.exec(text)?.index ?? text.length
  const moment = findMoments(text, {})[0]?.start ?? text.length
  return Math.min(moment, ongoing, rhythm < 0 ? text.length : (words[rhythm]?.start ?? text.length))
}

/**
 * What is said behind a code: always where it opens as such (`%`, a bracket, a dash, "number of"), and behind `PI:` any words up to the next
 * part of the text or the next words about time.
 */
function labelAfter(text: string, code: FoundCode, ceiling: number): Label | null {
  const rest = text.slice(code.end, ceiling)
  const bracket = /^\s*\(([^()\n]{2,80})\)/.exec(rest)
  if (bracket?.[1] !== undefined)
    return hasTime(bracket[1]) ? null : { label: bracket[1].trim(), start: code.end, end: code.end + bracket[0].length }
  const opened =
    /^\s*(?:(?=%)|[-\u2013\u2014:=]\s+(?=\p{L}|%)|(?=(?:number|no\.|percentage|per cent|proportion|rate|average|cost|time|ratio)\b))/iu.exec(
      rest,
    )
  const plain = code.introduced ? /^[ \t]+(?=\p{L})/u.exec(rest) : null
  const lead = opened ?? plain
  if (!lead) return null
  const behind = rest.slice(lead[0].length)
  const line = /^[^;\n]*?(?=[;\n]|[.](?:\s|$)|$)/.exec(behind)?.[0] ?? ''
  const cut = line.slice(0, timeBegins(line)).replace(/[\s,(]+(?:by|from|in|at|for|to|due|end of|until|and|&|the|on)?[\s,(]*$/i, '')
  const label = cut.replace(/[\s,:&-]+$/, '')
  if (label.length < 2 || /^(?:and|or|by|at|in|is|was|has|had|will|to|from|shows?)\b/i.test(label)) return null
  return { label, start: code.end, end: code.end + lead[0].length + label.length }
}

/** Where the words that belong to the next code begin, its tag (`KS3:`) and the part before it counted. */
function nextBegins(text: string, from: number, next: FoundCode | undefined): number {
  if (!next) return text.length
  const tag = /(?:^|[\s;,.(])([A-Z][A-Za-z0-9&/]{1,7}|[A-Z][\p{L}]*(?: \p{L}+){0,3})\s*:\s*$/u.exec(text.slice(from, next.start))
  const tagBeforePi = next.introduced ? /(?:^|[\s;,.(])([A-Z][A-Z0-9&/]{1,7})\s*$/.exec(text.slice(from, next.start)) : null
  const found = tag ?? tagBeforePi
  return found?.[1] === undefined ? next.start : from + found.index + found[0].indexOf(found[1])
}
