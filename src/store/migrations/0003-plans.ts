import { type Kysely, sql } from 'kysely'

/** Promises as adopted: the tree of a plan, in the order and with the numbers of its paper. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table plan (
      organisation_id text not null references organisation,
      id text not null,
      paper_id text,
      position integer not null,
      title text not null,
      kind text not null,
      period text not null,
      columns json,
      day date not null,
      adopted_by text not null,
      recorded_at timestamptz not null,
      primary key (organisation_id, id),
      foreign key (organisation_id, paper_id) references paper
    )`.execute(db)
  await sql`create index plan_of_paper on plan (organisation_id, paper_id, position)`.execute(db)
  await sql`
    create table section (
      organisation_id text not null,
      plan_id text not null,
      id text not null,
      parent_id text,
      position integer not null,
      ref text not null,
      title text not null,
      anchor text not null,
      primary key (organisation_id, plan_id, id),
      foreign key (organisation_id, plan_id) references plan,
      foreign key (organisation_id, plan_id, parent_id) references section
    )`.execute(db)
  await sql`
    create table objective (
      organisation_id text not null,
      id text not null,
      plan_id text not null,
      section_id text not null,
      position integer not null,
      ref text not null,
      title text not null,
      relevant_plans json not null,
      baseline text not null,
      outcome text not null,
      targets text not null,
      phase text not null,
      funding text not null,
      cross_reference text not null,
      anchor text not null,
      anchors json not null,
      primary key (organisation_id, id),
      unique (organisation_id, plan_id, position),
      foreign key (organisation_id, plan_id, section_id) references section
    )`.execute(db)
  await sql`
    create table action (
      organisation_id text not null,
      id text not null,
      plan_id text not null,
      section_id text not null,
      objective_id text,
      parent_id text,
      position integer not null,
      ref text not null,
      text text not null,
      deadline_text text not null,
      deadline_parts json not null,
      owners json not null,
      measures json not null,
      status text,
      anchor text not null,
      anchors json not null,
      added_on date,
      primary key (organisation_id, id),
      unique (organisation_id, plan_id, position),
      foreign key (organisation_id, plan_id, section_id) references section,
      foreign key (organisation_id, objective_id) references objective,
      foreign key (organisation_id, parent_id) references action
    )`.execute(db)
}
