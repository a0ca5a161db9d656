import { type Kysely, sql } from 'kysely'
import { may, type Viewer } from '../domain/access.ts'
import type { Day } from '../domain/calendar/day.ts'
import type { FrontSheet } from '../domain/document/front-sheet.ts'
import type { Database } from './schema.ts'

/** One version of the front sheet. */
export interface HeldFrontSheet {
  readonly frontSheet: FrontSheet
  /** From 1; each edit and each confirmed paper makes the next. */
  readonly version: number
  /** The paper it was read from; null where a person wrote it. */
  readonly paper: string | null
  readonly reason: string
  readonly by: string
  readonly day: Day
  readonly recordedAt: string
}

/**
 * The front sheet in force: the last version, whether a person wrote it or a paper brought it. Versions of a withdrawn paper do not count. Where
 * plans are named, nor do those of papers none of them came from. Undefined where there is none, or the viewer may not read papers.
 */
export async function getFrontSheet(
  db: Kysely<Database>,
  viewer: Viewer,
  { planIds }: { readonly planIds?: readonly string[] } = {},
): Promise<HeldFrontSheet | undefined> {
  if (!may(viewer, 'read papers')) return undefined
  const near = planIds
    ? sql`and exists (select from plan p where p.organisation_id = f.organisation_id and p.paper_id = f.paper_id and p.id = any(${planIds}))`
    : sql``
  const { rows } = await sql<HeldFrontSheet>`
    select f.sheet as "frontSheet", f.number as version, f.paper_id as paper, f.reason, f.said_by as by, f.day, f.recorded_at as "recordedAt"
    from front_sheet f left join paper r on r.organisation_id = f.organisation_id and r.id = f.paper_id
    where f.organisation_id = ${viewer.organisation} and (f.paper_id is null or (r.state = 'adopted' ${near}))
    order by f.number desc limit 1`.execute(db)
  return rows[0]
}
