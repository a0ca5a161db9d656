import { addDays, type Day, daysBetween } from '../calendar/day.ts'
import type { Word } from '../calendar/words.ts'
import type { Target } from '../measure/measure.ts'
import { readTarget } from '../measure/target.ts'
import type { Mark, Place, Stretch } from './deadline-marks.ts'
import { isToldAsDone, lineFrom, saysNothing, whyUndated } from './deadline-words.ts'
import type { DeadlinePart } from './plan.ts'

type Words = readonly Word[]

/** The words in doubt, and one sentence why. */
export interface DeadlineDoubt {
  readonly text: string
  readonly why: string
}

/** A mark with the words that are its own: before and behind it. */
interface Claimed {
  readonly mark: Mark
  /** Words `from` to `mark.from` lead to it, `mark.next` to `next` follow it. */
  from: number
  next: number
  readonly more: string[]
  /** Words inside that name a date beside the one held, and are no label. */
  readonly aside: readonly Place[]
}

/** The parts of one stretch that has marks, in the order in which they are written. `plain`: the text without its measures, of equal length. */
export function partsOf(whole: string, plain: string, words: Words, stretch: Stretch): { parts: DeadlinePart[]; doubts: DeadlineDoubt[] } {
  const claimed = claim(words, stretch)
  const parts: DeadlinePart[] = []
  const doubts: DeadlineDoubt[] = []
  for (const one of claimed) {
    const text = sliceOf(whole, words, one.from, one.next)
    const label = labelOf(plain, words, one)
    const found = partFrom(whole, words, text, label, one.mark)
    parts.push(...found.parts)
    if (one.mark.kind === 'moment' && dependsOn.test(label)) one.more.push('Whether the day holds hangs on a condition beside it.')
    for (const why of [...one.mark.doubts, ...one.more, ...found.doubts]) doubts.push({ text, why })
  }
  return { parts, doubts }
}

const dependsOn =
  /\b(?:subject to|dependent|dependant|depends|depending|conditional|contingent|pending|awaiting|provided that|unless|if)\b/i

function partFrom(whole: string, words: Words, text: string, label: string, mark: Mark): { parts: DeadlinePart[]; doubts: string[] } {
  if (mark.kind === 'ongoing') return { parts: [{ kind: 'ongoing', label, text }], doubts: [] }
  if (mark.kind === 'recurring') return { parts: [{ kind: 'recurring', every: mark.every, label, text }], doubts: [] }
  if (mark.kind === 'when') return { parts: [{ kind: 'when', label, text }], doubts: [] }
  if (mark.kind === 'open') return { parts: [{ kind: 'unknown', label: '', text }], doubts: [] }
  const { span, grain } = mark.moment
  if (!span) return { parts: [{ kind: 'unknown', label, text }], doubts: [] }
  const onwards = mark.onwards ? whole.slice(words[mark.onwards.from]?.start ?? 0, words[mark.onwards.next - 1]?.end ?? 0) : ''
  if (mark.role === 'from' || mark.role === 'after' || (onwards && !mark.hasBy)) {
    const day = mark.role === 'after' ? addDays(span.last, 1) : span.first
    const from: DeadlinePart = { kind: 'from', day, precision: grain, label: label, text }
    return { parts: onwards ? [from, { kind: 'ongoing', label: '', text: onwards }] : [from], doubts: [] }
  }
  const target = readTarget(label) ?? bareFigure(words, mark)
  const day: Day = mark.role === 'before' ? addDays(span.first, -1) : span.last
  const kept = target && isWholly(label, target.text) ? '' : label
  const by: DeadlinePart = { kind: 'by', day: leadsToEnd(mark) ? span.last : day, precision: grain, target, label: kept, text }
  const doubts = isToldAsDone(label) ? ['The words tell that it was done then; the day was read as the one it was due.'] : []
  return { parts: onwards ? [by, { kind: 'ongoing', label: '', text: onwards }] : [by], doubts }
}

