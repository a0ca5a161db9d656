import { type Status, statuses } from '../judgement/judgement.ts'

/** How many actions stand at each status; statuses nobody has count 0. */
export type StatusCounts = Readonly<Record<Status, number>>

/** Counts actions by status. Parts are not counted: they stand inside their action. */
export function countStatuses(actions: readonly { readonly status: Status }[]): StatusCounts {
  const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>
  for (const action of actions) counts[action.status] += 1
  return counts
}

/** All actions, and those done whether or not the effect shows. */
export function totalsOf(counts: StatusCounts): { readonly all: number; readonly done: number } {
  return {
    all: statuses.reduce((sum, status) => sum + counts[status], 0),
    done: counts['done, effect shown'] + counts['done, effect not yet shown'],
  }
}

/**
 * The answer first, in a sentence: "Of 108 actions 22 are done, 12 are late and 29 have no progress stated." The three figures do not add
 * up to the whole and do not claim to; the table below the sentence does.
 */
export function headlineSentence(counts: StatusCounts): string {
  const { all, done } = totalsOf(counts)
  const late = counts.late
  const silent = counts['no progress stated']
  if (all === 0) return 'There are no actions to report on.'
  if (all === 1) return `The one action ${theOne(counts)}.`
  if (silent === 0) return `Of ${all} actions ${be(done)} done and ${be(late)} late.`
  return `Of ${all} actions ${be(done)} done, ${be(late)} late and ${silent === 1 ? '1 has' : `${silent} have`} no progress stated.`
}

const be = (count: number): string => (count === 0 ? 'none is' : count === 1 ? '1 is' : `${count} are`)

function theOne(counts: StatusCounts): string {
  const status = statuses.find((each) => counts[each] === 1) ?? 'unknown'
  if (status === 'no progress stated') return 'has no progress stated'
  return status === 'unknown' ? 'stands where nobody can tell' : `is ${status}`
}
