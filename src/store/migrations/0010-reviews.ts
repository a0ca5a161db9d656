import { type Kysely, sql } from 'kysely'

/** What reviewers say of an action's status, and what a council sets about judging; the latest setting holds. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table status_review (
      organisation_id text not null,
      id text not null,
      plan_id text not null,
      number integer not null,
      action_id text not null,
      kind text not null check (kind in ('challenged', 'overridden', 're-test', 'lifted')),
      status text,
      until date,
      reason text not null,
      said_by text not null,
      recorded_by text not null,
      day date not null,
      recorded_at timestamptz not null,
      primary key (organisation_id, id),
      unique (organisation_id, plan_id, number),
      check ((status is not null) = (kind in ('challenged', 'overridden'))),
      check ((until is not null) = (kind in ('overridden', 're-test'))),
      foreign key (organisation_id, plan_id) references plan,
      foreign key (organisation_id, action_id) references action,
      foreign key (organisation_id, recorded_by) references person
    )`.execute(db)
  await sql`
    create table judgement_setting (
      organisation_id text not null references organisation,
      number integer not null,
      settings json not null,
      reason text not null,
      said_by text not null,
      recorded_by text not null,
      day date not null,
      recorded_at timestamptz not null,
      primary key (organisation_id, number),
      foreign key (organisation_id, recorded_by) references person
    )`.execute(db)
  for (const table of ['status_review', 'judgement_setting'])
    await sql`
      create trigger only_added_to before update or delete or truncate on ${sql.table(table)}
      for each statement execute function refuse_rewriting()`.execute(db)
}
