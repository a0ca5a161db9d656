import { addMonths, type Day } from '../calendar/day.ts'
import { findMoments } from '../calendar/find-moments.ts'
import type { Figure } from '../measure/measure.ts'
import { clauses } from './clauses.ts'
import { noThing, notCounted, notNow, ofTheTask } from './figure-words.ts'
import { remembering } from './remembering.ts'
import { aheadMarks } from './rules/ahead.ts'
import { month, oneOf, phrases, words } from './words.ts'

const spelt = phrases`
  two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | thirteen | fourteen | fifteen | sixteen | seventeen
  eighteen
  nineteen | twenty
`
const digits = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
const number = `${digits}|${spelt.join('|')}`
const ofMore = `(?:\\s+(?:out\\s+)?of\\s+(?:(?:the|our|all)\\s+)?(?:${number}))?`
const noun = "(?:[a-z][a-z'’-]*\\s+){0,3}?[a-z][a-z'’-]*s|children|people|staff|women|men"

const percentages = new RegExp(`(?<![\\w.,£/-])(${digits})\\s?(?:%|per ?cent\\b)`, 'gi')
const sums = new RegExp(`£\\s?(${digits})\\s?(k|m|bn|million|thousand)?\\b`, 'gi')
const additional = '(?:(?:new|more|further|additional|extra|other)\\s+)?'
const counts = new RegExp(`(?<![\\w.,£/:%-])(${number})${ofMore}\\s+${additional}(${noun})\\b`, 'gi')

const mayCountPattern = new RegExp(`\\d|\\b(?:${spelt.join('|')})\\b`, 'i')

/** Whether a text can state a figure at all: a cheap look before the costly one. */
export const mayCount = (text: string): boolean => mayCountPattern.test(text)

/**
 * The figures that a progress text states as they are now: percentages, sums of money, counts of things. Left out are lengths of time,
 * ages, dates, numbering, key stages and years of Acts, shares of the task itself ("50% complete"), targets, earlier values, and whatever
 * is only to come. A change ("up by 12%") has `of` begin with `increase` or `reduction`.
 * @param at.paperDay the day on which the text was said: "as at May" is the last May that had begun by then
 */
export function readFigures(text: string, at: { readonly paperDay: Day | '' }): readonly Figure[] {
  return mayCount(text) ? figuresOn(text, at.paperDay) : none
}

const none: readonly Figure[] = []
const figuresOn = remembering((text, said): readonly Figure[] => clauses(text).flatMap((clause) => figuresIn(clause, said)))

function figuresIn(clause: string, said: Day | ''): Figure[] {
  if (
    /^(?:to|aim|target(?! (?:(?:has been|was|is|now) ){0,2}(?:met|achieved|reached|exceeded)\b)|audits? (?:to|due|in)|monitoring)\b/i.test(
      clause,
    )
  )
    return []
  const ahead = aheadMarks.exec(clause)
  const now = ahead ? clause.slice(0, ahead.index) : clause
  const asAt = asAtOf(clause, said)
  const found: { at: number; figure: Figure }[] = []
  for (const match of [...now.matchAll(percentages), ...now.matchAll(sums), ...now.matchAll(counts)]) {
    const before = now.slice(0, match.index)
    const behind = now.slice(match.index + match[0].length)
    if (notNow.test(before)) continue
    const read = match[0].startsWith('£')
      ? sum(match, before)
      : /%|cent$/i.test(match[0])
        ? share(match, before, behind)
        : count(match, before)
    // "20 homes will be built": nothing but the thing itself stands before the word of the future.
    const toCome = ahead !== null && behind.trim() === '' && read?.unit === 'count'
    if (read && !toCome) found.push({ at: match.index, figure: { ...read, asAt } })
  }
  return found.sort((a, b) => a.at - b.at).map(({ figure }) => figure)
}

type Read = Omit<Figure, 'asAt'> | null

function share(match: RegExpExecArray, before: string, behind: string): Read {
  if (ofTheTask.test(behind)) return null
  const change = changeOf(before, behind)
  const of = change ? null : ofBehind.exec(behind)
  return { value: amount(match[1]), unit: '%', of: change ?? of?.[1] ?? ofBefore(before), text: `${match[0]}${of?.[0] ?? ''}` }
}

