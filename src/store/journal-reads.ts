import type { Kysely } from 'kysely'
import { may, type Viewer } from '../domain/access.ts'
import type { Database } from './schema.ts'

/** One line of the journal. */
export interface JournalLine {
  /** From 1 in each organisation, without gaps. */
  readonly seq: number
  readonly at: string
  readonly by: string
  readonly deed: string
  /** The id or number of what it was done to. */
  readonly subject: string
  readonly before: object | null
  readonly after: object | null
  /** Of this line and, through the line before it, of all that stand before. */
  readonly hash: string
}

/**
 * What was done in the organisation, the last first: all of it or, with `subject`, what was done to one thing. At most `limit` lines; those
 * before line `before` where it is given, so that one can read on. Empty for a viewer who may not read the journal.
 */
export async function listJournal(
  db: Kysely<Database>,
  viewer: Viewer,
  { subject, limit, before }: { readonly subject?: string; readonly limit: number; readonly before?: number },
): Promise<JournalLine[]> {
  if (!may(viewer, 'read the journal')) return []
  let query = db
    .selectFrom('journal')
    .select(['seq', 'at', 'who_name as by', 'deed', 'subject', 'before', 'after', 'hash'])
    .where('organisation_id', '=', viewer.organisation)
  if (subject !== undefined) query = query.where('subject', '=', subject)
  if (before !== undefined) query = query.where('seq', '<', before)
  return query.orderBy('seq', 'desc').limit(limit).execute()
}
