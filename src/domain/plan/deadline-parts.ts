import { addDays, type Day } from '../calendar/day.ts'
import type { Word } from '../calendar/words.ts'
import type { Target } from '../measure/measure.ts'
import { readTarget } from '../measure/target.ts'
import { claim } from './deadline-claims.ts'
import { labelOf, sliceOf } from './deadline-labels.ts'
import type { Mark, Stretch } from './deadline-mark.ts'
import { isToldAsDone, lineFrom, saysNothing, whyUndated } from './deadline-words.ts'
import type { DeadlinePart } from './plan.ts'

type Words = readonly Word[]

/** The words in doubt, and one sentence why. */
export interface DeadlineDoubt {
  readonly text: string
  readonly why: string
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
    if (one.mark.kind === 'moment' && /\b(?:tbc|tba|to be confirmed)\b/i.test(label))
      one.more.push('The words beside it say that the day is not settled.')
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
  const doubts = isToldAsDone(label, mark.hasBy) ? ['The words tell that it was done then; the day was read as the one it was due.'] : []
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
  return (
    mark.kind === 'moment' && mark.role === 'before' && /^(?:end|the end|late|close|ende|fin|fine|finales|diwedd)\b/i.test(mark.moment.text)
  )
}

function isWholly(label: string, target: string): boolean {
  const rest = label.replace(target, '').replace(/\b(?:at least|a|an|target|of|minimum|to|achieve|the)\b/gi, '')
  return !/[\p{L}\d]/u.test(rest)
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
