import { momentsIn } from '../calendar/find-moments.ts'
import type { Moment } from '../calendar/moment.ts'
import { type Word, wordsOf } from '../calendar/words.ts'
import type { Years } from '../calendar/years.ts'
import { readTarget } from '../measure/target.ts'
import type { DeadlineDoubt } from './deadline-parts.ts'
import type { DeadlinePart } from './plan.ts'

/**
 * The last day that a task's own wording sets, for a cell that sets none: a whole date or a month with its year that follows "by" or closes a
 * sentence ("… in 7 working days Sept 04"). A date that tells of something past or names a thing ("the May 2004 survey", "published in May
 * 2004") is none. Null where there is no such date.
 */
export function deadlineInWording(wording: string, years: Years): { part: DeadlinePart; doubts: DeadlineDoubt[] } | null {
  const words = wordsOf(wording)
  const moments = momentsIn(wording, words, years).filter(
    (moment) => moment.span !== null && /\d/.test(moment.text) && /^(?:day|week|month|season|term)$/.test(moment.grain),
  )
  const led = moments.filter((moment) => isLed(words, moment))
  const moment = led.at(-1) ?? moments.findLast((one) => closes(words, one) && !isPast(words, one))
  if (!moment?.span) return null
  const from = Math.max(0, moment.from - (led.includes(moment) ? 1 : 0))
  const text = wording.slice(words[from]?.start ?? moment.start, moment.end)
  const part: DeadlinePart = {
    kind: 'by',
    day: moment.span.last,
    precision: moment.grain,
    target: readTarget(targetWords(wording, moment)),
    label: '',
    text,
  }
  const doubts = ['The deadline cell names no day; this one was taken from the wording of the task.', ...moment.doubts].map((why) => ({
    text,
    why,
  }))
  return { part, doubts }
}

function isLed(words: readonly Word[], moment: Moment): boolean {
  const before = words[moment.from - 1]?.text ?? ''
  return (
    /^(?:by|before|until)$/.test(before) ||
    (/^(?:end|late)\b/i.test(moment.text) && !isPast(words, moment)) ||
    (before === 'than' && /^(?:later)$/.test(words[moment.from - 2]?.text ?? ''))
  )
}

/** At the end of the wording or of a sentence in it. */
function closes(words: readonly Word[], moment: Moment): boolean {
  const behind = words[moment.next]
  return !behind || /^[.;)]$/.test(behind.text)
}

const past =
  /^(?:since|of|dated|published|from|at|as|issued|agreed|approved|adopted|held|launched|received|reported|introduced|published|completed|carried|undertaken|inspection|report|review|act|survey|census|the|between|after|following|for|baseline|version)$/

function isPast(words: readonly Word[], moment: Moment): boolean {
  const before = words[moment.from - 1]?.text ?? ''
  return past.test(before) || (/^(?:in|on|during)$/.test(before) && past.test(words[moment.from - 2]?.text ?? ''))
}

/** "Raise to 55% the share of … by Sept 2004": only the sentence of the date is searched for its target. */
function targetWords(wording: string, moment: Moment): string {
  const start = Math.max(wording.lastIndexOf('. ', moment.start) + 1, wording.lastIndexOf(';', moment.start) + 1, 0)
  return wording.slice(start, moment.start)
}
