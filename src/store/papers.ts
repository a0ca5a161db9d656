import { type Kysely, sql } from 'kysely'
import { may, type Viewer } from '../domain/access.ts'
import type { Day } from '../domain/calendar/day.ts'
import type { Document } from '../domain/document/document.ts'
import type { Reading } from '../domain/plan/reading.ts'
import { deletionsOf, type OriginalDeleted } from './originals.ts'
import type { Database } from './schema.ts'

/** A paper that was brought in, without what is written in it. */
export interface PaperEntry {
  readonly id: string
  readonly name: string
  readonly sha256: string
  readonly kind: string
  /** The day it was said. */
  readonly day: Day
  readonly receivedAt: string
  /** Who brought it in. */
  readonly by: string
  readonly state: 'draft' | 'adopted' | 'withdrawn'
  /** Who confirmed or withdrew it last, and when; null while it is a draft nobody has touched. */
  readonly moved: { readonly by: string; readonly at: string } | null
  /** Why it was withdrawn; null unless it was. */
  readonly withdrawnBecause: string | null
  /** The plans adopted out of it, in its order. */
  readonly planIds: readonly string[]
  /** Null while the original is held. */
  readonly originalDeleted: OriginalDeleted | null
}

/** A paper with what is written in it and what was read out of it. */
export interface HeldPaper extends PaperEntry {
  readonly document: Document
  readonly reading: Reading
  /**
   * What was decided about each doubt of the reading, by its place from 0: `{}` left as read, `{ value }` mended so. Doubts not named are open.
   * In a draft also the titles typed so far: `title-0` is that of the first plan. In a paper applied as a later edition
   * `edition-0` is the plan that its first plan is an edition of.
   */
  readonly settled: Readonly<Record<string, { readonly value?: string }>>
}

const entryColumns = [
  'id',
  'name',
  'sha256',
  'kind',
  'day',
  'received_at',
  'received_by',
  'state',
  'moved_by',
  'moved_at',
  'withdrawn_because',
] as const

/** Every paper of the organisation, the last to come in first. Empty for a viewer who may not read papers. */
export async function listPapers(db: Kysely<Database>, viewer: Viewer): Promise<PaperEntry[]> {
  if (!may(viewer, 'read papers')) return []
  const papers = await db
    .selectFrom('paper')
    .select(entryColumns)
    .where('organisation_id', '=', viewer.organisation)
    .orderBy('received_at', 'desc')
    .orderBy('id')
    .execute()
  const around = await aroundPapers(db, viewer.organisation)
  return papers.map((row) => entryOf(row, around))
}

/** One paper with what is written in it and what was read out of it; undefined where there is none for this viewer. */
export async function getPaper(db: Kysely<Database>, viewer: Viewer, paperId: string): Promise<HeldPaper | undefined> {
  if (!may(viewer, 'read papers')) return undefined
  const row = await db
    .selectFrom('paper')
    .select([...entryColumns, 'document', 'reading', 'settled'])
    .where('organisation_id', '=', viewer.organisation)
    .where('id', '=', paperId)
    .executeTakeFirst()
  if (!row) return undefined
  const around = await aroundPapers(db, viewer.organisation, paperId)
  return { ...entryOf(row, around), document: row.document, reading: row.reading, settled: row.settled }
}

/** The papers that were applied to any of these plans as later editions of them, the latest first. Empty for a viewer who may not read papers. */
export async function editionsApplied(
  db: Kysely<Database>,
  viewer: Viewer,
  planIds: readonly string[],
): Promise<{ readonly id: string; readonly name: string; readonly day: Day }[]> {
  if (!may(viewer, 'read papers')) return []
  const { rows } = await sql<{ id: string; name: string; day: Day }>`
    select p.id, p.name, p.day from paper p
    where p.organisation_id = ${viewer.organisation} and p.state = 'adopted' and exists (
      select from json_each(p.settled) s where s.key like 'edition-%' and s.value->>'value' = any(${planIds}))
    order by p.day desc, p.moved_at desc, p.id`.execute(db)
  return rows
}

