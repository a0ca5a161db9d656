import { addDays, addMonths, monthEnd, monthOf, yearOf } from '../calendar/day.ts'
import { momentsIn } from '../calendar/find-moments.ts'
import type { Moment } from '../calendar/moment.ts'
import { type Rhythm, rhythmAt } from '../calendar/rhythm.ts'
import { numberOf, type Word } from '../calendar/words.ts'
import type { Years } from '../calendar/years.ts'
import { leadTo, type Role, strongest } from './deadline-leads.ts'
import { leavesDayOpen, lineFrom, ongoingAt, openerAt, placeBehind } from './deadline-words.ts'

/** A statement of time inside a deadline's words, with the words that lead to it: from the word at `from` up to, not including, `next`. */
export type Mark = { readonly from: number; readonly next: number; readonly doubts: readonly string[] } & (
  | { readonly kind: 'moment'; readonly moment: Moment; readonly role: Role; readonly hasBy: boolean; readonly onwards: Place | null }
  | { readonly kind: 'recurring'; readonly every: Rhythm; readonly plain: boolean }
  | { readonly kind: 'ongoing' }
  | { readonly kind: 'when' }
  | { readonly kind: 'open' }
)

/** Words `from` up to, not including, `next`. */
export interface Place {
  readonly from: number
  readonly next: number
}

/** Words between two hard breaks (`;`, a full stop, a bullet, a measure), with the marks found in them. */
export interface Stretch {
  readonly from: number
  readonly next: number
  readonly marks: readonly Mark[]
}

type Words = readonly Word[]

/** Cuts a deadline's words at its hard breaks and finds the marks of each stretch. Stretches without any word are left out. */
export function stretchesOf(whole: string, words: Words, years: Years): Stretch[] {
  const moments = momentsIn(whole, words, years)
  const inside = new Set<number>()
  for (const moment of moments) for (let index = moment.from + 1; index < moment.next; index++) inside.add(index)
  const stretches: Stretch[] = []
  let from = 0
  for (let at = 0; at <= words.length; at++) {
    if (at < words.length && (inside.has(at) || !isHardBreak(words, at))) continue
    const start = passListMark(words, from, at)
    if (at > start) stretches.push({ from: start, next: at, marks: marksOf(words, start, at, moments) })
    from = at + 1
  }
  return stretches
}

function isHardBreak(words: Words, at: number): boolean {
  const word = words[at]
  if (word?.kind !== 'mark') return false
  if (/^[;|\u2022\u25aa\u25cf\u2023\u00b7*\u2192\u25ba]$/.test(word.text)) return true
  const behind = words[at + 1]
  // A full stop parts only before a new sentence, and not behind an abbreviation or a list's number.
  return (
    word.text === '.' &&
    word.gap === 'none' &&
    behind !== undefined &&
    behind.gap !== 'none' &&
    behind.raw !== behind.text &&
    (words[at - 1]?.text.length ?? 0) > 2
  )
}

/** `1.`, `a)`, `(ii)`, `-` at the head of a stretch. */
function passListMark(words: Words, from: number, next: number): number {
  let at = from
  if (words[at]?.text === '-' || words[at]?.text === ',') at++
  const open = words[at]?.text === '(' ? at + 1 : at
  const short = words[open]
  const close = words[open + 1]
  const isCount = short !== undefined && (short.kind === 'digits' ? short.text.length <= 2 : /^(?:[a-z]|[ivx]{1,4})$/.test(short.text))
  const isClosed =
    close !== undefined &&
    close.gap === 'none' &&
    (close.text === ')' || (close.text === '.' && open === at)) &&
    words[open + 2]?.gap !== 'none'
  return isCount && isClosed && open + 2 < next ? open + 2 : at
}

function marksOf(words: Words, from: number, next: number, moments: readonly Moment[]): Mark[] {
  if (leavesDayOpen(lineFrom(words, from, next - from))) {
    const dated = moments.some((moment) => moment.from >= from && moment.next <= next)
    const why = dated
      ? 'The day belongs to the decision about it, and not to what is promised.'
      : 'The day was still to be decided when this was written.'
    return [{ kind: 'open', from, next, doubts: [why] }]
  }
  const marks: Mark[] = []
  let floor = from
  for (let at = from; at < next; ) {
    const mark = markAt(words, at, floor, { from, next }, moments, marks)
    const before = marks.at(-1)
    if (mark?.kind === 'ongoing' && before?.kind === 'ongoing' && before.next === at) {
      marks[marks.length - 1] = { ...before, next: mark.next }
    } else if (mark) {
      marks.push(mark)
    }
    if (mark) floor = mark.next
    at = mark ? Math.max(mark.next, at + 1) : at + 1
  }
  return marks
}

