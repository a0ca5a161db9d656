import { type Kysely, sql, type Transaction } from 'kysely'
import type { Viewer } from '../domain/access.ts'
import type { Arrival, Found } from './arrivals.ts'
import type { Database } from './schema.ts'

/** A file that has come in: how many bytes and pieces, or the sentence that refuses it unread. */
export interface NewArrival {
  readonly name: string
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  /** Pieces in which they were kept by `keepPiece`. */
  readonly pieces: number
  readonly refused?: string
  /** It may be converted first, where it is of an older kind. */
  readonly convert: boolean
}

/** One piece of one file of a batch, both counted from 1. */
interface Piece {
  readonly batch: string
  readonly number: number
  readonly piece: number
  readonly bytes: Uint8Array
}

/** Keeps the next bytes of a file that is still coming in. */
export async function keepPiece(db: Kysely<Database>, viewer: Viewer, { batch, number, piece, bytes }: Piece, now: string): Promise<void> {
  await db
    .insertInto('arrival_piece')
    .values({
      organisation_id: viewer.organisation,
      batch,
      number,
      piece,
      // without a copy: a view of the bytes as they came
      bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
      received_at: new Date(now).toISOString(),
    })
    .execute()
}

/** Lets the pieces of a batch go that never became files; of one file where `number` is given. */
export async function dropPieces(db: Kysely<Database>, viewer: Viewer, batch: string, number?: number): Promise<void> {
  let going = db.deleteFrom('arrival_piece').where('organisation_id', '=', viewer.organisation).where('batch', '=', batch)
  if (number !== undefined) going = going.where('number', '=', number)
  await going.execute()
}

/** A file that is still coming in after so many hours comes no more: whoever sent it, or the program that took it in, is gone. */
const strayAfterHours = 6

/** Lets pieces go that somebody began to send and never ended. */
export async function dropStrayPieces(db: Kysely<Database>, viewer: Viewer, now: string): Promise<void> {
  const before = new Date(Date.parse(now) - strayAfterHours * 3_600_000).toISOString()
  await sql`
    delete from arrival_piece p
    where p.organisation_id = ${viewer.organisation} and p.received_at < ${before} and not exists (
      select from arrival a where a.organisation_id = p.organisation_id and a.batch = p.batch and a.number = p.number)`.execute(db)
}

/** Keeps files, whose pieces are kept already, until they are read. Throws where a piece of one is missing. */
export async function keepArrivals(
  tx: Transaction<Database>,
  viewer: Viewer,
  batch: string,
  files: readonly NewArrival[],
  now: string,
): Promise<void> {
  for (const [i, { name, sha256, size, pieces, refused, convert }] of files.entries()) {
    await tx
      .insertInto('arrival')
      .values({
        organisation_id: viewer.organisation,
        batch,
        number: i + 1,
        name,
        sha256,
        size,
        convert,
        state: refused === undefined ? 'waiting' : 'refused',
        sentence: refused ?? '',
        found: null,
        paper_id: null,
        brought_by: viewer.person.name,
        received_at: new Date(now).toISOString(),
      })
      .execute()
    if (refused === undefined && (await piecesOf(tx, viewer, batch, i + 1)) !== pieces) throw new Error(`pieces of ${name} are missing`)
  }
}

async function piecesOf(tx: Transaction<Database>, viewer: Viewer, batch: string, number: number): Promise<number> {
  const { count } = await tx
    .selectFrom('arrival_piece')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('organisation_id', '=', viewer.organisation)
    .where('batch', '=', batch)
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** What becomes of a file that waited. */
export type Settled =
  | { readonly state: 'read'; readonly paperId: string; readonly found: Found }
  | { readonly state: 'refused'; readonly sentence: string }
  | { readonly state: 'given up' }

/** Writes down what became of a file that waited, and lets its bytes go. False where it waits no more: then nothing was changed. */
export async function settleArrival(
  tx: Transaction<Database>,
  viewer: Viewer,
  { batch, number }: Pick<Arrival, 'batch' | 'number'>,
  settled: Settled,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('arrival')
    .set({
      state: settled.state,
      sentence: settled.state === 'refused' ? settled.sentence : '',
      ...(settled.state === 'read' ? { paper_id: settled.paperId, found: JSON.stringify(settled.found) } : {}),
    })
    .where('organisation_id', '=', viewer.organisation)
    .where('batch', '=', batch)
    .where('number', '=', number)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await dropPieces(tx, viewer, batch, number)
  return true
}
