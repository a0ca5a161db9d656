import type { Deadline, DeadlinePart } from '../../plan/plan.ts'
import { lastDay } from '../case.ts'
import { quote, sayCount } from '../say.ts'
import { longestMove, slipsOf } from '../slip-ledger.ts'
import { differenceOf, type Pair, recordedBetween, sayRecorded } from './between.ts'
import type { Difference } from './comparison.ts'
import { targetsOf } from './in-targets.ts'
import { isEqual } from './is-equal.ts'
import type { Standing } from './standing.ts'

/**
 * What differs in a deadline: another day, or another rhythm, is a re-dating, told with who agreed it, why, and the how manieth move it is. The same
 * days in other words are a rewording, unless the target or the measure in it is another, which is told as such.
 */
export function inDates(pair: Pair): Difference[] {
  const { before, after } = pair
  if (isEqual(before.deadline, after.deadline)) return []
  const recorded = recordedBetween(pair, ['deadline'])
  const told = {
    before: before.deadline.text,
    after: after.deadline.text,
    recorded: recorded.at(-1),
    patch: { does: 'set', from: { deadline: before.deadline }, to: { deadline: after.deadline } },
  } as const
  if (!isEqual(whenIn(before.deadline), whenIn(after.deadline))) {
    const how = `${sayMove(before.deadline, after.deadline)}${sayHowOften(after, before)}`
    const sentence = `${sayWords(before.deadline, after.deadline)}${how && `, ${how}`.replace(/^, ;/, ';')}. ${sayRecorded(recorded)}`
    const reasons = recorded.map(({ to, reason }) => `${to}: ${reason}`).join(' · ')
    return [differenceOf('re-dated', pair, { ...told, sentence, how, evidence: reasons })]
  }
  if (!isEqual(targetsOf(before), targetsOf(after)) || !isEqual(before.measures, after.measures)) return []
  return [differenceOf('reworded', pair, { ...told, sentence: `The same date in other words. ${sayRecorded(recorded)}` })]
}

/** The days and rhythms of a deadline, without what is to be reached by them. */
const whenIn = ({ parts }: Deadline): unknown[] => parts.map(whenOf)

function whenOf(part: DeadlinePart): unknown {
  if (part.kind === 'by' || part.kind === 'from') return [part.kind, part.day, part.label]
  if (part.kind === 'recurring') return [part.kind, part.every, part.label]
  return part.kind === 'ongoing' ? [part.kind, part.label] : [part.kind, part.text]
}

const sayWords = (before: Deadline, after: Deadline): string =>
  `From ${before.text ? quote(before.text) : 'no date'} to ${after.text ? quote(after.text) : 'no date'}`

/** `153 days later`, of several days the longest move; `''` where one of them names no day. */
function sayMove(before: Deadline, after: Deadline): string {
  const { days } = longestMove(before, after)
  if (!days) return ''
  return `${sayCount(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}`
}

/** How often it moved in all, and how far, from the slip ledger of whichever moment knows more of it. */
function sayHowOften(after: Standing, before: Standing): string {
  const [now, then] = [after, before].map(({ changes, text, period }) => slipsOf({ changes, text }, { period, asAt: '9999-12-31' }))
  const slips = (now?.moves.length ?? 0) >= (then?.moves.length ?? 0) ? now : then
  if (!slips || slips.moves.length === 1) return ''
  const since = lastDay(before.deadline) && lastDay(before.deadline) !== slips.originalDay && slips.days
  const sum = since ? `, ${sayCount(Math.abs(since), 'day')} ${since > 0 ? 'later' : 'earlier'} than ${quote(slips.original)}` : ''
  return `; moved ${sayCount(slips.moves.length, 'time')} in all${sum}`
}