function markAt(
  words: Words,
  at: number,
  floor: number,
  stretch: { from: number; next: number },
  moments: readonly Moment[],
  marks: readonly Mark[],
): Mark | null {
  const opener = openerAt(words, at)
  if (opener) {
    const when = whenMark(words, at, stretch, moments, marks, opener)
    if (when) return when
  }
  const rhythm = rhythmAt(words, at)
  if (rhythm && rhythm.next <= stretch.next && !isPartOfName(words, at, rhythm.next, stretch.next, moments))
    return {
      kind: 'recurring',
      every: rhythm.every,
      plain: rhythm.plain,
      from: at,
      next: rhythm.next,
      doubts: rhythm.unsure ? [rhythm.unsure] : [],
    }
  const moment = moments.find((one) => one.from === at)
  if (moment) return momentMark(words, moment, floor, stretch)
  const ongoing = ongoingAt(words, at) ?? continueAt(words, at, stretch, marks)
  return ongoing && ongoing.next <= stretch.next
    ? { kind: 'ongoing', from: at, next: ongoing.next, doubts: ongoing.unsure ? [ongoing.unsure] : [] }
    : null
}

/** `… and continue`, `To continue`: behind a date or alone; elsewhere it is the task that continues something. */
function continueAt(words: Words, at: number, stretch: Place, marks: readonly Mark[]): { next: number; unsure: null } | null {
  if (!/^continu(?:e|es|ed)$/.test(words[at]?.text ?? '')) return null
  const alone = at + 1 === stretch.next && at - stretch.from <= 1
  return marks.length > 0 || alone ? { next: at + 1, unsure: null } : null
}

/** "Annual library plan March 2005" names a plan; it does not come round. */
function isPartOfName(words: Words, at: number, next: number, end: number, moments: readonly Moment[]): boolean {
  return (
    words[at]?.text === 'annual' && words[next]?.kind === 'letters' && moments.some((moment) => moment.from > next && moment.from < end)
  )
}

function momentMark(words: Words, moment: Moment, floor: number, stretch: { next: number }): Mark {
  const lead = leadTo(words, moment.from, floor)
  const counted = countedTo(words, moment, floor)
  if (counted)
    return {
      kind: 'moment',
      moment: counted.moment,
      role: 'by',
      hasBy: true,
      onwards: null,
      from: counted.from,
      next: moment.next,
      doubts: moment.doubts,
    }
  const doubts = [...moment.doubts]
  if (lead.roles.includes('about')) doubts.push('The words around it say that the day is only expected.')
  const settled = behindProvisional(words, moment.next, stretch.next)
  const onwards = onwardsBehind(words, settled, stretch.next)
  const next = onwards?.next ?? behindLatest(words, settled, stretch.next)
  if (settled > moment.next) doubts.push('The words behind it say that the day is not settled.')
  return {
    kind: 'moment',
    moment,
    role: strongest(lead.roles),
    hasBy: /^(?:by|before|no|not|until)$/.test(words[lead.from]?.text ?? ''),
    onwards,
    from: lead.from,
    next,
    doubts,
  }
}

