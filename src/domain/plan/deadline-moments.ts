import { addDays, addMonths, monthEnd, monthOf, yearOf } from '../calendar/day.ts'
import type { Moment } from '../calendar/moment.ts'
import { numberOf, type Word } from '../calendar/words.ts'
import { leadTo, strongest } from './deadline-leads.ts'
import type { Mark, Place } from './deadline-mark.ts'
import { lineFrom, placeBehind } from './deadline-words.ts'

type Words = readonly Word[]

/** The mark of a date: what leads to it, what stands right behind it, and what they make of it. */
export function momentMark(words: Words, moment: Moment, floor: number, stretch: { next: number }): Mark {
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
