import type { Moment } from '../calendar/moment.ts'
import type { Word } from '../calendar/words.ts'
import { leadTo } from './deadline-leads.ts'
import type { Mark } from './deadline-mark.ts'

type Words = readonly Word[]

/** An event to the end of the stretch, unless the same word only leads to a date ("after June 2004") or limits the date before it. */
export function whenMark(
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
