import type { Kysely } from 'kysely'
import type { Viewer } from '../domain/access.ts'
import type { Database } from './schema.ts'

/** The body whose promises are kept here. */
export interface Organisation {
  readonly id: string
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
