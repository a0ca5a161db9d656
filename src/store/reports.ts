import type { Kysely } from 'kysely'
import { may, type Viewer } from '../domain/access.ts'
import type { Day } from '../domain/calendar/day.ts'
import type { Document } from '../domain/document/document.ts'
import type { FrontSheet } from '../domain/document/front-sheet.ts'
import type { Judgement } from '../domain/judgement/judgement.ts'
import type { Database } from './schema.ts'

/** A composed report, without what is written in it. */
export interface ReportEntry {
  /** From 1 in each organisation, without gaps. */
  readonly number: number
  readonly asAt: Day
  readonly meeting: Day | null
  readonly committee: string
  readonly planIds: readonly string[]
  readonly by: string
  readonly composedAt: string
}

/** A report whole, as it was on the instant it was composed, whatever was said since. */
export interface HeldReport extends ReportEntry {
  readonly document: Document
  readonly judgement: Judgement
  readonly frontSheet: FrontSheet
}

const entryColumns = [
  'number',
  'as_at as asAt',
  'meeting',
  'committee',
  'plan_ids as planIds',
  'said_by as by',
  'composed_at as composedAt',
] as const

/** Every composed report, the last first. Empty for a viewer who may not read papers. */
export async function listReports(db: Kysely<Database>, viewer: Viewer): Promise<ReportEntry[]> {
  if (!may(viewer, 'read papers')) return []
  return db.selectFrom('report').select(entryColumns).where('organisation_id', '=', viewer.organisation).orderBy('number', 'desc').execute()
}

/** One report by its number; undefined where there is none for this viewer. */
export async function getReport(db: Kysely<Database>, viewer: Viewer, number: number): Promise<HeldReport | undefined> {
  if (!may(viewer, 'read papers') || !Number.isSafeInteger(number) || number < 1 || number > 2_147_483_647) return undefined
  return db
    .selectFrom('report')
    .select([...entryColumns, 'document', 'judgement', 'front_sheet as frontSheet'])
    .where('organisation_id', '=', viewer.organisation)
    .where('number', '=', number)
    .executeTakeFirst()
}

/** What a report states of its plans, without the paper itself: for comparing. Undefined where there is none of that number for this viewer. */
export async function getReportFacts(
  db: Kysely<Database>,
  viewer: Viewer,
  number: number,
): Promise<Omit<HeldReport, 'document' | 'frontSheet'> | undefined> {
  if (!may(viewer, 'read papers') || !Number.isSafeInteger(number) || number < 1 || number > 2_147_483_647) return undefined
  return db
    .selectFrom('report')
    .select([...entryColumns, 'judgement'])
    .where('organisation_id', '=', viewer.organisation)
    .where('number', '=', number)
    .executeTakeFirst()
}

/** Every report whole, the first first; for a viewer who may export. */
export function heldReports(db: Kysely<Database>, viewer: Viewer): Promise<HeldReport[]> {
  return db
    .selectFrom('report')
    .select([...entryColumns, 'document', 'judgement', 'front_sheet as frontSheet'])
    .where('organisation_id', '=', viewer.organisation)
    .orderBy('number')
    .execute()
}
