import { isWaiting } from '../../progress/kinds.ts'
import { quote, sayWhen } from '../say.ts'
import type { Rule } from './ruling.ts'

/** Its first day is ahead, the event it waits for has not happened, or nobody has asked yet. */
export const notDueYet: Rule = (one) => {
  const { parts } = one.action.deadline
  for (const part of parts) {
    if (part.kind === 'from' && part.day > one.asAt) {
      return {
        status: 'not due yet',
        reasons: [{ rule: 'starts-later', sentence: `It starts on ${sayWhen(part.day, one.asAt)}.`, evidence: part.text }],
      }
    }
  }
  const event = parts.find((part) => part.kind === 'when')
  const onlyEvent = event && parts.every((part) => part.kind === 'when' || part.kind === 'unknown')
  // Work told as going on shows that the event has happened, or was not waited for.
  const waits = one.told.deed === 'not-stated' || (one.told.deed === 'problem' && isWaiting(one.told))
  if (event && onlyEvent && waits) {
    return {
      status: 'not due yet',
      reasons: [
        {
          rule: 'waits-for-event',
          sentence: `It waits for an event, ${quote(event.text)}, and nothing says that it has happened.`,
          evidence: event.text,
        },
      ],
    }
  }
  return one.asked
    ? null
    : {
        status: 'not due yet',
        reasons: [{ rule: 'not-asked', sentence: 'No paper and no round has asked for progress on this plan yet.', evidence: '' }],
      }
}