/** `within 3 months of April 2004`: so long after the last day of what is named. */
function countedTo(words: Words, moment: Moment, floor: number): { from: number; moment: Moment } | null {
  const { span } = moment
  const line = lineFrom(words, Math.max(floor, moment.from - 7), Math.min(7, moment.from - floor))
  const found =
    /(?:^|\s)((?:within )?(?:the )?(?:first )?(\d{1,3}|[a-z]+) (day|week|fortnight|month|year)s? (?:of|from|after|following)(?: the)?)$/.exec(
      line,
    )
  if (!span || !found) return null
  const length = found[1]?.split(' ').length ?? 0
  const count = numberOf({
    kind: /\d/.test(found[2] ?? '') ? 'digits' : 'letters',
    text: found[2] ?? '',
    raw: '',
    start: 0,
    end: 0,
    gap: 'space',
  })
  if (count === null) return null
  const unit = found[3]
  const last =
    unit === 'month' || unit === 'year'
      ? addMonths(span.last, unit === 'year' ? 12 * count : count)
      : addDays(span.last, unit === 'day' ? count : unit === 'week' ? 7 * count : 14 * count)
  const whole = moment.grain === 'day' ? last : monthEnd(yearOf(last), monthOf(last))
  return { from: moment.from - length, moment: { ...moment, span: { first: span.first, last: whole } } }
}

/** `onwards`, `+`, `and beyond` right behind a date. */
export function onwardsBehind(words: Words, at: number, end: number): Place | null {
  const line = lineFrom(words, at, Math.min(4, end - at))
  const found = /^(?:(?:and )?(?:onwards?|beyond|forwards?)(?!\p{L})|on(?=$| ?[,;)])|\+(?= ?(?:$|[,;)])))/u.exec(line)
  return found ? { from: words[at]?.text === 'and' ? at + 1 : at, next: placeBehind(words, at, found[0].length) } : null
}

/** `at the latest`, `or sooner`: they take nothing from the day. */
function behindLatest(words: Words, at: number, end: number): number {
  const found = /^(?:at (?:the )?(?:very )?latest|latest|or (?:sooner|earlier|before)|inclusive|deadline)(?!\p{L})/u.exec(
    lineFrom(words, at, Math.min(4, end - at)),
  )
  return found ? placeBehind(words, at, found[0].length) : at
}

/** `?`, `(TBC)`, `provisional` right behind a date. */
function behindProvisional(words: Words, at: number, end: number): number {
  const line = lineFrom(words, at, Math.min(5, end - at))
  const found =
    /^(?:\?|\(? ?(?:t ?\.? ?b ?\.? ?[acd]\.?|to be (?:confirmed|agreed|decided)|provisional(?:ly)?|estimated?|est\.?|draft date|tentative|indicative|approx\.?) ?\)?)(?![\p{L}])/u.exec(
      line,
    )
  if (!found) return at
  let next = at
  for (let used = 0; next < end && used < found[0].length; next++)
    used += (next > at && words[next]?.gap !== 'none' ? 1 : 0) + (words[next]?.text.length ?? 0)
  return next
}

/** An event to the end of the stretch, unless the same word only leads to a date ("after June 2004") or limits the date before it. */
function whenMark(
  words: Words,
  at: number,
  stretch: { from: number; next: number },
  moments: readonly Moment[],
  marks: readonly Mark[],
  opener: { condition: boolean; maybeDate: boolean },
): Mark | null {
  const later = moments.filter((moment) => moment.from > at && moment.from < stretch.next)
  const first = later[0]
  const before = marks.at(-1)
  if (opener.condition && before?.kind === 'moment') return null
  if (opener.maybeDate && first && leadTo(words, first.from, at).from === at && !goesOn(words, first.next, stretch.next)) return null
  if (before && !(opener.condition || before.next === at || isJoin(words, before.next, at))) return null
  // "Review when needed, September 2004": what stands between the event and a date of its own is a break.
  let next = stretch.next
  for (const moment of later) {
    const lead = leadTo(words, moment.from, at + 1).from
    if (/^[,&:(]$|^and$|^then$|^or$/.test(words[lead - 1]?.text ?? '') && lead - 1 > at + 1) {
      next = lead - 1
      break
    }
  }
  const dated = later.some((moment) => moment.from < next)
  return { kind: 'when', from: at, next, doubts: dated ? ['The day belongs to the event it waits for.'] : [] }
}

function goesOn(words: Words, at: number, end: number): boolean {
  const word = words[at]
  return (
    at < end && word?.kind === 'letters' && word.gap !== 'line' && !/^(?:and|or|then|onwards?|ongoing|on|but|to|with|for)$/.test(word.text)
  )
}

function isJoin(words: Words, from: number, next: number): boolean {
  return next - from <= 2 && words.slice(from, next).every((word) => /^(?:and|&|,|-|then|or|\(|:|but)$/.test(word.text))
}
