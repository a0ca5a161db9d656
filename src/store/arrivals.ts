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
  const held: (Arrival & { readonly original: string })[] = []
  for (const arrival of await listUnread(db, viewer)) {
    const original = Buffer.from((await joined(db, viewer, arrival)) ?? [])
    held.push({ ...arrival, original: original.toString('base64') })
  }
  return held
}

/** The bytes of a file that waits to be read, and their sha256 (hex); undefined where it was read, refused or given up, or never was. */
export async function getArrivalBytes(
  db: Kysely<Database>,
  viewer: Viewer,
  { batch, number }: Pick<Arrival, 'batch' | 'number'>,
): Promise<{ readonly name: string; readonly bytes: Uint8Array; readonly sha256: string } | undefined> {
  if (!may(viewer, 'import a paper')) return undefined
  const row = await db
    .selectFrom('arrival')
    .select(['name', 'size', 'sha256'])
    .where('organisation_id', '=', viewer.organisation)
    .where('batch', '=', batch)
    .where('number', '=', number)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  const bytes = row && (await joined(db, viewer, { batch, number, size: row.size }))
  return row && bytes ? { name: row.name, bytes, sha256: row.sha256 } : undefined
}

/** All pieces of a file put together, one asked for after the other so that pages are served in between; undefined where one has gone meanwhile. */
async function joined(
  db: Kysely<Database>,
  viewer: Viewer,
  { batch, number, size }: Pick<Arrival, 'batch' | 'number' | 'size'>,
): Promise<Uint8Array | undefined> {
  const bytes = new Uint8Array(size)
  let filled = 0
  for (let piece = 1; filled < size; piece += 1) {
    const row = await db
      .selectFrom('arrival_piece')
      .select('bytes')
      .where('organisation_id', '=', viewer.organisation)
      .where('batch', '=', batch)
      .where('number', '=', number)
      .where('piece', '=', piece)
      .executeTakeFirst()
    if (!row || filled + row.bytes.length > size) return undefined
    bytes.set(row.bytes, filled)
    filled += row.bytes.length
  }
  return bytes
}
