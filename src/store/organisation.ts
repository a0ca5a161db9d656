import type { Kysely, Transaction } from 'kysely'
import type { Viewer } from '../domain/access.ts'
import type { Database } from './schema.ts'
import { seal } from './seal.ts'
import type { Seals } from './sealed.ts'

/** The body whose promises are kept here. */
export interface Organisation {
  readonly id: string
  /** `''` until somebody has named it. */
  readonly name: string
}

/** The viewer's own organisation; undefined where the store does not know it. */
export async function getOrganisation(db: Kysely<Database>, viewer: Viewer): Promise<Organisation | undefined> {
  return db
    .selectFrom('organisation')
    .select(['organisation_id as id', 'name'])
    .where('organisation_id', '=', viewer.organisation)
    .executeTakeFirst()
}

/** Gives the viewer's organisation another name, and returns its new seal, which the record of it must carry. */
export async function renameOrganisation(tx: Transaction<Database>, viewer: Viewer, name: string): Promise<Seals> {
  const row = await tx
    .updateTable('organisation')
    .set({ name })
    .where('organisation_id', '=', viewer.organisation)
    .returningAll()
    .executeTakeFirstOrThrow()
  return { organisation: { [row.organisation_id]: seal(row) } }
}
