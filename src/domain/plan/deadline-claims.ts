import { daysBetween } from '../calendar/day.ts'
import type { Word } from '../calendar/words.ts'
import type { Mark, Place, Stretch } from './deadline-mark.ts'

type Words = readonly Word[]

/** A mark with the words that are its own: before and behind it. */
export interface Claimed {
  readonly mark: Mark
  /** Words `from` to `mark.from` lead to it, `mark.next` to `next` follow it. */
  from: number
  next: number
  readonly more: string[]
  /** Words inside that name a date beside the one held, and are no label. */
  readonly aside: readonly Place[]
}

/** Shares out the words of a stretch to its marks: each word belongs to exactly one. */
export function claim(words: Words, stretch: Stretch): Claimed[] {
  const claimed: Claimed[] = explained(words, stretch.marks).map((mark) => ({
    mark,
    from: mark.from,
    next: mark.next,
    more: [],
    aside: [],
  }))
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

/** `Q3 (Oct-Dec 2004)`, `October 2004 (Q3)`: a bracket that names the same time in other words is no second date. */
function explained(words: Words, marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = []
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index] as Mark
    const inside: MomentMark[] = []
    if (mark.kind === 'moment' && words[mark.next]?.text === '(') {
      const close = words.findIndex((word, at) => at > mark.next && word.text === ')')
      for (const other of marks.slice(index + 1)) if (other.kind === 'moment' && other.next <= close) inside.push(other)
      const last = inside.at(-1)
      const other = inside[0]
      if (last && other && other.from === mark.next + 1 && last.next === close && saysTheSame(mark, other, last)) {
        // Of the two the one that needed no year supplied is held, else the first.
        const held = mark.doubts.length > 0 && last.doubts.length === 0 ? last : mark
        kept.push({
          ...mark,
          moment: held === mark ? mark.moment : { ...mark.moment, span: last.moment.span },
          next: close + 1,
          doubts: held.doubts,
        })
        index += inside.length
        continue
      }
    }
    kept.push(mark)
  }
  return kept
}

function saysTheSame(mark: MomentMark, first: MomentMark, last: MomentMark): boolean {
  const [outer, from, to] = [mark.moment.span, first.moment.span, last.moment.span]
  if (!outer || !from || !to || first.role === 'was' || first.role === 'now' || last.role === 'was') return false
  return (outer.first <= from.first && to.last <= outer.last) || (from.first <= outer.first && outer.last <= to.last)
}

/** Where the words between two marks part: those before belong to the first, those behind to the second. */
function cutBetween(words: Words, one: Mark, two: Mark): number {
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
  if (inOrder && first.role !== 'was' && second.role !== 'now' && (how === 'to' || (how === 'and' && first.role === 'between'))) {
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
