import { type Kysely, type Selectable, sql } from 'kysely'
import type { Day } from '../domain/calendar/day.ts'
import { knownBy, type ReadAt } from './read-at.ts'
import type {
  ActionRow,
  ChangeRow,
  Database,
  FigureAnswerRow,
  ObjectiveRow,
  OwnerMergeRow,
  PlanRow,
  SectionChangeRow,
  SectionRow,
  StatusReviewRow,
  UpdateRow,
} from './schema.ts'

/** A plan without its actions, and all that was said and changed below it; an empty list comes as null. */
export interface FrameRow extends Selectable<PlanRow> {
  paper_name: string | null
  paper_day: Day | null
  sections: Selectable<SectionRow>[] | null
  objectives: Selectable<ObjectiveRow>[] | null
  said_below: Selectable<UpdateRow>[] | null
  changes: Selectable<ChangeRow>[] | null
  section_changes: Selectable<SectionChangeRow>[] | null
  merges: Selectable<OwnerMergeRow>[] | null
  reviews: Selectable<StatusReviewRow>[] | null
  figures: Selectable<FigureAnswerRow>[] | null
  /** The days as at which reports on it were composed. */
  reported: Day[] | null
}

/** An action as adopted, with the latest word on it (`said_id` is null where there is none). */
export interface ActionAsSaid extends Omit<Selectable<ActionRow>, 'organisation_id' | 'position' | 'added_on'> {
  said_id: string | null
  said_day: Day
  said_text: string
  deed: UpdateRow['deed']
  rule: string
  said_by: string
  said_at: string
  declared: string | null
  paper_id: string | null
  /** The last word of the last day before, where there is one. */
  before_text: string | null
  /** What was declared last, and by whom and when, where the latest word declares nothing. */
  declared_before: string | null
  declared_by: string | null
  declared_on: Day | null
}

/** Which plans: those shown (of no withdrawn paper), and of them the named ones where some are named; or every one. */
export type WhichPlans = 'shown' | 'every one' | readonly string[]

/** The plans without their actions, in the order they were adopted. Changes said after the day are left out; mendings hold for every day. */
export async function readFrames(db: Kysely<Database>, organisation: string, at: ReadAt, which: WhichPlans): Promise<FrameRow[]> {
  const { asAt } = at
  const named = typeof which === 'string' ? sql`` : sql`and p.id = any(${which})`
  // a paper that was withdrawn since was still shown then
  const then = at.recordedBy === undefined ? sql`` : sql`or (r.state = 'withdrawn' and r.moved_at > ${at.recordedBy}::timestamptz)`
  // what was added stands in the plan from the day it was added on, once that is recorded
  const laterThan =
    at.recordedBy === undefined ? sql`c.day > ${asAt}` : sql`(c.day > ${asAt} or c.recorded_at > ${at.recordedBy}::timestamptz)`
  const shown = which === 'every one' ? sql`` : sql`and (r.state is null or r.state = 'adopted' ${then})`
  const { rows } = await sql<FrameRow>`
    select p.*, r.name as paper_name, r.day as paper_day,
      (select json_agg(s order by s.position) from section s where s.organisation_id = p.organisation_id and s.plan_id = p.id
        and s.id <> all (array(select c.section_id from section_change c
          where c.organisation_id = p.organisation_id and c.plan_id = p.id and c.kind = 'added' and ${laterThan}))) as sections,
      (select json_agg(o order by o.position) from objective o where o.organisation_id = p.organisation_id and o.plan_id = p.id
        and o.id <> all (array(select c.objective_id from change c
          where c.organisation_id = p.organisation_id and c.plan_id = p.id and c.kind = 'added' and c.objective_id is not null and ${laterThan}))) as objectives,
      (select json_agg(u order by u.day, u.place, u.number) from progress_update u
        where u.organisation_id = p.organisation_id and u.plan_id = p.id and u.objective_id is not null and u.day <= ${asAt} ${knownBy('u.recorded_at', at)}) as said_below,
      (select json_agg(c order by c.number) from change c
        where c.organisation_id = p.organisation_id and c.plan_id = p.id and (c.day <= ${asAt} or c.kind = 'mended') ${knownBy('c.recorded_at', at)}) as changes,
      (select json_agg(c order by c.number) from section_change c
        where c.organisation_id = p.organisation_id and c.plan_id = p.id and c.day <= ${asAt} ${knownBy('c.recorded_at', at)}) as section_changes,
      (select json_agg(m order by m.number) from owner_merge m where m.organisation_id = ${organisation} ${knownBy('m.recorded_at', at)}) as merges,
      (select json_agg(v order by v.day, v.number) from status_review v
        where v.organisation_id = p.organisation_id and v.plan_id = p.id and v.day <= ${asAt} ${knownBy('v.recorded_at', at)}) as reviews,
      (select json_agg(f order by f.day, f.number) from figure_answer f
        where f.organisation_id = p.organisation_id and f.plan_id = p.id and f.day <= ${asAt} ${knownBy('f.recorded_at', at)}) as figures,
      (select json_agg(distinct r.as_at order by r.as_at) from report r
        where r.organisation_id = p.organisation_id and r.as_at <= ${asAt} and strpos(r.plan_ids::text, '"' || p.id || '"') > 0 ${knownBy('r.composed_at', at)}) as reported
    from plan p left join paper r on r.organisation_id = p.organisation_id and r.id = p.paper_id
    where p.organisation_id = ${organisation} ${shown} ${named} ${knownBy('p.recorded_at', at)}
    order by p.recorded_at, p.position, p.id`.execute(db)
  return rows
}

