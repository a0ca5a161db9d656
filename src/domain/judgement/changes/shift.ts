import type { Status } from '../judgement.ts'
import type { Kind } from './kinds.ts'

/** From the worst to the best that can be said of an action that goes on. */
const ladder: readonly Status[] = [
  'late',
  'no progress stated',
  'at risk',
  'unknown',
  'not due yet',
  'on track',
  'done, effect not yet shown',
  'done, effect shown',
]

const isDone = (status: Status): boolean => status.startsWith('done')

/** What of an action says where it stands. */
type Stands = { readonly status: Status; readonly reports: number }

/**
 * What a reader calls the step from one status to another. Stopping comes before all else, as in judging; newly late before the rest; finishing
 * before better; falling silent before worse. Who was silent before, under whatever status, does not fall silent again but is.
 */
export function shiftOf(before: Stands, after: Stands): Kind {
  if (after.status === 'stopped') return 'stopped'
  if (before.status === 'stopped') return 'taken-up'
  if (after.status === 'late') return 'late'
  if (isDone(after.status) && !isDone(before.status)) return 'done'
  if (after.status === 'no progress stated') return isSilent(before) ? 'silent-again' : 'silent'
  return ladder.indexOf(after.status) > ladder.indexOf(before.status) ? 'better' : 'worse'
}

/** Whether no progress is stated where it was to be; an action that is not due yet owes no answer. */
export function isSilent({ status, reports }: { readonly status: Status | null; readonly reports: number }): boolean {
  return reports > 0 && status !== null && status !== 'not due yet' && status !== 'stopped' && !isDone(status)
}
