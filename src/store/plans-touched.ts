import type { Kysely } from 'kysely'
import { may, type Viewer } from '../domain/access.ts'
import type { Database } from './schema.ts'

/** Deeds that leave every plan as it was: papers still in draft, reports, front sheets, names of the council. */
const besidePlans: ReadonlySet<string> = new Set([
  'import a paper',
  'set columns right',
  'confirm a plan',
  'edit the front sheet',
  'name the organisation',
])

/** Deeds to one action or objective, which move the plan it belongs to and no other. */
const toOne: ReadonlySet<string> = new Set([
  'record progress',
  'add an action',
  'mend a misreading',
  'reword an action',
  're-date an action',
  're-own an action',
  'stop an action',
  'challenge a status',
  'override a status',
  'set a re-test day',
  'lift a review',
])

/** More lines than this are not worth telling apart. */
const mostLines = 500

/**
 * Which plans anything was done to since line `after` of the journal: their ids, or `any` where that cannot be told from the lines alone (a plan adopted or
 * withdrawn, owners merged, a deed that is not known here). Whoever remembers what it made of plans need only look at these again. `any` also for
 * a viewer who may not read the journal.
 */
export async function plansTouched(
  db: Kysely<Database>,
  viewer: Viewer,
  { after }: { readonly after: number },
): Promise<ReadonlySet<string> | 'any'> {
  if (!may(viewer, 'read the journal')) return 'any'
  const lines = await db
    .selectFrom('journal')
    .select(['deed', 'subject'])
    .where('organisation_id', '=', viewer.organisation)
    .where('seq', '>', after)
    .limit(mostLines + 1)
    .execute()
  const composed = lines.flatMap(({ deed, subject }) => (deed === 'compose a report' ? [Number(subject)] : []))
  const about = lines.filter(({ deed }) => !besidePlans.has(deed) && deed !== 'compose a report')
  if (lines.length > mostLines || about.some(({ deed }) => !toOne.has(deed))) return 'any'
  const subjects = [...new Set(about.map(({ subject }) => subject))]
  const asked = await plansReported(db, viewer, composed)
  if (subjects.length === 0) return asked
  const planOf = (table: 'action' | 'objective') =>
    db.selectFrom(table).select(['id', 'plan_id']).where('organisation_id', '=', viewer.organisation).where('id', 'in', subjects).execute()
  const found = [...(await planOf('action')), ...(await planOf('objective'))]
  const known = new Set(found.map(({ id }) => id))
  return subjects.every((id) => known.has(id)) ? new Set([...asked, ...found.map(({ plan_id }) => plan_id)]) : 'any'
}

/** A report asks of each of its plans: whatever says nothing on its day is silent one report longer. */
async function plansReported(db: Kysely<Database>, viewer: Viewer, numbers: readonly number[]): Promise<Set<string>> {
  if (numbers.length === 0) return new Set()
  const reports = await db
    .selectFrom('report')
    .select('plan_ids')
    .where('organisation_id', '=', viewer.organisation)
    .where('number', 'in', numbers)
    .execute()
  return new Set(reports.flatMap(({ plan_ids }) => plan_ids))
}
