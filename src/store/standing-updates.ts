import type { Transaction } from 'kysely'
import type { Update } from '../domain/plan/told.ts'
import type { Database } from './schema.ts'
import { updateOf } from './update-rows.ts'

/** An update that stands, and its place among the updates of its day. */
export interface StandingUpdate {
  readonly update: Update
  readonly place: number
  readonly ref: string
}

/** Everything said of an action or objective and not mended since, oldest first, and the number of the last row recorded. */
export async function standingUpdates(
  tx: Transaction<Database>,
  organisation: string,
  of: { readonly kind: 'action' | 'objective'; readonly id: string },
): Promise<{ standing: StandingUpdate[]; last: number }> {
  const rows = await tx
    .selectFrom('progress_update')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where(of.kind === 'action' ? 'action_id' : 'objective_id', '=', of.id)
    .orderBy('day')
    .orderBy('place')
    .orderBy('number')
    .execute()
  const replaced = new Set(rows.map((row) => row.replaces))
  const standing = rows.filter((row) => !replaced.has(row.id)).map((row) => ({ update: updateOf(row), place: row.place, ref: row.ref }))
  return { standing, last: rows.reduce((most, row) => Math.max(most, row.number), 0) }
}