/** Bytes of an original that are asked for at a time: what a page may have to wait for. */
const sliceSize = 512 * 1024

/** The paper as it came in, byte for byte; `bytes` is null where the original was deleted. Fetched in slices, so that pages are served in between. */
export async function getPaperBytes(
  db: Kysely<Database>,
  viewer: Viewer,
  paperId: string,
): Promise<{ readonly name: string; readonly kind: string; readonly bytes: Uint8Array | null } | undefined> {
  if (!may(viewer, 'read papers')) return undefined
  const ofPaper = db.selectFrom('paper').where('organisation_id', '=', viewer.organisation).where('id', '=', paperId)
  const paper = await ofPaper.select(['name', 'kind', sql<number | null>`octet_length(bytes)`.as('size')]).executeTakeFirst()
  if (!paper) return undefined
  const { name, kind, size } = paper
  if (size === null) return { name, kind, bytes: null }
  const bytes = new Uint8Array(size)
  for (let from = 0; from < size; from += sliceSize) {
    const slice = sql<Buffer | null>`substring(bytes from ${from + 1}::integer for ${sliceSize}::integer)`.as('slice')
    const found = await ofPaper.select(slice).executeTakeFirst()
    // deleted in between
    if (!found?.slice) return { name, kind, bytes: null }
    bytes.set(found.slice, from)
  }
  return { name, kind, bytes }
}

/** Every paper whole, with its bytes as base64 (null where the original was deleted), the first to come in first; for a viewer who may export. */
export async function heldPapers(db: Kysely<Database>, viewer: Viewer): Promise<(HeldPaper & { readonly original: string | null })[]> {
  const rows = await db
    .selectFrom('paper')
    .select([...entryColumns, 'document', 'reading', 'settled', 'bytes'])
    .where('organisation_id', '=', viewer.organisation)
    .orderBy('received_at')
    .orderBy('id')
    .execute()
  const around = await aroundPapers(db, viewer.organisation)
  return rows.map((row) => {
    const { document, reading, settled, bytes } = row
    return { ...entryOf(row, around), document, reading, settled, original: bytes?.toString('base64') ?? null }
  })
}

/** What stands about papers in other tables. */
interface Around {
  readonly plans: ReadonlyMap<string, readonly string[]>
  readonly deletions: ReadonlyMap<string, OriginalDeleted>
}

async function aroundPapers(db: Kysely<Database>, organisation: string, paperId?: string): Promise<Around> {
  return { plans: await plansOfPapers(db, organisation, paperId), deletions: await deletionsOf(db, organisation, paperId) }
}

async function plansOfPapers(db: Kysely<Database>, organisation: string, paperId?: string): Promise<Map<string, string[]>> {
  let query = db.selectFrom('plan').select(['id', 'paper_id']).where('organisation_id', '=', organisation).where('paper_id', 'is not', null)
  if (paperId !== undefined) query = query.where('paper_id', '=', paperId)
  const plans = await query.orderBy('position').execute()
  return new Map([...Map.groupBy(plans, (plan) => plan.paper_id ?? '')].map(([id, rows]) => [id, rows.map((row) => row.id)]))
}

interface EntryRow {
  id: string
  name: string
  sha256: string
  kind: string
  day: Day
  received_at: string
  received_by: string
  state: PaperEntry['state']
  moved_by: string | null
  moved_at: string | null
  withdrawn_because: string | null
}

function entryOf(row: EntryRow, { plans, deletions }: Around): PaperEntry {
  return {
    id: row.id,
    name: row.name,
    sha256: row.sha256,
    kind: row.kind,
    day: row.day,
    receivedAt: row.received_at,
    by: row.received_by,
    state: row.state,
    moved: row.moved_by === null ? null : { by: row.moved_by, at: row.moved_at ?? '' },
    withdrawnBecause: row.withdrawn_because,
    planIds: plans.get(row.id) ?? [],
    originalDeleted: deletions.get(row.id) ?? null,
  }
}