/** The ids of the plans shown, in the order they were adopted; with an instant, those recorded after it. */
export async function readPlanIds(db: Kysely<Database>, organisation: string, recordedAfter?: string): Promise<string[]> {
  const later = recordedAfter === undefined ? sql`` : sql`and p.recorded_at > ${recordedAfter}::timestamptz`
  const { rows } = await sql<{ id: string }>`
    select p.id from plan p left join paper r on r.organisation_id = p.organisation_id and r.id = p.paper_id
    where p.organisation_id = ${organisation} and (r.state is null or r.state = 'adopted') ${later}
    order by p.recorded_at, p.position, p.id`.execute(db)
  return rows.map(({ id }) => id)
}

/** One objective of a plan, or what hangs on a section without one: an action and all its parts stand in one such place. */
export interface WithinPlan {
  readonly sectionId: string
  readonly objectiveId: string | null
}

/**
 * The actions of these plans in printed order, each with the latest word on it up to the day. One statement for however many: a page that asked
 * for each action by itself would send hundreds.
 */
export async function readActions(
  db: Kysely<Database>,
  organisation: string,
  at: ReadAt,
  planIds: readonly string[],
  within?: WithinPlan,
): Promise<ActionAsSaid[]> {
  const { asAt } = at
  const place = within ? sql`and a.section_id = ${within.sectionId} and a.objective_id is not distinct from ${within.objectiveId}` : sql``
  // an action itself bears no instant: the change that added it does
  const added =
    at.recordedBy === undefined
      ? sql``
      : sql`and not exists (select from change c where c.organisation_id = a.organisation_id and c.plan_id = a.plan_id
          and c.action_id = a.id and c.kind = 'added' and c.recorded_at > ${at.recordedBy}::timestamptz)`
  const { rows } = await sql<ActionAsSaid>`
    select a.plan_id, a.id, a.section_id, a.objective_id, a.parent_id, a.ref, a.text, a.deadline_text, a.deadline_parts, a.owners, a.measures,
      a.status, a.anchor, a.anchors,
      u.id as said_id, u.day as said_day, u.text as said_text, u.deed, u.rule, u.said_by, u.recorded_at as said_at, u.declared, u.paper_id,
      b.text as before_text, d.declared as declared_before, d.said_by as declared_by, d.day as declared_on
    from action a left join lateral (
      select u.* from progress_update u
      where u.organisation_id = a.organisation_id and u.plan_id = a.plan_id and u.action_id = a.id and u.day <= ${asAt} ${knownBy('u.recorded_at', at)}
      order by u.day desc, u.place desc, u.number desc limit 1) u on true
      left join lateral (
        select b.text from progress_update b
        where b.organisation_id = a.organisation_id and b.plan_id = a.plan_id and b.action_id = a.id and b.day < u.day ${knownBy('b.recorded_at', at)}
        order by b.day desc, b.place desc, b.number desc limit 1) b on true
      left join lateral (
        select d.declared, d.said_by, d.day from progress_update d
        where u.declared is null and (b.text is not null or u.number > 1)
          and d.organisation_id = a.organisation_id and d.plan_id = a.plan_id and d.action_id = a.id and d.day <= ${asAt} ${knownBy('d.recorded_at', at)}
          and d.declared is not null and not exists (
            select from progress_update m
            where m.organisation_id = d.organisation_id and m.plan_id = d.plan_id and m.action_id = d.action_id and m.day = d.day
              and m.place = d.place and m.number > d.number ${knownBy('m.recorded_at', at)})
        order by d.day desc, d.place desc, d.number desc limit 1) d on true
    where a.organisation_id = ${organisation} and a.plan_id = any(${planIds}) and (a.added_on is null or a.added_on <= ${asAt}) ${place} ${added}
    order by a.plan_id, a.position`.execute(db)
  return rows
}
