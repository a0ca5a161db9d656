import type { Day } from '../calendar/day.ts'
import { findMoments } from '../calendar/find-moments.ts'
import type { Figure, Unit } from '../measure/measure.ts'
import { clauses } from './clauses.ts'
import { aheadMarks } from './rules/ahead.ts'

const words =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty'.split(
    '|',
  )
const number = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'

const percentage = new RegExp(`(?<![\\w.,£/-])(${number})\\s?(?:%|per ?cent\\b)`, 'gi')
const money = new RegExp(`£\\s?(${number})\\s?(k|m|bn|million|thousand)?\\b`, 'gi')
const count = new RegExp(
  `(?<![\\w.,£/:%-])(${number}|${words.join('|')})(?:\\s+(?:out\\s+)?of\\s+(?:the\\s+|our\\s+|all\\s+)?(?:${number}|${words.join('|')}))?\\s+(?:(?:new|more|further|additional|extra|other)\\s+)?((?:[a-z][a-z'’-]*\\s+){0,3}?[a-z][a-z'’-]*s|children|people|staff|women|men)\\b`,
  'gi',
)

/** Lengths of time, ages, sizes, numbering: counted, and no measure of anything. */
const noThing =
  /^(?:(?:working|calendar|consecutive|school|further|full|clear|long|short|initial)\s+)*(?:days?|weeks?|months?|years?|hours?|minutes?|mins|hrs|terms?|quarters?|times|sessions? a|weekly|monthly|yearly|fold|miles|metres|bedded|storey|per|phases?|stages?|parts?|steps?|options?|was|is|has|its|this|as|less|us|plus|versus|yes|thus|ones?|years'|months'|days'|weeks')\b/i
/** Words in front of a number that make it a name, a date or a place in a list. */
const noCount =
  /(?:\b(?:act|acts|section|sections|schedule|paragraph|para|page|stage|stages|phase|key stage|ks|level|levels|tier|grade|year|years|band|class|room|no|nos|number|item|action|actions|task|ref|point|option|version|part|article|regulation|form|table|figure|appendix|annex|standard|aged?|under|over|room|zone|ward|unit|block|platform|route|bv|pi|paf|q|nvq|vision|week|day|agenda|from|in|by|until|since|at|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)|[-/–+:£])\s*\.?$/i

