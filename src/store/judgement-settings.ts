import type { Kysely } from 'kysely'
import { may, type Viewer } from '../domain/access.ts'
import type { Day } from '../domain/calendar/day.ts'
import { defaultSettings, type JudgementSettings } from '../domain/judgement/settings.ts'
import { type Said, saidColumns } from './said.ts'
import type { Database } from './schema.ts'
import type { SealedRows } from './sealed.ts'

/** One setting of how a council judges. */
export interface HeldSettings {
  readonly settings: JudgementSettings
  /** From 1. */
  readonly version: number
  readonly reason: string
  readonly by: string
  readonly day: Day
  readonly recordedAt: string
}

/** Every setting, the first first; the last holds. Empty for a viewer who may not read plans. */
export async function listSettings(db: Kysely<Database>, viewer: Viewer): Promise<HeldSettings[]> {
  if (!may(viewer, 'read plans')) return []
  const rows = await db
    .selectFrom('judgement_setting')
    .select(['settings', 'number as version', 'reason', 'said_by as by', 'day', 'recorded_at as recordedAt'])
    .where('organisation_id', '=', viewer.organisation)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({ ...row, settings: { ...defaultSettings, ...row.settings } }))
}

/** How this council judges: the last setting, or what holds where nobody has set anything. What it leaves out holds as for everybody. */
export async function judgementSettings(db: Kysely<Database>, viewer: Viewer): Promise<JudgementSettings> {
  const row = await db
    .selectFrom('judgement_setting')
    .select('settings')
    .where('organisation_id', '=', viewer.organisation)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { ...defaultSettings, ...row.settings } : defaultSettings
}

/** A setting to be written together with its record. */
export function keepSettings(
  setting: Said & { readonly number: number; readonly settings: JudgementSettings; readonly reason: string },
): SealedRows {
  const { viewer, number, settings, reason } = setting
  return { judgement_setting: [{ organisation_id: viewer.organisation, number, settings, reason, ...saidColumns(setting) }] }
}
