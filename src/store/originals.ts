import { type Kysely, sql, type Transaction } from 'kysely'
import { may, type Viewer } from '../domain/access.ts'
import type { Day } from '../domain/calendar/day.ts'
import { type Said, saidColumns } from './said.ts'
import type { Database } from './schema.ts'
import type { SealedRows } from './sealed.ts'

/** That the original of a paper was deleted: who had it done, on which day and why. */
export interface OriginalDeleted {
  readonly by: string
  readonly day: Day
  readonly because: string
}

/** An original that is still held, of a paper that somebody has decided about. */
export interface HeldOriginal {
  readonly paperId: string
  readonly name: string
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  readonly state: 'adopted' | 'withdrawn'
  /** The day of the last decision, by the clock of Greenwich. */
  readonly decidedOn: Day
}

/** Which originals are deleted, by paper. */
export async function deletionsOf(db: Kysely<Database>, organisation: string, paperId?: string): Promise<Map<string, OriginalDeleted>> {
  let query = db
    .selectFrom('original_deletion')
    .select(['paper_id', 'said_by', 'day', 'reason'])
    .where('organisation_id', '=', organisation)
  if (paperId !== undefined) query = query.where('paper_id', '=', paperId)
  return new Map((await query.execute()).map(({ paper_id, said_by, day, reason }) => [paper_id, { by: said_by, day, because: reason }]))
}

/** The originals that could be deleted, the one decided about first at the front; one of them where a paper is named. None for a viewer who may not read papers. */
export async function deletableOriginals(db: Kysely<Database>, viewer: Viewer, paperId?: string): Promise<HeldOriginal[]> {
  if (!may(viewer, 'read papers')) return []
  let query = db
    .selectFrom('paper')
    .select(['id', 'name', 'sha256', 'state', 'moved_at', sql<number>`octet_length(bytes)`.as('size')])
    .where('organisation_id', '=', viewer.organisation)
    .where('state', '<>', 'draft')
    .where('bytes', 'is not', null)
  if (paperId !== undefined) query = query.where('id', '=', paperId)
  const rows = await query.orderBy('moved_at').orderBy('id').execute()
  return rows.map(({ id, name, sha256, size, state, moved_at }) => ({
    paperId: id,
    ...{ name, sha256, size },
    state: state === 'withdrawn' ? 'withdrawn' : 'adopted',
    decidedOn: (moved_at ?? '').slice(0, 10),
  }))
}

/** The row that says an original was deleted, to be written with its record, before `takeBytes`. */
export function keepDeletion(deletion: Said & { readonly original: HeldOriginal; readonly reason: string }): SealedRows {
  const { viewer, original, reason } = deletion
  const { paperId, sha256, size } = original
  return {
    original_deletion: [{ organisation_id: viewer.organisation, paper_id: paperId, sha256, size, reason, ...saidColumns(deletion) }],
  }
}

/** Takes the bytes of a paper out of the store. The database refuses where their deletion is not written down. */
export async function takeBytes(tx: Transaction<Database>, viewer: Viewer, paperId: string): Promise<void> {
  await tx
    .updateTable('paper')
    .set({ bytes: null })
    .where('organisation_id', '=', viewer.organisation)
    .where('id', '=', paperId)
    .executeTakeFirstOrThrow()
}
