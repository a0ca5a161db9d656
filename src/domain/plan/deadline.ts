import { type Word, wordsOf } from '../calendar/words.ts'
import { readYears, type YearSource } from '../calendar/years.ts'
import { placeMeasures } from '../measure/codes.ts'
import type { MeasureMention } from '../measure/measure.ts'
import type { Stretch } from './deadline-mark.ts'
import { stretchesOf } from './deadline-marks.ts'
import { type DeadlineDoubt, partsOf, undated, unknownPart } from './deadline-parts.ts'
import { deadlineInWording } from './deadline-wording.ts'
import type { Deadline, DeadlinePart } from './plan.ts'

export interface DeadlineReading {
  readonly deadline: Deadline
  readonly measures: readonly MeasureMention[]
  readonly doubts: readonly DeadlineDoubt[]
}

/** Where the cell stands: the plan's period and the paper's day for dates without a year, the task's wording for a cell without a date. */
export interface DeadlineSetting extends YearSource {
  readonly wording?: string
}

/**
 * Reads what a deadline cell means. The words are kept as written; each statement of time becomes a part; measure codes become measures; what
 * is unsure becomes a doubt with its reason. A day is never made up: words that name none give an unknown part. Where the cell names no time at
 * all, a date that closes the wording of the task is taken, with a doubt. Never throws.
 */
export function readDeadline(text: string, setting: DeadlineSetting): DeadlineReading {
  const measures = placeMeasures(text, 'deadline')
  const years = readYears(setting)
  const pieces: string[] = []
  let kept = 0
  // Each measure leaves a break of its own length, so that every other word keeps its place; one inside a statement leaves none.
  for (const { start, end } of measures) {
    pieces.push(text.slice(kept, start), isInside(text, start, end) ? ' ' : ';', ' '.repeat(end - start - 1))
    kept = end
  }
  const plain = pieces.join('') + text.slice(kept)
  const words = wordsOf(plain)
  const parts: DeadlinePart[] = []
  const doubts: DeadlineDoubt[] = []
  const measured = new Set(measures.map(({ start }) => start))
  for (const stretch of withLabels(stretchesOf(plain, words, years), words, measured)) {
    if (stretch.marks.length > 0) {
      const read = partsOf(text, plain, words, stretch)
      for (const part of read.parts) parts.push(part)
      for (const doubt of read.doubts) doubts.push(doubt)
      continue
    }
    const bare = undated(text, words, stretch)
    if (bare.nothing) continue
    const { part, doubt } = unknownPart(bare.text, bare.line)
    parts.push(part)
    doubts.push(doubt)
  }
  if (parts.length === 0 && setting.wording) {
    const found = deadlineInWording(setting.wording, years)
    if (found) {
      parts.push(found.part)
      doubts.push(...found.doubts)
    }
  }
  return { deadline: { text, parts }, measures: measures.map(({ mention }) => mention), doubts }
}

/** `95% (BV162) by March 2005`, `95% BV162 by March 2005`: the measure stands between a figure and its date. */
function isInside(text: string, start: number, end: number): boolean {
  const [before, behind] = [text.slice(Math.max(0, start - 8), start), text.slice(end, end + 8)]
  return (/\(\s*$/.test(before) && /^\s*\)/.test(behind)) || (/[%\d]\s*$/.test(before) && /^\s*by\b/i.test(behind))
}

const speaksOfTime =
  /^(?:next|this|coming|following|days?|weeks?|months?|years?|quarters?|terms?|later|future|soon|now|asap|then|once|until|over|during|thereafter|time|timescales?|dates?|tbc|tba|tbd|immediate|immediately|urgent|phased?|period)$/

/**
 * Gives a stretch that says nothing of time ("Draft strategy; March 2005") to the stretch beside it, as what is due. Never over a measure,
 * which would part the words of one statement.
 */
function withLabels(stretches: readonly Stretch[], words: readonly Word[], measured: ReadonlySet<number>): Stretch[] {
  const result: Stretch[] = []
  let label: Stretch | null = null
  const touches = (one: Stretch, two: Stretch): boolean => !words.slice(one.next, two.from).some((word) => measured.has(word.start))
  for (const [index, stretch] of stretches.entries()) {
    if (label) {
      result.push({ from: label.from, next: stretch.next, marks: stretch.marks })
      label = null
      continue
    }
    const next = stretches[index + 1]
    const before = result.at(-1)
    const isLabel = stretch.marks.length === 0 && !words.slice(stretch.from, stretch.next).some((word) => speaksOfTime.test(word.text))
    const leads = next?.marks[0]?.kind === 'moment' && next.marks[0].from === next.from && touches(stretch, next)
    if (isLabel && leads && stretch.from < stretch.next) label = stretch
    else if (isLabel && before && before.marks.length > 0 && touches(before, stretch))
      result.splice(-1, 1, { ...before, next: stretch.next })
    else result.push(stretch)
  }
  return result
}
