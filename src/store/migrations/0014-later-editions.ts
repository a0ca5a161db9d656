import { type Kysely, sql } from 'kysely'

/**
 * What a later edition of a plan changes besides its actions' own words: the place of an action or objective, what is to be reached, and the sections.
 * The columns of older tables stay as they are, since every row that stands in them is vouched for whole by the journal.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table change drop constraint change_kind_check,
      add constraint change_kind_check
        check (kind in ('added', 'reworded', 're-dated', 're-targeted', 're-owned', 'moved', 'stopped', 'mended'))`.execute(db)
  await sql`
    create table section_change (
      organisation_id text not null,
      id text not null,
      plan_id text not null,
      number integer not null,
      section_id text not null,
      kind text not null check (kind in ('added', 'reworded', 'moved')),
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
      foreign key (organisation_id, plan_id, section_id) references section (organisation_id, plan_id, id),
      foreign key (organisation_id, recorded_by) references person
    )`.execute(db)
  await sql`
    create trigger only_added_to before update or delete or truncate on section_change
    for each statement execute function refuse_rewriting()`.execute(db)
}
