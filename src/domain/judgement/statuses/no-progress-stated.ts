import { ruleOf } from '../../progress/kinds.ts'
import type { Case } from '../case.ts'
import { sayRunning } from '../reports-running.ts'
import { quote } from '../say.ts'
import type { Rule } from './ruling.ts'

/** The text is empty, tells only of a promise, or only repeats the deadline. */
export const noProgressStated: Rule = (one) =>
  one.silent
    ? {
        status: 'no progress stated',
        reasons: [{ rule: 'no-progress-stated', sentence: `${saySilence(one)}${sayRunning(one.silentOn)}.`, evidence: one.told.text }],
      }
    : null

/** What kind of silence it is, without a full stop. */
export function saySilence(one: Case): string {
  const words = quote(one.told.text)
  if (!/[\p{L}\p{N}]/u.test(one.told.text)) return 'Nothing is said about it'
  switch (ruleOf(one.told)) {
    case 'promise-to-look':
      return `All that is said is that somebody will look: ${words}`
    case 'deadline-repeated':
      return `All that is said repeats the deadline: ${words}`
    case 'promise-repeated':
      return `All that is said repeats the promise: ${words}`
    case 'not-begun':
    case 'not-done':
      return `It is said not to be done yet: ${words}`
    default:
      return `All that is said is still to come: ${words}`
  }
}
