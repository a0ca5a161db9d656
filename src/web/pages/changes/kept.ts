import type { Comparison } from '../../../domain/judgement/changes/comparison.ts'
import { type CompareInput, compareMoments } from '../../../operations/compare-moments.ts'
import type { Outcome } from '../../../operations/outcome.ts'
import { listJournal } from '../../../store/journal-reads.ts'
import type { Door } from '../../door.ts'

/** Comparisons kept at most, and the most differences that one of them may hold: a link is opened by several people on one morning. */
const most = 4
const heaviest = 5_000

/**
 * Compares, and keeps the last few answers for as long as nothing is recorded: every write is a line in the journal, so the same last line, the same day
 * and the same question have the same answer. A viewer who may not read the journal gets a new answer each time.
 */
export function comparisons({ house, viewer }: Pick<Door, 'house' | 'viewer'>): (input: CompareInput) => Promise<Outcome<Comparison>> {
  const kept = new Map<string, Outcome<Comparison>>()
  return async (input) => {
    const today = house.today()
    const [last] = await listJournal(house.db, viewer, { limit: 1 })
    const key = last && JSON.stringify([last.hash, today, input])
    const known = key && kept.get(key)
    if (known) return known
    const compared = await compareMoments(house.db, viewer, today, input)
    if (key && compared.ok && compared.value.differences.length <= heaviest) {
      kept.set(key, compared)
      const [oldest] = kept.keys()
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    }
    return compared
  }
}
