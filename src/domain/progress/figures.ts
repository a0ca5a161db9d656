import { addMonths, type Day } from '../calendar/day.ts'
import { findMoments } from '../calendar/find-moments.ts'
import type { Figure } from '../measure/measure.ts'
import { clauses } from './clauses.ts'
import { noThing, notCounted, notNow, ofTheTask, toBeReached } from './figure-words.ts'
import { numbersBehind, type Plain, plainFiguresIn } from './plain-figures.ts'
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

/** A figure with the sentence that states it: all that has to be known to say which measure it is a value of. */
export interface Stated {
  /** Told with its unit and its thing, or with less than that: a bare number, a share as two numbers, a length of time. */
  readonly kind: 'figure' | Plain['kind']
  readonly figure: Figure
  /** The numeral itself with its sign: `92%`. */
  readonly mark: string
  /** Which of the same numerals of the text it is, from 1. */
  readonly nth: number
  /** The sentence, or the part of one, that it stands in. */
  readonly clause: string
  /** What stands before it in that sentence. */
  readonly before: string
  /** The two numbers of a share, where they are told. */
  readonly behind: { readonly part: number; readonly whole: number } | null
}

/**
 * The figures that a progress text states as they are now: percentages, sums of money, counts of things. Left out are lengths of time,
 * ages, dates, numbering, key stages and years of Acts, shares of the task itself ("50% complete"), targets, earlier values, and whatever
 * is only to come. A change ("up by 12%") has `of` begin with `increase` or `reduction`.
 * @param at.paperDay the day on which the text was said: "as at May" is the last May that had begun by then
 */
export function readFigures(text: string, at: { readonly paperDay: Day | '' }): readonly Figure[] {
  return mayCount(text) ? readOnce(text, at.paperDay).figures : none
}

/** The same with their sentences, and with those that only a measure makes sense of ("currently at 92", "14 of 20", "31 days on average"). */
export function readStated(text: string, at: { readonly paperDay: Day | '' }): readonly Stated[] {
  if (!mayCount(text)) return none
  const read = readOnce(text, at.paperDay)
  read.stated ??= statedIn(text, read.sentences)
  return read.stated
}

const none: readonly never[] = []

/** What was read out of a text: its figures at once, the rest when somebody first asks, since judging never does. */
interface ReadText {
  readonly figures: readonly Figure[]
  readonly sentences: readonly Sentence[]
  stated?: readonly Stated[]
}

interface Sentence {
  readonly clause: string
  /** Of it what is told as it is now. */
  readonly now: string
  /** The times it names, with their places in it. */
  readonly dated: readonly Dated[]
  readonly found: readonly Found[]
}

type Found = Pick<Stated, 'kind' | 'figure' | 'mark' | 'before'> & { readonly at: number }

const readOnce = remembering((text, said): ReadText => {
  const sentences = clauses(text).flatMap((clause) => sentenceOf(clause, said) ?? [])
  return { sentences, figures: sentences.flatMap(({ found }) => found.map(({ figure }) => figure)) }
})

/** All figures of a text in their order, with those that only a measure makes sense of. */
function statedIn(text: string, sentences: readonly Sentence[]): readonly Stated[] {
  const marks = new Map<string, number>()
  return sentences.flatMap(({ clause, now, dated, found }) => {
    const taken = found.map(({ at, mark }) => ({ start: at, end: at + mark.length }))
    const plain = plainFiguresIn(now, taken).map(({ kind, at, value, unit, mark, of }): Found => {
      const before = now.slice(0, at)
      return {
        kind,
        at,
        mark,
        before,
        figure: { value, unit, of: of ?? ofBefore(before.slice(-near)), asAt: nearest(dated, at, mark), text: mark },
      }
    })
    const all = [...found, ...plain].sort((a, b) => a.at - b.at)
    return all.map(({ at: _, ...one }): Stated => {
      const nth = (marks.get(one.mark) ?? 0) + 1
      marks.set(one.mark, nth)
      return { ...one, nth, clause, behind: numbersBehind(one.figure, text) }
    })
  })
}

