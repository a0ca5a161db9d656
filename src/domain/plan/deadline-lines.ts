import { momentsIn } from '../calendar/find-moments.ts'
import type { Moment } from '../calendar/moment.ts'
import { rhythmAt } from '../calendar/rhythm.ts'
import { type Word, wordsOf } from '../calendar/words.ts'
import { readYears } from '../calendar/years.ts'
import { placeMeasures } from '../measure/codes.ts'
import { readTarget } from '../measure/target.ts'
import { leadTo, strongest } from './deadline-leads.ts'
import { onwardsBehind } from './deadline-moments.ts'
import { lineFrom, ongoingAt, openerAt } from './deadline-words.ts'

/** One deadline of a cell that holds several, with its place: `start` to `end`, the end not included. */
export interface DeadlineEntry {
  readonly text: string
  readonly start: number
  readonly end: number
  /** It names a time: a date, "ongoing", "onwards" or a rhythm ("quarterly"). Other lines may only go on with the one before. */
  readonly dated: boolean
}

type Words = readonly Word[]

/** A time inside the cell: words `from` (what leads to it counted) to `next`. */
interface Time {
  readonly kind: 'moment' | 'rhythm' | 'ongoing' | 'open' | 'point'
  readonly from: number
  readonly at: number
  readonly next: number
}

/**
 * Cuts a cell that holds the deadlines of several tasks in order: at its line breaks and runs of spaces, and where neither is left, before each
 * date that nothing joins to the one before. `85% by Sept 2004: 90% by Mar 2005` stays one deadline, `Mar 2004 & ongoing` too. Every character
 * that is not white space lies in exactly one entry.
 */
export function splitDeadlines(text: string): DeadlineEntry[] {
  const words = wordsOf(text)
  if (words.length === 0) return text.trim() ? [entryOf(text, 0, text.length, false)] : []
  const times = timesIn(text, words)
  const breaks = breaksIn(text, words, times)
  const cuts = new Set([0, ...breaks])
  const broken = [...breaks]
  const dated = times
    .filter(({ kind }) => kind !== 'open' && kind !== 'point')
    .map(({ at }) => at)
    .sort((a, b) => a - b)
  for (const [index, two] of times.entries()) {
    const one = times[index - 1]
    if (!one) continue
    if (holdsAny(broken, one.at + 1, two.at + 1)) continue
    const cut = cutBefore(text, words, times[index - 2]?.next ?? 0, one, two, breaks.size > 0)
    if (cut !== null) cuts.add(cut)
  }
  const starts = [...cuts].sort((a, b) => a - b)
  return starts.map((from, index) => {
    const next = starts[index + 1] ?? words.length
    const start = index === 0 ? 0 : (words[from]?.start ?? 0)
    const end = next < words.length ? (words[next]?.start ?? text.length) : text.length
    return entryOf(text, start, end, holdsAny(dated, from, next))
  })
}

/** Whether one of these places, in order, lies in a stretch. A cell may hold twenty thousand dates, so that they are not gone through for each of them. */
function holdsAny(places: readonly number[], from: number, next: number): boolean {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  return (places[low] ?? Number.POSITIVE_INFINITY) < next
}

function entryOf(text: string, from: number, to: number, dated: boolean): DeadlineEntry {
  const slice = text.slice(from, to)
  const start = from + (slice.length - slice.trimStart().length)
  const words = slice.trim()
  return { text: words, start, end: start + words.length, dated }
}