/** In front of a figure that is to be reached, or that it was before. */
const notNow =
  /(?:\btargets?(?: (?:is|was|of|set at|remains))*(?: of)?|\bagainst(?: (?:an?|the|its))?(?: \w+){0,3}|\baims?(?: (?:is|to \w+|of|for))*|\bgoal of|\bfrom|\bcompared (?:with|to)|\bthan|\bdown from|\bup from|\bbaseline(?: of| was)?|\bminimum of|\bat least|\bto reach|\bto achieve|\bto meet(?: the)?|\bplanned|\bvs\.?|\bof a (?:possible|total)|\bwas|\blast year(?:'s)?(?: \w+){0,2}|\bprevious(?:ly)?(?: \w+){0,2}|\boriginally)\s*$/i
const changeBy =
  /\b(increas\w*|ris\w*|rose|risen|up|grown|growth|improv\w*|reduc\w*|fall\w*|fell|down|decreas\w*|dropp?\w*|cut|lower\w*)\b[^.;]{0,40}?\bby(?: a further| about| around| over| nearly| almost)?\s*$/i
const complete = /^\s*(?:complete[d]?|finished|done|of (?:the )?(?:work|actions?|tasks?)\b)/i

const none: readonly Figure[] = []
const spelt = new RegExp(`\\d|\\b(?:${words.join('|')})\\b`, 'i')

/** Whether a text can state a figure at all: a cheap look before the costly one. */
export const mayCount = (text: string): boolean => spelt.test(text)

const cache = new Map<string, readonly Figure[]>()

/**
 * The figures that a progress text states as they are now: percentages, sums of money, counts of things. Left out are lengths of time, ages,
 * dates, numbering, key stages and years of Acts, shares of the task itself ("50% complete"), targets, earlier values, and whatever is only
 * to come. A change ("up by 12%") has `of` begin with `increase` or `reduction`.
 * @param at.paperDay the day on which the text was said: "as at May" is the last May that had begun by then
 */
export function readFigures(text: string, at: { readonly paperDay: Day | '' }): readonly Figure[] {
  if (!mayCount(text)) return none
  const key = `${at.paperDay}\n${text}`
  const known = cache.get(key)
  if (known) return known
  const figures = clauses(text).flatMap((clause) => figuresIn(clause, at.paperDay))
  if (cache.size >= 5000) cache.clear()
  cache.set(key, figures)
  return figures
}

function figuresIn(clause: string, said: Day | ''): Figure[] {
  const ahead = aheadMarks.exec(clause)
  const now = ahead ? clause.slice(0, ahead.index) : clause
  if (/^(?:to|aim|target|audits? (?:to|due|in)|monitoring)\b/i.test(clause) || !/\d|\b(?:t|f|s|e|n)\w+\b/i.test(now)) return []
  const asAt = asAtOf(clause, said)
  const found: (Figure & { at: number })[] = []
  const add = (match: RegExpExecArray, value: number, unit: Unit, of: string, end: number): void => {
    found.push({ value, unit, of: of.trim(), asAt, text: clause.slice(match.index, end).trim(), at: match.index })
  }
  for (const match of now.matchAll(percentage)) {
    const before = now.slice(0, match.index)
    const behind = now.slice(match.index + match[0].length)
    if (notNow.test(before) || complete.test(behind)) continue
    const change = changeOf(before, behind)
    const of = change ?? ofBehind(behind) ?? ofBefore(before)
    add(match, numeric(match[1]), '%', of, match.index + match[0].length + (change ? 0 : ofBehind(behind) ? behindLength(behind) : 0))
  }
  for (const match of now.matchAll(money)) {
    if (notNow.test(now.slice(0, match.index))) continue
    const scale = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9 }[match[2]?.toLowerCase() ?? ''] ?? 1
    add(match, numeric(match[1]) * scale, '£', ofBefore(now.slice(0, match.index)), match.index + match[0].length)
  }
  for (const match of now.matchAll(count)) {
    const of = match[2] ?? ''
    const before = now.slice(0, match.index)
    // "20 homes will be built": nothing but the thing itself stands before the word of the future.
    if (ahead && now.slice(match.index + match[0].length).trim() === '') continue
    if (noThing.test(of) || noCount.test(before) || notNow.test(before) || isYear(match[1] ?? '', of)) continue
    add(match, numeric(match[1]), 'count', of, match.index + match[0].length)
  }
  return found.sort((a, b) => a.at - b.at).map(({ at: _, ...figure }) => figure)
}

const numeric = (text: string | undefined): number => {
  const lower = (text ?? '').toLowerCase()
  const spelt = words.indexOf(lower)
  return spelt >= 0 ? spelt + 2 : Number(lower.replaceAll(',', ''))
}

/** 1989 children would be many: four bare digits between 1900 and 2099 are a year. */
const isYear = (digits: string, of: string): boolean =>
  /^(?:19|20)\d\d$/.test(digits) && !/^(?:children|people|homes|visits|houses)/i.test(of)

function changeOf(before: string, behind: string): string | null {
  const by = changeBy.exec(before)
  if (by) return /^(?:reduc|fall|fell|down|decreas|drop|cut|lower)/i.test(by[1] ?? '') ? 'reduction' : 'increase'
  const noun = /^\s*(?:points?\s+)?(increase|rise|growth|improvement|reduction|decrease|fall|drop|cut)\b/i.exec(behind)
  if (noun) return /^(?:red|dec|fall|drop|cut)/i.test(noun[1] ?? '') ? 'reduction' : 'increase'
  const of = /\b(increase|rise|growth|improvement|reduction|decrease|fall|drop|cut) of\s*$/i.exec(before)
  if (of) return /^(?:red|dec|fall|drop|cut)/i.test(of[1] ?? '') ? 'reduction' : 'increase'
  return /\bby\s*$/i.test(before) ? 'increase' : null
}

const behindPattern =
  /^\s+of\s+(?:the |our |all )?([a-z][\w'’ -]*?)(?=$|[,;:.()–]|\s(?:as at|by|in|during|since|for|against|compared|which|and)\s)/i
const ofBehind = (behind: string): string | null => behindPattern.exec(behind)?.[1] ?? null
const behindLength = (behind: string): number => behindPattern.exec(behind)?.[0].length ?? 0

/** "Reviews on time now 61%": what stands in front, without the words that only lead to the number. */
function ofBefore(before: string): string {
  return before
    .replace(/^.*[,;:(]\s*/, '')
    .replace(/\bfrom [£\d][\d.,]*\s?%?/gi, ' ')
    .replace(
      /\b(?:figures?|reports?|latest|current(?:ly)?|now|at|is|are|was|were|stands?|show(?:s|ed)?|has|have|been|risen|rose|fallen|fell|improved|increased|reduced|to|a|an|the|small|slight|improvement|increase|of|with|about|around|just|over|under|nearly|approximately|some|up|down)\b/gi,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim()
}

const asAtWords =
  /\b(?:as (?:at|of)|at the end of|at end(?: of)?|by the end of|for the|for|in the|in|at|during)\s+((?:end (?:of )?)?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|q[1-4]|quarter \d)\b\.?(?: \d{4}| \d{2}\b)?|\d{1,2}[./]\d{1,2}[./]\d{2,4})|\((?:at )?((?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{4})?)\)/i

/** The last day of what "as at", "in the May report" names; the year is the last one in which it had begun when the text was said. */
function asAtOf(clause: string, said: Day | ''): Day | null {
  const match = asAtWords.exec(clause)
  const named = match?.[1] ?? match?.[2]
  if (!named) return null
  const yearBefore = said === '' ? '' : `${Number(said.slice(0, 4)) - 1}${said.slice(4) === '-02-29' ? '-02-28' : said.slice(4)}`
  const [moment] = findMoments(named, { paperDay: yearBefore })
  return moment?.span ? moment.span.last : null
}
