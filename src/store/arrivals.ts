import type { Kysely } from 'kysely'
import { may, type Viewer } from '../domain/access.ts'
import type { Database } from './schema.ts'

/** A file that was handed in, and what became of it. */
export interface Arrival {
  readonly batch: string
  /** From 1, in the order in which the files of the batch were handed in. */
  readonly number: number
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** It may be converted first, where it is of an older kind. */
  readonly convert: boolean
  readonly state: 'waiting' | 'read' | 'refused' | 'given up'
  /** Why it was refused; `''` unless it was. */
  readonly sentence: string
  /** What was read out of it at first; null unless it was read. */
  readonly found: Found | null
  /** The draft that it became; null unless it was read. */
  readonly paperId: string | null
  /** Who handed it in. */
  readonly by: string
  readonly receivedAt: string
}

/** Counts of what a paper holds. */
export interface Found {
  readonly plans: number
  readonly actions: number
  readonly doubts: number
  readonly leftovers: number
}

const columns = [
  'batch',
  'number',
  'name',
  'size',
  'convert',
  'state',
  'sentence',
  'found',
  'paper_id as paperId',
  'brought_by as by',
  'received_at as receivedAt',
] as const

/** The files of a batch in the order in which they were handed in. Empty where there is no such batch for this viewer. */
export function listArrivals(db: Kysely<Database>, viewer: Viewer, batch: string): Promise<Arrival[]> {
  if (!may(viewer, 'read papers')) return Promise.resolve([])
  return db
    .selectFrom('arrival')
    .select(columns)
    .where('organisation_id', '=', viewer.organisation)
    .where('batch', '=', batch)
    .orderBy('number')
    .execute()
}

/** Every file that waits to be read, the first to come in first. */
export function listUnread(db: Kysely<Database>, viewer: Viewer): Promise<Arrival[]> {
  if (!may(viewer, 'read papers')) return Promise.resolve([])
  return db
    .selectFrom('arrival')
    .select(columns)
    .where('organisation_id', '=', viewer.organisation)
    .where('state', '=', 'waiting')
    .orderBy('received_at')
    .orderBy('batch')
    .orderBy('number')
    .execute()
}

/** Every file that waits to be read, with its bytes as base64; for a viewer who may export. */
export async function heldUnread(db: Kysely<Database>, viewer: Viewer): Promise<(Arrival & { readonly original: string })[]> {
  const rows = await db
    .selectFrom('arrival')
    .select([...columns, 'bytes'])
    .where('organisation_id', '=', viewer.organisation)
    .where('state', '=', 'waiting')
    .orderBy('received_at')
    .orderBy('batch')
    .orderBy('number')
    .execute()
  return rows.map(({ bytes, ...arrival }) => ({ ...arrival, original: bytes?.toString('base64') ?? '' }))
}

/** The bytes of a file that waits to be read; undefined where it was read, refused or given up, or never was. */
export async function getArrivalBytes(
  db: Kysely<Database>,
  viewer: Viewer,
  { batch, number }: Pick<Arrival, 'batch' | 'number'>,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined> {
  if (!may(viewer, 'import a paper')) return undefined
  const row = await db
    .selectFrom('arrival')
    .select(['name', 'bytes'])
    .where('organisation_id', '=', viewer.organisation)
    .where('batch', '=', batch)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.bytes ? { name: row.name, bytes: row.bytes } : undefined
}
