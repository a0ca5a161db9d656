import { monthNamed } from '../calendar/months.ts'
import type { Target } from './measure.ts'

const number = String.raw`(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`
const scale = String.raw`\s?(?<scale>k|m|bn|thousand|million|billion)?(?![\p{L}\d])`
const percent = String.raw`\s?(?<percent>%|per\s?cent(?![\p{L}])|percent(?!age))`
const change = '(?<change>increase|rise|growth|improvement|uplift|gain|reduction|decrease|fall|drop|cut|fewer|less|more)'
/** Where the thing counted ends and the sentence goes on. */
const stop = String.raw`\b(?:by|in|to|at|for|from|per|and|with|until|end|during|within|are|is|be|have|has|on)\b`

/** In the order in which they are tried: a change before a level, since "10% increase" is both. */
const qualifier = String.raw`(?:an?\s+)?(?:minimum|maximum|total|target)(?:\s+of)?|at\s+(?:least|most)|up\s+to|no\s+(?:more|fewer|less)\s+than`

const patterns: readonly RegExp[] = [
  new RegExp(String.raw`(?<pound>£)\s?${number}${scale}(?:\s+${change}\b)?`, 'iu'),
  new RegExp(String.raw`(?<![\p{L}\d.£,])${number}${percent}\s*(?:points?\s+|p\.?p\.?\s+)?${change}\b`, 'iu'),
  new RegExp(
    String.raw`\b(?<verb>increas|improv|rais|rise|grow|reduc|decreas|cut|lower|fall|drop)(?:e|es|ing|ed|s)?\b[^;.\n]{0,60}?\bby\s+(?:a\s+further\s+|at\s+least\s+|up\s+to\s+)?${number}${percent}`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\d.£,])(?:(?<low>\d+(?:\.\d+)?)\s?%?\s?[-–]\s?|between\s+(?<lower>\d+(?:\.\d+)?)\s?%?\s+and\s+)?${number}${percent}(?:\s+of\s+(?<of>(?:(?!${stop})[^;:,.\n()]){2,60}))?`,
    'iu',
  ),
  /(?<![\p{L}\d.£,/:-])(?<number>\d{1,3})\s*:\s?(?<ratio>\d{1,3})(?![\d:%.]|\s?[ap]m)/u,
  new RegExp(
    String.raw`^\W*(?:(?:${qualifier})\s+|to\s+)?${number}\s+(?:(?:new|additional|more|extra|further)\s+)?(?<of>\p{L}[\p{L}'\u2019-]*(?:\s+(?!${stop})\p{L}[\p{L}'\u2019-]*){0,3})`,
    'iu',
  ),
  new RegExp(String.raw`^\W*(?<qualified>${qualifier})\s+${number}(?=\s*(?:$|[;:,.()]|by\b|in\b))`, 'iu'),
]

const down = /^(?:reduc|decreas|cut|lower|fall|drop|fewer|less)/i
/** In front of a level that is not to be passed: "no more than 5%", "complaints reduced to 5%". */
const levels =
  'no (?:more|higher|greater) than|not (?:more than|exceed\\w*|above|over)|under|below|within|(?<!no )(?:less|fewer|lower) than|at most|maximum(?: of)?'
const falling = '(?:reduc|decreas|lower|fall|drop|minimis|halv)\\w*|cut|(?:bring|brought|drive|driven|get|keep|come|go) down'
const notAbove = new RegExp(
  String.raw`\b(?:${levels}|(?:${falling})\b(?:(?!increas|rais|improv|grow)[^.;]){0,80}\bto|down to)\s*(?:about\s+|around\s+)?$`,
  'iu',
)
const orLess = /^\s*(?:or|and) (?:less|fewer|lower|under|below)\b/iu
const lengths =
  /^(?:days?|weeks?|wks?|months?|mths?|years?|yrs?|hours?|minutes?|working|calendar|quarters?|terms?|times|st|nd|rd|th|am|pm|bv|paf|pi|monthly|weekly|yearly|of|or|and|x)(?![\p{L}])/iu

/**
 * What a figure is to reach, the first that a text states: `85%`, `75% of reviews`, `21 adoptions`, `£40,000`, `10% increase`, `reduce by 5%`.
 * A change is relative to the baseline; a reduction's good direction is down. A number of days, weeks or months is a length of time and no
 * target. Null where none is stated.
 */
export function readTarget(text: string): Target | null {
  if (!/\d/.test(text)) return null
  let first: { target: Target; at: number } | null = null
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    const target = match && targetOf(match, text)
    // A later pattern only wins by standing before what an earlier one saw.
    if (target && (!first || match.index < first.at)) first = { target, at: match.index }
    if (first?.at === 0) break
  }
  return first?.target ?? null
}

function targetOf(match: RegExpExecArray, whole: string): Target | null {
  const groups = match.groups ?? {}
  const written = Number((groups['number'] ?? '').replaceAll(',', '')) * scaleOf(groups['scale'])
  const change = groups['change'] ?? groups['verb']
  const mayFall = change === undefined ? isCeiling(match, whole) : down.test(change)
  // Of a range the nearer end is enough.
  const low = groups['low'] ?? groups['lower']
  const value = low !== undefined && !mayFall && Number(low) < written ? Number(low) : written
  const of = (groups['of'] ?? '').trim().replace(/\s+/g, ' ')
  if (!Number.isFinite(value)) return null
  if (groups['ratio'] !== undefined)
    return { value: value / Math.max(1, Number(groups['ratio'])), unit: 'ratio', of: '', relative: false, direction: 'up', text: match[0] }
  const unit = groups['pound'] !== undefined ? '£' : groups['percent'] !== undefined ? '%' : 'count'
  if (
    unit === 'count' &&
    groups['qualified'] === undefined &&
    (of === '' || lengths.test(of) || monthNamed(of.split(' ', 1)[0] ?? '') !== null)
  )
    return null
  const text = match[0].replace(/^[^\d£\p{L}]+/u, '').trim()
  return { value, unit, of, relative: change !== undefined, direction: mayFall ? 'down' : 'up', text }
}

/** Whether the level is one not to be passed. The words that say so stand in front of the number, or right behind it. */
function isCeiling(match: RegExpExecArray, whole: string): boolean {
  const number = match[0].search(/£?\s?\d/u)
  const before = whole.slice(0, match.index + Math.max(0, number)).replace(/\bbetween\s*$/iu, '')
  return notAbove.test(before) || orLess.test(whole.slice(match.index + match[0].length))
}

function scaleOf(word: string | undefined): number {
  const scale = word?.toLowerCase()
  return scale === 'k' || scale === 'thousand'
    ? 1e3
    : scale === 'm' || scale === 'million'
      ? 1e6
      : scale === 'bn' || scale === 'billion'
        ? 1e9
        : 1
}
