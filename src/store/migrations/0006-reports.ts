import { type Kysely, sql } from 'kysely'

/** The front sheet in all its versions, and every composed report, kept whole. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table front_sheet (
      organisation_id text not null references organisation,
      number integer not null,
      paper_id text,
      sheet json not null,
      reason text not null,
      said_by text not null,
      recorded_by text not null,
      day date not null,
      recorded_at timestamptz not null,
      primary key (organisation_id, number),
      foreign key (organisation_id, paper_id) references paper,
      foreign key (organisation_id, recorded_by) references person
    )`.execute(db)
  await sql`
    create table report (
      organisation_id text not null references organisation,
      number integer not null,
      as_at date not null,
      meeting date,
      committee text not null,
      plan_ids json not null,
      front_sheet json not null,
      document json not null,
      judgement json not null,
      said_by text not null,
      recorded_by text not null,
      composed_at timestamptz not null,
      primary key (organisation_id, number),
      foreign key (organisation_id, recorded_by) references person
    )`.execute(db)
}
