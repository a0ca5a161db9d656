import { type Kysely, sql } from 'kysely'
import { may, type Viewer } from '../domain/access.ts'
import type { Database } from './schema.ts'

/** A plan shown, and how many of its actions were adopted in these very words. */
export interface PlanAlike {
  readonly id: string
  readonly title: string
  readonly shared: number
}

/**
 * Every plan shown, with how many of its actions have one of these wordings: which of them are worth holding against a paper, told without reading
 * any. In the order they were adopted; none for a viewer who may not read plans.
 */
export async function plansAlike(db: Kysely<Database>, viewer: Viewer, wordings: readonly string[]): Promise<PlanAlike[]> {
  if (!may(viewer, 'read plans')) return []
  const { rows } = await sql<PlanAlike>`
    select p.id, p.title, coalesce(n.shared, 0)::int as shared
    from plan p left join paper r on r.organisation_id = p.organisation_id and r.id = p.paper_id
      left join (select a.plan_id, count(*) as shared from action a
        where a.organisation_id = ${viewer.organisation} and a.text = any(${[...wordings]}) group by a.plan_id) n on n.plan_id = p.id
    where p.organisation_id = ${viewer.organisation} and (r.state is null or r.state = 'adopted')
    order by p.recorded_at, p.position, p.id`.execute(db)
  return rows
}
