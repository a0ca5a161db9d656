import type { Transaction } from 'kysely'
import type { Viewer } from '../domain/access.ts'
import type { Arrival, Found } from './arrivals.ts'
import { newId } from './ids.ts'
import type { Database } from './schema.ts'

/** A file as it comes in: its bytes to be read, or the sentence that refuses it unread. */
export interface NewArrival {
  readonly name: string
  readonly sha256: string
  readonly bytes: Uint8Array
  readonly refused?: string
  /** It may be converted first, where it is of an older kind. */
  readonly convert: boolean
}

/** Keeps files until they are read, and returns what their batch is called by. */
export async function keepArrivals(
  tx: Transaction<Database>,
  viewer: Viewer,
  files: readonly NewArrival[],
  now: string,
): Promise<{ batch: string }> {
  const batch = newId()
  for (const [i, { name, sha256, bytes, refused, convert }] of files.entries()) {
    await tx
      .insertInto('arrival')
      .values({
        organisation_id: viewer.organisation,
        batch,
        number: i + 1,
        name,
        sha256,
        size: bytes.length,
        // without a copy: a view of the bytes as they came
        bytes: refused === undefined ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) : null,
        convert,
        state: refused === undefined ? 'waiting' : 'refused',
        sentence: refused ?? '',
        found: null,
        paper_id: null,
        brought_by: viewer.person.name,
        received_at: new Date(now).toISOString(),
      })
      .execute()
  }
  return { batch }
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
      bytes: null,
      sentence: settled.state === 'refused' ? settled.sentence : '',
      ...(settled.state === 'read' ? { paper_id: settled.paperId, found: JSON.stringify(settled.found) } : {}),
    })
    .where('organisation_id', '=', viewer.organisation)
    .where('batch', '=', batch)
    .where('number', '=', number)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
