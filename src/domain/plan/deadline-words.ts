import type { Word } from '../calendar/words.ts'

/** The words of a deadline that are no calendar date: what goes on, what waits for an event, what is left open. */

type Words = readonly Word[]

/** Words from a place on, as one line, for patterns that span several. */
export function lineFrom(words: Words, at: number, count: number): string {
  let line = ''
  for (let index = at; index < Math.min(at + count, words.length); index++)
    line += (index > at && words[index]?.gap !== 'none' ? ' ' : '') + (words[index]?.text ?? '')
  return line
}

/** The place behind as many characters of `lineFrom` as matched. */
export function placeBehind(words: Words, at: number, length: number): number {
  let used = 0
  let index = at
  while (index < words.length && used < length) {
    used += (index > at && words[index]?.gap !== 'none' ? 1 : 0) + (words[index]?.text.length ?? 0)
    index++
  }
  return index
}

const ongoing =
  /^(?:on ?-? ?going(?: basis)?|continuous(?:ly)?|continual(?:ly)?|continuing|rolling(?: programme| basis)?|permanent(?:ly)?|business as usual|bau|throughout(?: the)?(?: whole)?(?: financial| school| academic| calendar)?(?: year| period| plan)?|all year(?: round)?|at all times|always|indefinite(?:ly)?|open-ended|onwards?|constant(?:ly)?|as and when(?: required| needed| necessary| appropriate)?)(?![\p{L}\d])/u
const regular =
  /^(?:regular(?:ly)?|periodic(?:ally)?|frequent(?:ly)?|routine(?:ly)?|from time to time|at intervals|at regular intervals)(?![\p{L}\d])/u

/** Something that goes on without an end, at a place; null where nothing such stands there. */
export function ongoingAt(words: Words, at: number): { next: number; unsure: string | null } | null {
  if (words[at]?.kind !== 'letters') return null
  const line = lineFrom(words, at, 7)
  const found = ongoing.exec(line)
  if (found && !found[0].startsWith('as and when')) return { next: placeBehind(words, at, found[0].length), unsure: null }
  const often = regular.exec(line)
  return often
    ? { next: placeBehind(words, at, often[0].length), unsure: 'It says that this comes again and again, and not how often.' }
    : null
}

const openers =
  /^(?:when(?!ever possible)(?! ?:)|once(?! (?:a|per|every|each)\b)|whenever|as (?:directed|determined|advised|instructed|decided|set|agreed|required|requested|needed|necessary|appropriate|and when|part of|per|set out|defined|prescribed|stated)|as soon as (?!possible|practi|reasonably)|(?:up)?on (?:the )?(?:completion|receipt|approval|publication|appointment|adoption|agreement|opening|return|request|notification|recruitment|arrival|confirmation|demand|implementation|launch|release|sign)|upon|pending|awaiting|subject to|dependent|dependant|depends|depending|conditional|contingent|if |in line with|in accordance with|linked to|tied to|to coincide|to align|aligned (?:to|with)|according to|in response to|(?:in )?conjunction with|to follow|unless|provided that|until|after|following|post(?=-)|by the time)(?![\p{L}])/u
const conditions = /^(?:subject to|dependent|dependant|depends|depending|conditional|contingent|pending|awaiting|if |provided that|unless)/u

/** An event that a deadline waits for, at a place. `condition`: it only limits a date that is given beside it. */
export function openerAt(words: Words, at: number): { condition: boolean; maybeDate: boolean } | null {
  if (words[at]?.kind !== 'letters') return null
  const line = `${lineFrom(words, at, 6)} `
  const found = openers.exec(line)
  return found ? { condition: conditions.test(line), maybeDate: /^(?:after|following|until|post|in line|upon|by the)/.test(line) } : null
}

