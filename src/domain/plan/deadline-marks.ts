import { momentsIn } from '../calendar/find-moments.ts'
import type { Moment } from '../calendar/moment.ts'
import { rhythmAt } from '../calendar/rhythm.ts'
import type { Word } from '../calendar/words.ts'
import type { Years } from '../calendar/years.ts'
import type { Mark, Place, Stretch } from './deadline-mark.ts'
import { momentMark } from './deadline-moments.ts'
import { whenMark } from './deadline-when.ts'
import { leavesDayOpen, lineFrom, ongoingAt, openerAt } from './deadline-words.ts'

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
    const start = moments.some((moment) => moment.from === from) ? from : passListMark(words, from, at)
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