/** Every time of the cell in order. A measure behind one goes with it. */
function timesIn(text: string, words: Words): Time[] {
  const moments = new Map(momentsIn(text, words, readYears({})).map((moment) => [moment.from, moment]))
  const measures = placeMeasures(text, 'deadline')
  const times: Time[] = []
  const wordAt = (offset: number): number => {
    const found = words.findIndex((word) => word.start >= offset)
    return found < 0 ? words.length : found
  }
  for (let at = 0; at < words.length; ) {
    const floor = times.at(-1)?.next ?? 0
    const time = timeAt(words, at, floor, moments)
    if (!time) {
      at++
      continue
    }
    let next = time.next
    for (const measure of measures) {
      const first = wordAt(measure.start)
      const between = words.slice(next, first).every((word) => /^[;,(:]$|^pi$/.test(word.text))
      if (first >= next && between) next = wordAt(measure.end)
    }
    times.push({ ...time, next })
    at = Math.max(next, at + 1)
  }
  return times
}

function timeAt(words: Words, at: number, floor: number, moments: ReadonlyMap<number, Moment>): Time | null {
  const rhythm = rhythmAt(words, at)
  if (rhythm) return { kind: rhythm.plain ? 'rhythm' : 'point', from: at, at, next: rhythm.next }
  const moment = moments.get(at)
  if (moment)
    return {
      kind: 'moment',
      from: leadTo(words, at, floor).from,
      at,
      next: onwardsBehind(words, moment.next, words.length)?.next ?? moment.next,
    }
  const ongoing = ongoingAt(words, at)
  if (ongoing) return { kind: 'ongoing', from: at, at, next: ongoing.next }
  return /^(?:t ?b ?[acd]|to be (?:confirmed|agreed|decided|advised)|asap|immediate(?:ly)?|n ?\/ ?a)(?!\p{L})/u.test(
    lineFrom(words, at, 4),
  ) && !words[at - 1]?.text.match(/^\($/)
    ? {
        kind: 'open',
        from: at,
        at,
        next: Math.min(words.length, at + (/^to/.test(words[at]?.text ?? '') ? 3 : words[at + 1]?.text === '/' ? 3 : 1)),
      }
    : null
}

const joinsBack = /^(?:&|and|to|until|or|\/|-|onwards?|then|,|\)|:|;)$/
const joinsOn =
  /^(?:&|and|to|until|or|\/|-|by|of|end|the|from|for|in|at|on|then|before|after|between|with|mid|early|late|\(|:|a|an|per|each|every|subject)$/

/** The words that begin a new line or stand behind a run of spaces, where that parts two entries and is not a mere wrap. */
function breaksIn(text: string, words: Words, times: readonly Time[]): Set<number> {
  const physical: number[] = []
  const within = new Set<number>()
  for (const time of times) for (let at = time.from + 1; at < time.next; at++) within.add(at)
  for (let at = 1; at < words.length; at++) {
    const gap = text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0).replace(/<[^>]*>/g, '')
    if (
      /\n|\t|[ \u00a0]{2,}/.test(gap) &&
      !within.has(at) &&
      !joinsBack.test(words[at]?.text ?? '') &&
      !joinsOn.test(words[at - 1]?.text ?? '')
    )
      physical.push(at)
  }
  const kept = new Set<number>()
  const timed = times.map(({ at }) => at).sort((a, b) => a - b)
  const hasTime = (first: number, next: number): boolean => holdsAny(timed, first, next)
  let from = 0
  for (const [i, at] of physical.entries()) {
    const end = physical[i + 1] ?? words.length
    const line = text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0).includes('\n')
    // A small letter at the head of a line without a time, and the words before the first time, only go on.
    const wraps =
      line && !hasTime(at, end) && words[at]?.kind === 'letters' && words[at]?.raw === words[at]?.text && openerAt(words, at) === null
    const leads = from === 0 && !hasTime(0, at)
    const targetAlone = !hasTime(from, at) && words[at]?.text === 'by'
    if (wraps || leads || targetAlone) continue
    kept.add(at)
    from = at
  }
  return kept
}

/**
 * The word before which two times with nothing but spaces between them part; null where they are one deadline. `floor` is the word behind the time before
 * both.
 */
function cutBefore(text: string, words: Words, floor: number, one: Time, two: Time, lined: boolean): number | null {
  const gap = words.slice(one.next, two.from)
  const said = gap.map((word) => word.text)
  // Words in brackets behind a date are its own.
  const open = said.indexOf('(') >= 0 && said.lastIndexOf(')') < said.lastIndexOf('(')
  if (open) return null
  const lead = leadTo(words, two.at, one.next)
  const role = strongest(lead.roles)
  if (/^(?:&|and|\+|-|to|\/|or|then|until|but)$/.test(said[0] ?? '') && one.kind !== 'rhythm') return null
  if (/^(?:&|and|then|or|\/)$/.test(said.at(-1) ?? '')) return null
  if (
    two.kind === 'moment' &&
    (role === 'was' ||
      role === 'now' ||
      (gap.length === 0 && words.slice(lead.from, two.at).some((word) => /^(?:to|until|till)$/.test(word.text))))
  )
    return null
  if (gap.length === 0 && two.kind === 'moment' && one.kind !== 'moment' && (role === 'from' || role === 'after')) return null
  if (/^[:;]$/.test(said[0] ?? '') && isTargeted(text, words, one.from, floor) && isTargeted(text, words, two.from, one.next)) return null
  if (lined && !(one.kind === 'moment' && two.kind === 'moment')) return null
  const after = (index: number): number => one.next + index + 1
  const close = said.lastIndexOf(')')
  if (close >= 0) return after(close)
  const stop = gap.findIndex((word, index) => /^[,.;]$/.test(word.text) && words[one.next + index + 1]?.gap !== 'none')
  if (stop >= 0) return after(stop)
  // What follows a rhythm is what comes round ("Quarterly monitoring"); what stands before a date is what is due then.
  return one.kind === 'rhythm' ? two.from : one.next
}

/** Whether a figure to reach stands right before a date. */
function isTargeted(text: string, words: Words, at: number, floor: number): boolean {
  const from = Math.max(floor, at - 4)
  const before = text.slice(words[from]?.start ?? 0, words[at]?.start ?? 0)
  return /\d/.test(before) && readTarget(before.replace(/^[\s:;]+/, '')) !== null
}

/**
 * Fits a cell's deadlines to so many tasks. Only where there are more lines than tasks does a line without a time join the one before it, the
 * first of them first and no more than are too many. `agrees`: there are now as many as tasks.
 */
export function alignDeadlines(entries: readonly DeadlineEntry[], count: number): { entries: DeadlineEntry[]; agrees: boolean } {
  const aligned: DeadlineEntry[] = []
  let tooMany = entries.length - count
  for (const entry of entries) {
    const before = aligned.at(-1)
    if (tooMany > 0 && !entry.dated && before) {
      aligned[aligned.length - 1] = { text: `${before.text} ${entry.text}`, start: before.start, end: entry.end, dated: before.dated }
      tooMany--
    } else aligned.push(entry)
  }
  return { entries: aligned, agrees: aligned.length === count }
}