const subject = /\b(?:time ?-?scales?|time ?-?tables?|time ?-?lines?|dates?|deadlines?|timings?|time ?-?frames?|milestones?)\b/
const leftOpen =
  /(?:^|\s)(?:(?:yet )?to be (?:decided|confirmed|determined|agreed|advised|announced|set|scheduled|arranged|finali[sz]ed|fixed|established|identified)|not (?:yet )?(?:known|agreed|set|decided|confirmed|fixed|determined|available)|awaited|unknown|under (?:review|discussion|consideration|negotiation)|(?:will|needs?) (?:to )?be (?:set|agreed|decided|confirmed))(?![\p{L}])/u
const certain =
  /^[^\p{L}\d]*(?:(?:yet )?to be (?:decided|confirmed|determined|advised|announced)|t ?\.? ?b ?\.? ?[acdn]|not yet (?:known|agreed|set|decided|confirmed))(?![\p{L}])/u

/**
 * Whether a stretch of words leaves the day itself open ("timescales to be agreed at the March board", "to be confirmed"): then a date
 * inside it is that of the decision. "To be agreed by March" is a promise with a day and is not meant.
 */
export function leavesDayOpen(line: string): boolean {
  const open = leftOpen.exec(line)
  if (open && subject.test(line.slice(0, open.index + 1))) return true
  return certain.test(line)
}

/** Why words without a date name no day, as a whole sentence. */
export function whyUndated(line: string): string {
  if (
    /(?:^|[\s(])(?:t ?\.? ?b ?\.? ?[acdn]|to be|yet to be|not yet|not known|unknown|awaited|under (?:review|discussion|consideration))(?![\p{L}])/u.test(
      line,
    )
  )
    return 'The day was still to be decided when this was written.'
  if (
    /\b(?:immediate(?:ly)?|a\.?s\.?a\.?p|as soon as|urgent(?:ly)?|now|soon|shortly|at once|straight ?away|in due course|without delay)\b/.test(
      line,
    )
  )
    return 'It says how soon and names no day.'
  if (
    /\b(?:completed?|done|achieved|implemented|finished|closed|in place|in progress|under ?way|in hand|started|delivered|ended|actioned|met)\b/.test(
      line,
    )
  )
    return 'It tells how things stand and names no day.'
  if (/\b(?:short|medium|long|longer|near)[ -]?(?:to[ -](?:medium|long)[ -]?)?term\b/.test(line))
    return 'It says how far off this is and names no day.'
  if (
    /(?:\d|\b(?:one|two|three|four|five|six|nine|ten|twelve|few|several))[\s-]{0,20}(?:\w{1,40}[\s-]{1,20})?(?:days?|weeks?|wks?|months?|mths?|years?|yrs?|hours?|terms?|quarters?)\b/.test(
      line,
    )
  )
    return 'It counts from a day that is not given.'
  if (/\b(?:weeks?|wk)\s*(?:no\.?\s*)?\d/.test(line)) return 'Weeks are numbered from a day that is not given.'
  if (/\bhalf[ -]?term\b|\bterm\b/.test(line)) return 'It does not say which term.'
  if (/\b(?:next|later|future|coming|forthcoming|following|new year)\b/.test(line)) return 'It points ahead and names no day.'
  return /\d/.test(line) ? 'These words and figures name no day that could be read.' : 'These words name no day.'
}

/** Nothing is promised for any day: the cell is empty in other words. */
export function saysNothing(line: string): boolean {
  if (!/[\p{L}\d]/u.test(line)) return true
  return (
    line.length < 60 &&
    /^[^\p{L}\d]*(?:n ?\/? ?a|not applicable|none|nil|n\/k|no date|no deadline|not (?:stated|specified|given)|blank)?[^\p{L}\d]*$/u.test(
      line,
    )
  )
}

/** A word of state right beside a date: the date tells when it was done. */
export function isToldAsDone(label: string, due: boolean): boolean {
  if (/^complete$/i.test(label)) return !due
  return (
    /(?:^|\s)(?:completed|achieved|done|implemented|finished|delivered|actioned)[.:]?$/i.test(label) && !/\bbe (?:\w+ )?\w+$/i.test(label)
  )
}