/** `500 by March 2006`: a figure alone right before "by". */
function bareFigure(words: Words, mark: Mark): Target | null {
  const [figure, before] = [words[mark.from - 1], words[mark.from - 2]]
  if (
    words[mark.from]?.text !== 'by' ||
    figure?.kind !== 'digits' ||
    (before && (before.kind !== 'mark' || !/^[;:,(&]$/.test(before.text)))
  )
    return null
  return { value: Number(figure.text), unit: 'count', of: '', relative: false, direction: 'up', text: figure.raw }
}

/** "Before the end of March" is by the end of March: only the whole of March can be stood before. */
function leadsToEnd(mark: Mark): boolean {
  return mark.kind === 'moment' && mark.role === 'before' && /^(?:end|the end|late|close)\b/i.test(mark.moment.text)
}

function isWholly(label: string, target: string): boolean {
  const rest = label.replace(target, '').replace(/\b(?:at least|a|an|target|of|minimum|to|achieve|the)\b/gi, '')
  return !/[\p{L}\d]/u.test(rest)
}

/** Shares out the words of a stretch to its marks: each word belongs to exactly one. */
function claim(words: Words, stretch: Stretch): Claimed[] {
  const claimed: Claimed[] = stretch.marks.map((mark) => ({ mark, from: mark.from, next: mark.next, more: [], aside: [] }))
  const [first, last] = [claimed[0], claimed.at(-1)]
  if (first) first.from = stretch.from
  if (last) last.next = stretch.next
  for (let index = 1; index < claimed.length; index++) {
    const [one, two] = [claimed[index - 1], claimed[index]]
    if (!one || !two) continue
    const cut = cutBetween(words, one.mark, two.mark)
    one.next = cut
    two.from = cut
  }
  return joined(words, claimed)
}

/** Where the words between two marks part: those before belong to the first, those behind to the second. */
export function cutBetween(words: Words, one: Mark, two: Mark): number {
  const [from, next] = [one.next, two.from]
  const text = (at: number): string => words[at]?.text ?? ''
  if (from >= next) return next
  const mark = listMarkBefore(words, from, next)
  if (mark !== null) return mark
  let open = 0
  for (let at = from; at < next; at++) {
    if (text(at) === '(') open++
    if (text(at) === ')' && open > 0 && --open === 0) return at + 1
    if (open === 0 && (text(at) === ',' || text(at) === 'then' || (at > from && words[at]?.gap === 'line'))) return at
  }
  if (words[next]?.gap === 'line') return next
  if (words[from]?.gap === 'line') return from
  const colon = /^[:-]$/
  // "June 2004: draft Sept 2004: final" puts what is due behind each date.
  if (colon.test(text(from)) && text(two.next) === text(from)) return next
  if (/^(?:and|&|\+|but|\/|[:-])$/.test(text(from))) return from
  if (/^(?:and|&|\+|but|\/|[:-])$/.test(text(next - 1))) return next - 1
  for (let at = from; at < next; at++) if (colon.test(text(at)) && words[at]?.gap !== 'none') return at
  return one.kind === 'recurring' && one.plain ? next : from
}

/** Where a list mark (`(b)`, `2)`) stands right before a date, and so begins what is the date's own. */
function listMarkBefore(words: Words, from: number, next: number): number | null {
  const [close, count] = [words[next - 1], words[next - 2]]
  if (close?.text !== ')' || count === undefined || next - 2 < from || !/^(?:\d{1,2}|[a-z]|[ivx]{1,4})$/.test(count.text)) return null
  return next - 3 >= from && words[next - 3]?.text === '(' ? next - 3 : next - 2
}

/** Ranges, alternatives and moved dates make one statement of two dates. */
function joined(words: Words, claimed: Claimed[]): Claimed[] {
  const result: Claimed[] = []
  for (const two of claimed) {
    const one = result.at(-1)
    if (one?.mark.kind === 'moment' && two.mark.kind === 'moment') {
      const merged = joinMoments(words, one, two, one.mark, two.mark)
      if (merged) {
        result.splice(-1, 1, ...merged)
        continue
      }
    }
    result.push(two)
  }
  return result
}

type MomentMark = Mark & { kind: 'moment' }

function joinMoments(words: Words, one: Claimed, two: Claimed, first: MomentMark, second: MomentMark): Claimed[] | null {
  const inOrder = first.moment.span && second.moment.span && first.moment.span.first <= second.moment.span.last
  const how = second.moment.joined
  if (inOrder && (how === 'to' || (how === 'and' && first.role === 'between'))) {
    return [
      { ...one, mark: { ...first, role: 'from' } },
      { ...two, mark: { ...second, role: 'by' } },
    ]
  }
  const aside = [...one.aside, ...two.aside]
  const both = { from: one.from, next: two.next, aside: [...aside, { from: first.from, next: first.next }] }
  if (how === 'or' && inOrder && first.role === second.role && isOneChoice(words, first, second))
    return [{ ...two, ...both, more: [...one.more, ...first.doubts] }]
  const why = (held: string): string => `An earlier day stands beside it; the day held is ${held}.`
  if (second.role === 'was')
    return [
      { ...one, next: two.next, aside: [...aside, { from: second.from, next: second.next }], more: [...one.more, why(first.moment.text)] },
    ]
  if (second.role === 'now' || first.role === 'was') return [{ ...two, ...both, more: [...one.more, why(second.moment.text)] }]
  return null
}

/** `June/July 2004` is one time; `Sept 04/Mar 05` are two dates. */
function isOneChoice(words: Words, first: MomentMark, second: MomentMark): boolean {
  const word = words.slice(first.next, second.moment.from).some(({ text }) => text === 'or')
  return (
    word ||
    (first.moment.span !== null && second.moment.span !== null && daysBetween(first.moment.span.last, second.moment.span.first) <= 1)
  )
}

/** A stretch without any mark: nothing, a label for a neighbour, or words that leave the day unknown. */
export function undated(whole: string, words: Words, stretch: Stretch): { text: string; line: string; nothing: boolean } {
  const line = lineFrom(words, stretch.from, stretch.next - stretch.from)
  return { text: sliceOf(whole, words, stretch.from, stretch.next), line, nothing: saysNothing(line) }
}

export function unknownPart(text: string, line: string): { part: DeadlinePart; doubt: DeadlineDoubt } {
  const event = /(?:^|\s)(?:days?|weeks?|months?|years?) (?:of|after|from|following) (?!now\b|today\b)\p{L}/u.test(line)
  if (event) return { part: { kind: 'when', label: '', text }, doubt: { text, why: 'It counts from an event whose day is not given.' } }
  const bare =
    /^[^\p{L}\d]*(?:t ?\.? ?b ?\.? ?[acdn]\.?|immediate(?:ly)?|a\.?s\.?a\.?p\.?|as soon as (?:possible|practicable)|urgent(?:ly)?|now|soon|shortly|completed?|done|achieved)[^\p{L}\d]*$/u.test(
      line,
    )
  return { part: { kind: 'unknown', label: bare ? '' : text, text }, doubt: { text, why: whyUndated(line) } }
}

function sliceOf(whole: string, words: Words, from: number, next: number): string {
  let [first, last] = [from, next]
  while (first < last && /^(?:[.,;:&+/)-]|and|then|but)$/.test(words[first]?.text ?? '')) first++
  while (last > first && /^(?:[,;:&/(-]|and|then|but)$/.test(words[last - 1]?.text ?? '')) last--
  // A bracket that opens outside is left outside.
  if (words[first]?.text === '(' && !words.slice(first, last).some((word) => word.text === ')')) first++
  if (words[last - 1]?.text === ')' && !words.slice(first, last).some((word) => word.text === '(')) last--
  if (first >= last) [first, last] = [from, next]
  return whole.slice(words[first]?.start ?? 0, words[last - 1]?.end ?? 0)
}

function labelOf(whole: string, words: Words, { mark, from, next, aside }: Claimed): string {
  const gaps: Place[] = []
  let at = from
  for (const taken of [...aside, mark].sort((one, two) => one.from - two.from)) {
    if (taken.from > at) gaps.push({ from: at, next: taken.from })
    at = taken.next
  }
  if (next > at) gaps.push({ from: at, next })
  const said = gaps.map((gap) => tidy(whole.slice(words[gap.from]?.start ?? 0, words[gap.next - 1]?.end ?? 0)))
  return tidy(said.filter(Boolean).join(' '))
}

const isFiller =
  /^(?:the|a|an|and|&|by|at|in|on|for|of|from|due|basis|thereafter|then|with|or|date|dates|deadline|timescale|milestone|target date|completion date|due date|end date|by when|target|on target|planned|scheduled|aim|start|end|finish)$/i

/** Without the marks at either end; by hand, since a pattern that is anchored to the end looks at every run of marks on the way. */
function withoutEnds(line: string): string {
  let [from, to] = [0, line.length]
  while (from < to && ' ,:;&+/.?)-'.includes(line[from] ?? '')) from++
  while (to > from && ' ,:;&+/.?(-'.includes(line[to - 1] ?? '')) to--
  return line.slice(from, to)
}

/** What is left of a label without the words and marks that only lead to a date. */
function tidy(label: string): string {
  let line = label.replace(/\s+/g, ' ').trim()
  for (let before = ''; before !== line; ) {
    before = line
    line = withoutEnds(line)
    line = line.replace(/^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)(?=\s|$)/i, '').replace(/\(\s*\)/g, ' ')
    line = line
      .replace(/^(?:the|a|an|and|by|at(?! least)|(?:in|for)(?! \d)|on|of|from|then|or|with)\s+/i, '')
      .replace(/\s+(?:the|a|an|and|by|at|in|on|for|of|from|to|to be|due|then|or|with|but|basis|thereafter)$/i, '')
    if (/^\([^()]*\)$/.test(line)) line = line.slice(1, -1)
  }
  return isFiller.test(line) || !/[\p{L}\d]/u.test(line) || /^(?:\d{1,2}|to|to be)$/i.test(line) ? '' : line
}
