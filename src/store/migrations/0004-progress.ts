import { type Kysely, sql } from 'kysely'

/** What was said about an action or an objective: added, never overwritten. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table progress_update (
      organisation_id text not null,
      id text not null,
      plan_id text not null,
      action_id text,
      objective_id text,
      number integer not null,
      place integer not null,
      ref text not null,
      day date not null,
      text text not null,
      deed text not null check (deed in ('done', 'underway', 'recurring-running', 'problem', 'not-stated')),
      rule text not null,
      declared text,
      said_by text not null,
      recorded_by text not null,
      recorded_at timestamptz not null,
      paper_id text,
      replaces text,
      primary key (organisation_id, id),
      check (num_nonnulls(action_id, objective_id) = 1),
      foreign key (organisation_id, plan_id) references plan,
      foreign key (organisation_id, action_id) references action,
      foreign key (organisation_id, objective_id) references objective,
      foreign key (organisation_id, recorded_by) references person,
      foreign key (organisation_id, paper_id) references paper,
      foreign key (organisation_id, replaces) references progress_update
    )`.execute(db)
  // The order of recording has no gaps and no twins: two writers who took the same number would be told apart by nothing.
  await sql`create unique index update_of_action on progress_update (organisation_id, action_id, number) where action_id is not null`.execute(
    db,
  )
  await sql`create unique index update_of_objective on progress_update (organisation_id, objective_id, number) where objective_id is not null`.execute(
    db,
  )
  // A plan's page reads the latest word on each of its actions from behind, and counts the earlier ones, from this alone.
  await sql`
    create index update_as_said on progress_update (organisation_id, plan_id, action_id, day, place, number) include (deed, replaces)
    where action_id is not null`.execute(db)
  await sql`
    create index update_below on progress_update (organisation_id, plan_id, objective_id, day, place, number)
    where objective_id is not null`.execute(db)
  // Mendings are few; whether an update stands is asked of all.
  await sql`create index update_mended on progress_update (organisation_id, plan_id, replaces) where replaces is not null`.execute(db)
}
