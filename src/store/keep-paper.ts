import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Viewer } from '../domain/access.ts'
import type { Day } from '../domain/calendar/day.ts'
import type { Document } from '../domain/document/document.ts'
import type { Reading } from '../domain/plan/reading.ts'
import type { Arrival } from './arrivals.ts'
import { newId } from './ids.ts'
import type { Database } from './schema.ts'
import { seal } from './seal.ts'
import type { SealedRow, Seals } from './sealed.ts'

/** A paper that has been read, not yet kept. */
export interface NewPaper {
  readonly name: string
  /** The bytes, or the file in the store that they came in as: then they do not travel again. */
  readonly bytes: Uint8Array | Pick<Arrival, 'batch' | 'number'>
  readonly sha256: string
  readonly kind: string
  readonly document: Document
  readonly reading: Reading
  readonly day: Day
}

/** Keeps a paper as a draft. Returns its id and the seal that its record must carry. */
export async function keepPaper(
  tx: Transaction<Database>,
  viewer: Viewer,
  paper: NewPaper,
  now: string,
): Promise<{ id: string; seals: Seals }> {
  const { bytes, ...rest } = paper
  const row: SealedRow<'paper'> = {
    ...rest,
    organisation_id: viewer.organisation,
    id: newId(),
    state: 'draft',
    received_by: viewer.person.name,
    received_at: new Date(now).toISOString(),
    settled: {},
    moved_by: null,
    moved_at: null,
    withdrawn_because: null,
  }
  await tx
    .insertInto('paper')
    .values({
      ...row,
      bytes: bytes instanceof Uint8Array ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) : piecesOf(viewer, bytes),
      document: JSON.stringify(row.document),
      reading: JSON.stringify(row.reading),
      settled: JSON.stringify(row.settled),
    })
    .execute()
  return { id: row.id, seals: { paper: { [row.id]: seal(row) } } }
}

/** All pieces of a file as one value, put together by PostgreSQL. */
function piecesOf({ organisation }: Viewer, { batch, number }: Pick<Arrival, 'batch' | 'number'>): RawBuilder<Buffer> {
  return sql<Buffer>`(
    select string_agg(bytes, ''::bytea order by piece) from arrival_piece
    where organisation_id = ${organisation} and batch = ${batch} and number = ${number})`
}

/** What of a paper moves on: its state and what was decided of its doubts; the day too, until it is adopted. */
export interface PaperMove {
  readonly state: 'adopted' | 'withdrawn'
  readonly day?: Day
  readonly settled?: Decided
  readonly withdrawnBecause?: string
}

/** Moves a paper on, and returns its new seal, which the record of the move must carry. */
export async function movePaper(tx: Transaction<Database>, viewer: Viewer, id: string, move: PaperMove, now: string): Promise<Seals> {
  const row = await tx
    .updateTable('paper')
    .set({
      state: move.state,
      moved_by: viewer.person.name,
      moved_at: new Date(now).toISOString(),
      withdrawn_because: move.withdrawnBecause ?? null,
      ...(move.day === undefined ? {} : { day: move.day }),
      ...(move.settled === undefined ? {} : { settled: JSON.stringify(move.settled) }),
    })
    .where('organisation_id', '=', viewer.organisation)
    .where('id', '=', id)
    .returning(sealedColumns)
    .executeTakeFirstOrThrow()
  return { paper: { [id]: seal(row) } }
}

/** Puts another reading of the same document in the place of a draft's, and what of its doubts is decided; returns its new seal, which the record of it must carry. */
export function rereadPaper(
  tx: Transaction<Database>,
  viewer: Viewer,
  id: string,
  { reading, settled }: { readonly reading: Reading; readonly settled: Decided },
): Promise<Seals> {
  return changeDraft(tx, viewer, id, { reading: JSON.stringify(reading), settled: JSON.stringify(settled) })
}

/** Keeps what was decided of a draft's doubts so far, and its day; returns its new seal, which the record of it must carry. */
export function keepSettled(
  tx: Transaction<Database>,
  viewer: Viewer,
  id: string,
  { settled, day }: { readonly settled: Decided; readonly day: Day },
): Promise<Seals> {
  return changeDraft(tx, viewer, id, { settled: JSON.stringify(settled), day })
}

type Decided = Readonly<Record<string, { readonly value?: string }>>

async function changeDraft(
  tx: Transaction<Database>,
  viewer: Viewer,
  id: string,
  change: { readonly reading?: string; readonly settled: string; readonly day?: Day },
): Promise<Seals> {
  const row = await tx
    .updateTable('paper')
    .set(change)
    .where('organisation_id', '=', viewer.organisation)
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .returning(sealedColumns)
    .executeTakeFirstOrThrow()
  return { paper: { [id]: seal(row) } }
}

const sealedColumns = [
  'organisation_id',
  'id',
  'sha256',
  'name',
  'kind',
  'document',
  'reading',
  'day',
  'state',
  'received_by',
  'received_at',
  'settled',
  'moved_by',
  'moved_at',
  'withdrawn_because',
] as const

/** The paper of this content that is a draft or adopted; a withdrawn one may come in again. */
export async function paperOfContent(tx: Transaction<Database>, organisation: string, sha256: string) {
  return tx
    .selectFrom('paper')
    .select(['id', 'name', 'day', 'state', 'reading'])
    .where('organisation_id', '=', organisation)
    .where('sha256', '=', sha256)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst()
}

/** How much people have said and changed about the plans of a paper since it was adopted, beside what the paper said itself. */
export async function recordedSince(
  tx: Transaction<Database>,
  organisation: string,
  paperId: string,
): Promise<{ updates: number; changes: number }> {
  const { rows } = await sql<{ updates: number; changes: number }>`
    select
      (select count(*) from plan p join progress_update u on u.organisation_id = p.organisation_id and u.plan_id = p.id
        where p.organisation_id = ${organisation} and p.paper_id = ${paperId} and u.paper_id is distinct from p.paper_id) as updates,
      (select count(*) from plan p join change c on c.organisation_id = p.organisation_id and c.plan_id = p.id
        where p.organisation_id = ${organisation} and p.paper_id = ${paperId} and c.kind <> 'mended') as changes`.execute(tx)
  return rows[0] ?? { updates: 0, changes: 0 }
}
