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
    select a.plan_id, a.owners, c.value, count(*) as actions
    from (select organisation_id, id, plan_id, owners::text as owners from action where organisation_id = ${organisation}
        and (added_on is null or added_on <= ${asAt})) a
      join plan p on p.organisation_id = a.organisation_id and p.id = a.plan_id
      left join paper r on r.organisation_id = p.organisation_id and r.id = p.paper_id
      left join lateral (
        select c.value::text as value from change c
        where c.organisation_id = a.organisation_id and c.plan_id = a.plan_id and c.action_id = a.id and c.field = 'owners'
        and (c.day <= ${asAt} or c.kind = 'mended')
        order by c.kind = 'mended', c.day desc, c.number desc limit 1) c on true
    where r.state is null or r.state = 'adopted'
    group by a.plan_id, a.owners, c.value`.execute(db)
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