function sum(match: RegExpExecArray, before: string): Read {
  const scale = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9 }[match[2]?.toLowerCase() ?? ''] ?? 1
  return { value: amount(match[1]) * scale, unit: '£', of: ofBefore(before), text: match[0].trim() }
}

function count(match: RegExpExecArray, before: string): Read {
  const [text, written = '', of = ''] = match
  if (noThing.test(of) || notCounted.test(before)) return null
  // 1989 children would be many: four bare digits between 1900 and 2099 are a year.
  if (/^(?:19|20)\d\d$/.test(written) && !/^(?:children|people|homes|visits|houses)/i.test(of)) return null
  return { value: amount(written), unit: 'count', of, text }
}

function amount(written = ''): number {
  const at = spelt.indexOf(written.toLowerCase())
  return at >= 0 ? at + 2 : Number(written.replaceAll(',', ''))
}

const more = 'increas\\w*|ris\\w*|rose|risen|up|grown|growth|improv\\w*|rise'
const less = 'reduc\\w*|fall\\w*|fell|down|decreas\\w*|dropp?\\w*|cut|lower\\w*'
const isLess = new RegExp(`^(?:${less})$`, 'i')
const changedBy = new RegExp(`\\b(${more}|${less})\\b[^.;]{0,40}?\\bby(?: a further| about| around| over| nearly| almost)?\\s*$`, 'i')
const changeOfBehind = new RegExp(`\\b(${more}|${less}) of\\s*$`, 'i')
const changeBehind = new RegExp(`^\\s*(?:points?\\s+)?(${more}|${less})\\b`, 'i')

/** `increase` or `reduction` where the share tells a change; null where it tells a level. */
function changeOf(before: string, behind: string): string | null {
  const word = changedBy.exec(before)?.[1] ?? changeOfBehind.exec(before)?.[1] ?? changeBehind.exec(behind)?.[1]
  if (word) return isLess.test(word) ? 'reduction' : 'increase'
  return /\bby\s*$/i.test(before) ? 'increase' : null
}

const ofBehind =
  /^\s+of\s+(?:the |our |all )?([a-z][\w'’ -]*?)(?=$|[,;:.()–]|\s(?:as at|by|in|during|since|for|against|compared|which|and)\s)/i

const leading = oneOf`
  figures? | reports? | latest | current(?:ly)? | now | at | is | are | was | were | stands? | show(?:s|ed)? | has | have | been | risen
  rose
  fallen | fell | improved | increased | reduced | to | an? | the | small | slight | improvement | increase | of | with | about | around
  just
  over | under | nearly | approximately | some | up | down
`
const leads = new RegExp(`\\b${leading}\\b`, 'gi')

/** "Reviews in time now 61%": what stands in front, without the words that only lead to the number. */
function ofBefore(before: string): string {
  const near = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(':'), before.lastIndexOf('(')) + 1)
  return near
    .replace(/\bfrom [£\d][\d.,]*\s?%?/gi, ' ')
    .replace(leads, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

const asAtLead = oneOf`as (?:at|of) | (?:at|by) the end of | at end(?: of)? | for(?: the)? | in(?: the)? | at | during`
const monthOrQuarter = `(?:${month}|q[1-4]|quarter \\d)\\.?(?: \\d{4}| \\d{2}(?!\\w))?`
const asAtWords = words`
  ${asAtLead}\s+((?:end (?:of )?)?(?:\d{1,2}(?:st|nd|rd|th)? )?${monthOrQuarter}|\d{1,2}[./]\d{1,2}[./]\d{2,4})
  \((?:at )?(${month}(?: \d{4})?)\)
`

/**
 * The last day of what "as at", "in the May report" names; a month without a year is the last one that had begun when the text was said.
 */
function asAtOf(clause: string, said: Day | ''): Day | null {
  const match = asAtWords.exec(clause)
  const named = match?.[1] ?? match?.[2]
  if (!named) return null
  const begun = said === '' ? '' : addMonths(`${said.slice(0, 8)}01`, -11)
  return findMoments(named, { paperDay: begun })[0]?.span?.last ?? null
}
