import type { Kysely } from 'kysely'
import { may, type Viewer } from '../domain/access.ts'
import { type Arrival, heldUnread } from './arrivals.ts'
import { type HeldMapping, listMappings } from './column-mappings.ts'
import type { HeldFrontSheet } from './front-sheets.ts'
import { type HeldSettings, listSettings } from './judgement-settings.ts'
import type { Organisation } from './organisation.ts'
import { type HeldPaper, heldPapers } from './papers.ts'
import { type HeldPlan, listEveryPlan } from './plans.ts'
import { type HeldReport, heldReports } from './reports.ts'
import { type HeldRetention, listRetentions } from './retention.ts'
import type { Database } from './schema.ts'

/** All that is held for one organisation, in the words of the domain. */
export interface Everything {
  readonly organisation: Organisation
  readonly people: readonly { readonly id: string; readonly name: string; readonly roles: readonly string[] }[]
  /** Withdrawn ones and drafts too; `original` is the paper as it came in, base64, and null where it was deleted. */
  readonly papers: readonly (HeldPaper & { readonly original: string | null })[]
  /** Files that were handed in and not read yet; `original` is the file, base64. */
  readonly unread: readonly (Arrival & { readonly original: string })[]
  /** Those of withdrawn papers too, as they stand after all that was recorded, each action with all its updates and changes. */
  readonly plans: readonly HeldPlan[]
  readonly ownerMerges: readonly OwnerMerge[]
  /** Every setting right of columns, the first first; for each layout the last holds. */
  readonly columnMappings: readonly HeldMapping[]
  /** Every setting of how it is judged, the first first; the last holds. */
  readonly judgementSettings: readonly HeldSettings[]
  /** Every saying of how long originals are kept, the first first; the last holds. */
  readonly retentions: readonly HeldRetention[]
  /** Every version, the first first. */
  readonly frontSheets: readonly HeldFrontSheet[]
  readonly reports: readonly HeldReport[]
  /** The whole chain: each `hash` is the sha256 of the record's other fields as JSON with its names in order and without spaces. */
  readonly journal: readonly object[]
}

/** One merging of spellings. */
export interface OwnerMerge {
  readonly from: readonly string[]
  readonly to: string
  readonly reason: string
  readonly by: string
  readonly day: string
  readonly recordedAt: string
}

/** Reads all of it in one snapshot; undefined where the viewer may not export, or the store does not know the organisation. */
export function readEverything(db: Kysely<Database>, viewer: Viewer): Promise<Everything | undefined> {
  const snapshot = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return snapshot.execute(async (tx) => {
    const own = viewer.organisation
    const organisation = await tx
      .selectFrom('organisation')
      .select(['organisation_id as id', 'name'])
      .where('organisation_id', '=', own)
      .executeTakeFirst()
    if (!organisation || !may(viewer, 'export everything')) return undefined
    const people = await tx
      .selectFrom('person')
      .select(['id', 'name', 'roles'])
      .where('organisation_id', '=', own)
      .orderBy('recorded_at')
      .execute()
    const ownerMerges = await tx
      .selectFrom('owner_merge')
      .select(['from_names as from', 'to_name as to', 'reason', 'said_by as by', 'day', 'recorded_at as recordedAt'])
      .where('organisation_id', '=', own)
      .orderBy('number')
      .execute()
    const frontSheets = await tx
      .selectFrom('front_sheet')
      .select([
        'sheet as frontSheet',
        'number as version',
        'paper_id as paper',
        'reason',
        'said_by as by',
        'day',
        'recorded_at as recordedAt',
      ])
      .where('organisation_id', '=', own)
      .orderBy('number')
      .execute()
    const journal = await tx.selectFrom('journal').selectAll().where('organisation_id', '=', own).orderBy('seq').execute()
    return {
      organisation,
      people,
      papers: await heldPapers(tx, viewer),
      unread: await heldUnread(tx, viewer),
      plans: await listEveryPlan(tx, viewer),
      ownerMerges,
      columnMappings: await listMappings(tx, own),
      judgementSettings: await listSettings(tx, viewer),
      retentions: await listRetentions(tx, own),
      frontSheets,
      reports: await heldReports(tx, viewer),
      journal,
    }
  })
}
