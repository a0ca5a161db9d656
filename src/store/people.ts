import { type Kysely, sql, type Transaction } from 'kysely'
import type { Role, Viewer } from '../domain/access.ts'
import { newId } from './ids.ts'
import { firstHash, lockJournal, sealsOf, writeJournal } from './journal.ts'
import type { Database } from './schema.ts'

/** The person of this name in the store's one organisation (its oldest, should there be more); undefined where there is none. */
export async function findHome(db: Kysely<Database>, person: string): Promise<Viewer | undefined> {
  const home = await homeOf(db)
  return home === undefined ? undefined : findPerson(db, home, person)
}

/**
 * Adds the person to the store's one organisation, and founds that where there is none yet. Two programs that start at once on an empty store
 * found it once: the second waits, and finds it.
 */
export async function makeHome(
  tx: Transaction<Database>,
  names: { readonly organisation: string; readonly person: string },
  now: string,
): Promise<Viewer> {
  await sql`select pg_advisory_xact_lock(${homeLock})`.execute(tx)
  const home = await homeOf(tx)
  if (home === undefined) return foundOrganisation(tx, names, now)
  return (await findPerson(tx, home, names.person)) ?? addPerson(tx, home, names.person, now)
}

async function homeOf(db: Kysely<Database>): Promise<string | undefined> {
  const home = await db
    .selectFrom('organisation')
    .select('organisation_id')
    .orderBy('recorded_at')
    .orderBy('organisation_id')
    .executeTakeFirst()
  return home?.organisation_id
}

/** Any number that no other lock of ours has. */
const homeLock = 4_107_230_911

/** Founds an organisation with its journal, and its first person. */
export async function foundOrganisation(
  tx: Transaction<Database>,
  { organisation, person }: { readonly organisation: string; readonly person: string },
  now: string,
): Promise<Viewer> {
  const row = { organisation_id: newId(), name: organisation, recorded_at: new Date(now).toISOString() }
  await tx.insertInto('organisation').values(row).execute()
  await tx.insertInto('journal_head').values({ organisation_id: row.organisation_id, seq: 0, hash: firstHash }).execute()
  return addPerson(tx, row.organisation_id, person, now, {
    deed: 'found the organisation',
    name: organisation,
    seals: sealsOf({ organisation: [row] }),
  })
}

/** Until there is sign-in, whoever sits at this computer does all that there is to do. */
const localRoles: readonly Role[] = ['performance officer']

async function findPerson(db: Kysely<Database>, organisation: string, name: string): Promise<Viewer | undefined> {
  const row = await db
    .selectFrom('person')
    .select(['id', 'name', 'roles'])
    .where('organisation_id', '=', organisation)
    .where('name', '=', name)
    .executeTakeFirst()
  return row && { organisation, person: { id: row.id, name: row.name }, roles: row.roles as Role[] }
}

async function addPerson(
  tx: Transaction<Database>,
  organisation: string,
  name: string,
  now: string,
  founded?: { deed: string; name: string; seals: ReturnType<typeof sealsOf> },
): Promise<Viewer> {
  const row = { organisation_id: organisation, id: newId(), name, roles: [...localRoles], recorded_at: new Date(now).toISOString() }
  const viewer: Viewer = { organisation, person: { id: row.id, name }, roles: localRoles }
  const head = await lockJournal(tx, organisation)
  if (!head) throw new Error(`organisation ${organisation} has no journal`)
  if (founded)
    await writeJournal(
      tx,
      head,
      viewer,
      { deed: founded.deed, subject: organisation, after: { name: founded.name }, seals: founded.seals },
      now,
    )
  await writeJournal(
    tx,
    head,
    viewer,
    { deed: 'add a person', subject: row.id, after: { name, roles: row.roles }, rows: { person: [row] } },
    now,
  )
  return viewer
}
