import { type Kysely, sql } from 'kysely'

/** What became of an adopted promise, and which spellings name one owner. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table change (
      organisation_id text not null,
      id text not null,
      plan_id text not null,
      number integer not null,
      action_id text,
      objective_id text,
      kind text not null check (kind in ('added', 'reworded', 're-dated', 're-owned', 'stopped', 'mended')),
      field text not null,
      from_text text not null,
      to_text text not null,
      value json,
      reason text not null,
      said_by text not null,
      recorded_by text not null,
      day date not null,
      recorded_at timestamptz not null,
      primary key (organisation_id, id),
      unique (organisation_id, plan_id, number),
      check (num_nonnulls(action_id, objective_id) = 1),
      foreign key (organisation_id, plan_id) references plan,
      foreign key (organisation_id, action_id) references action,
      foreign key (organisation_id, objective_id) references objective,
      foreign key (organisation_id, recorded_by) references person
    )`.execute(db)
  await sql`
    create table owner_merge (
      organisation_id text not null references organisation,
      number integer not null,
      from_names json not null,
      to_name text not null,
      reason text not null,
      said_by text not null,
      recorded_by text not null,
      day date not null,
      recorded_at timestamptz not null,
      primary key (organisation_id, number),
      foreign key (organisation_id, recorded_by) references person
    )`.execute(db)
}