/** What opens a sentence about what is to be, unless it goes on to tell how that went ("Target of 95% missed: 91%"). */
const ahead = /^(?:to|audits? (?:to|due|in)|monitoring)\b|^(?:aim|target)\b(?!.*\b(?:missed|met|exceeded|achieved|reached|passed)\b)/i

function sentenceOf(clause: string, said: Day | ''): Sentence | null {
  if (ahead.test(clause)) return null
  const mark = aheadMarks.exec(clause)
  const now = mark ? clause.slice(0, mark.index) : clause
  const dated = datesIn(clause, said)
  const found: Found[] = []
  for (const match of [...now.matchAll(percentages), ...now.matchAll(sums), ...now.matchAll(counts)]) {
    if (found.length >= most) break
    const before = now.slice(0, match.index)
    const lead = before.slice(-near)
    const behind = now.slice(match.index + match[0].length, match.index + match[0].length + near)
    if (notNow.test(lead) || toBeReached.test(behind)) continue
    const read = match[0].startsWith('£') ? sum(match, lead) : /%|cent$/i.test(match[0]) ? share(match, lead, behind) : count(match, lead)
    // "20 homes will be built": nothing but the thing itself stands before the word of the future.
    const toCome = mark !== null && behind.trim() === '' && read?.unit === 'count'
    if (!read || toCome) continue
    const asAt = nearest(dated, match.index, match[0])
    found.push({ kind: 'figure', at: match.index, mark: match[0].trim(), before, figure: { ...read, asAt } })
  }
  return { clause, now, dated, found: found.sort((a, b) => a.at - b.at) }
}

/** How many letters round a figure say what it is: further off stands another. A cell may hold ten thousand of them, and each would look through the whole. */
const near = 300

/** A sentence of more figures than this is a table that lost its lines: the first of them are read, and no rule goes through all. */
const most = 300

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
  over | under | nearly | approximately | some | up | down | missed | met | exceeded | it | no change | unchanged | still | remains? | remained | again
`
const leads = new RegExp(`\\b${leading}\\b`, 'gi')

/** "Reviews in time now 61%": what stands in front, without the words that only lead to the number. */
function ofBefore(before: string): string {
  const phrase = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(':'), before.lastIndexOf('(')) + 1)
  return phrase
    .replace(/\bfrom [£\d][\d.,]*\s?%?/gi, ' ')
    .replace(/\b(?:by\s+)?\d[\d.]*\s+(?:percentage\s+)?(?:points?|days?|weeks?)\b/gi, ' ')
    .replace(/\btargets?(?: of| is| was)?\s+£?\d[\d.,]*\s?%?/gi, ' ')
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

const everyAsAt = new RegExp(asAtWords.source, 'gi')
const onDay = new RegExp(`\\bon\\s+(\\d{1,2}(?:st|nd|rd|th)? ${month}(?: \\d{4})?)(?!\\w)`, 'gi')

/** More times than this in one clause are a list, and each figure is held against each of them. */
const mostTimes = 24

interface Dated {
  readonly day: Day
  readonly start: number
  readonly end: number
}

/**
 * The last day of each time that "as at", "in the May report" names; a month without a year is the last one that had begun when the text was said. The
 * day of a deed ("began on 7 September") is no such time by itself, and stands nearer than a month that belongs to another deed.
 */
function datesIn(clause: string, said: Day | ''): Dated[] {
  const named = [...clause.matchAll(everyAsAt)].slice(0, mostTimes)
  if (named.length === 0) return []
  const begun = said === '' ? '' : addMonths(`${said.slice(0, 8)}01`, -11)
  return [...named, ...[...clause.matchAll(onDay)].slice(0, mostTimes)].flatMap((match) => {
    const day = findMoments(match[1] ?? match[2] ?? '', { paperDay: begun })[0]?.span?.last
    return day ? [{ day, start: match.index, end: match.index + match[0].length }] : []
  })
}

/** The day that stands nearest before or behind a figure; the one before it where both stand as near. */
function nearest(dated: readonly Dated[], at: number, { length }: string): Day | null {
  let best: Dated | null = null
  const gap = ({ start, end }: Dated) => (end <= at ? at - end : Math.max(0, start - at - length))
  for (const one of dated) if (best === null || gap(one) < gap(best) || (gap(one) === gap(best) && one.end <= at)) best = one
  return best?.day ?? null
}
