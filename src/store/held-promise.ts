import { type Selectable, sql, type Transaction } from 'kysely'
import type { Day } from '../domain/calendar/day.ts'
import type { Deadline, DeadlinePart } from '../domain/plan/plan.ts'
import { asChanged } from './as-changed.ts'
import type { ChangeRow, Database } from './schema.ts'

/** What must be known of an action or an objective before something is said of it. */
export interface HeldPromise {
  readonly kind: 'action' | 'objective'
  readonly id: string
  readonly planId: string
  /** What it promises on that day; an objective promises its title and no date. */
  readonly text: string
  readonly deadline: Deadline
  /** The day it was added to its plan; null where it was adopted with it. */
  readonly addedOn: Day | null
  /** The number of the last update recorded; 0 where there is none. */
  readonly lastUpdate: number
}

interface PromiseRow {
  plan_id: string
  text: string
  deadline_text: string
  deadline_parts: DeadlinePart[]
  added_on: Day | null
  changes: Selectable<ChangeRow>[] | null
  last_update: number
}

/** Finds it by its id, as at a day, in one statement; undefined where the organisation has none, or its paper was withdrawn. */
export async function holdPromise(tx: Transaction<Database>, organisation: string, id: string, day: Day): Promise<HeldPromise | undefined> {
  const { rows } = await sql<PromiseRow>`
    select a.plan_id, a.text, a.deadline_text, a.deadline_parts, a.added_on,
      (select json_agg(c order by c.number) from change c
        where c.organisation_id = a.organisation_id and c.plan_id = a.plan_id and c.action_id = a.id and (c.day <= ${day} or c.kind = 'mended')) as changes,
      (select coalesce(max(u.number), 0) from progress_update u
        where u.organisation_id = a.organisation_id and u.action_id = a.id and u.action_id is not null) as last_update
    from action a join plan p on p.organisation_id = a.organisation_id and p.id = a.plan_id
      left join paper r on r.organisation_id = p.organisation_id and r.id = p.paper_id
    where a.organisation_id = ${organisation} and a.id = ${id} and (r.state is null or r.state = 'adopted')`.execute(tx)
  const [row] = rows
  if (!row) return holdObjective(tx, organisation, id)
  const adopted = { text: row.text, deadline: { text: row.deadline_text, parts: row.deadline_parts } }
  const { text, deadline } = asChanged(adopted, row.changes ?? [])
  return { kind: 'action', id, planId: row.plan_id, text, deadline, addedOn: row.added_on, lastUpdate: row.last_update }
}

async function holdObjective(tx: Transaction<Database>, organisation: string, id: string): Promise<HeldPromise | undefined> {
  const { rows } = await sql<Pick<PromiseRow, 'plan_id' | 'changes' | 'last_update'> & { title: string }>`
    select o.plan_id, o.title,
      (select json_agg(c order by c.number) from change c
        where c.organisation_id = o.organisation_id and c.plan_id = o.plan_id and c.objective_id = o.id) as changes,
      (select coalesce(max(u.number), 0) from progress_update u
        where u.organisation_id = o.organisation_id and u.objective_id = o.id and u.objective_id is not null) as last_update
    from objective o join plan p on p.organisation_id = o.organisation_id and p.id = o.plan_id
      left join paper r on r.organisation_id = p.organisation_id and r.id = p.paper_id
    where o.organisation_id = ${organisation} and o.id = ${id} and (r.state is null or r.state = 'adopted')`.execute(tx)
  const [row] = rows
  if (!row) return undefined
  const { title } = asChanged({ title: row.title }, row.changes ?? [])
  const deadline = { text: '', parts: [] }
  return { kind: 'objective', id, planId: row.plan_id, text: title, deadline, addedOn: null, lastUpdate: row.last_update }
}
