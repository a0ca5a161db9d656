import type { Day } from '../calendar/day.ts'
import type { Action } from '../plan/plan.ts'
import type { Update } from '../plan/told.ts'

/** The owner's own word for where an action stands. */
export interface LastDeclared {
  readonly status: string
  /** `''` for a status printed in the paper, as is the day. */
  readonly by: string
  readonly day: Day | ''
  /** The update that declares it; null where it is printed, or where the plan was read without that update. */
  readonly update: Update | null
}

/**
 * The word declared last up to a day, however many updates have come since that declare none; else the printed one; null where there is neither.
 * Whatever speaks of a declared word asks here, so that all say the same.
 */
export function lastDeclared({ updates, declared, status }: Action, asAt: Day): LastDeclared | null {
  const update = updates?.findLast((one) => one.day <= asAt && one.declared)
  if (update?.declared) return { status: update.declared, by: update.by, day: update.day, update }
  if (declared && declared.day <= asAt) return { ...declared, update: null }
  return status ? { status, by: '', day: '', update: null } : null
}
