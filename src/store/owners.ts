import { type Kysely, sql } from 'kysely'
import { may, type Viewer } from '../domain/access.ts'
import type { Day } from '../domain/calendar/day.ts'
import type { ChangedValue } from './as-changed.ts'
import { namedOwners, standingNames } from './owner-names.ts'
import type { Database } from './schema.ts'

/** A responsible manager across all plans. */
export interface OwnerEntry {
  /** The name that stands. */
  readonly name: string
  /** Every spelling met in a plan or merged into this name, itself among them where it is written so. */
  readonly spellings: readonly string[]
  readonly actions: number
  readonly plans: number
}

/** Every owner of an action as at a day, by name; an action of two owners counts for both. Empty for a viewer who may not read plans. */
export async function listOwners(db: Kysely<Database>, viewer: Viewer, { asAt }: { readonly asAt: Day }): Promise<OwnerEntry[]> {
  if (!may(viewer, 'read plans')) return []
  const organisation = viewer.organisation
  const { rows } = await sql<OwnedRow>`
    select a.plan_id, a.owners::text as owners, c.value, count(*) as actions
    from action a
      join plan p on p.organisation_id = a.organisation_id and p.id = a.plan_id
      left join paper r on r.organisation_id = p.organisation_id and r.id = p.paper_id
      left join (
        select distinct on (action_id) action_id, value::text as value from change
        where organisation_id = ${organisation} and field = 'owners' and (day <= ${asAt} or kind = 'mended')
        order by action_id, kind = 'mended', day desc, number desc) c on c.action_id = a.id
    where a.organisation_id = ${organisation} and (a.added_on is null or a.added_on <= ${asAt}) and (r.state is null or r.state = 'adopted')
    group by a.plan_id, a.owners::text, c.value`.execute(db)
  return rows.length === 0 ? [] : countByName(rows, standingNames(await readMergings(db, organisation)))
}

/** How many actions of a plan have these owners; both lists as JSON text, since only text can be grouped by. */
interface OwnedRow {
  plan_id: string
  owners: string
  value: string | null
  actions: number
}

function readMergings(db: Kysely<Database>, organisation: string) {
  return db
    .selectFrom('owner_merge')
    .select(['from_names', 'to_name'])
    .where('organisation_id', '=', organisation)
    .orderBy('number')
    .execute()
}

function countByName(rows: readonly OwnedRow[], stands: ReadonlyMap<string, string>): OwnerEntry[] {
  const found = new Map<string, { spellings: Set<string>; plans: Set<string>; actions: number }>()
  for (const row of rows) {
    const changed = row.value === null ? undefined : (JSON.parse(row.value) as ChangedValue).owners
    const written = changed ?? (JSON.parse(row.owners) as string[])
    for (const name of namedOwners(written, stands)) {
      const entry = found.get(name) ?? { spellings: new Set(), plans: new Set(), actions: 0 }
      found.set(name, entry)
      entry.plans.add(row.plan_id)
      entry.actions += row.actions
      for (const spelling of written) if ((stands.get(spelling) ?? spelling) === name) entry.spellings.add(spelling)
    }
  }
  for (const [spelling, name] of stands) found.get(name)?.spellings.add(spelling)
  return [...found]
    .map(([name, { spellings, plans, actions }]) => ({ name, spellings: [...spellings].sort(), plans: plans.size, actions }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
