import { type Kysely, sql } from 'kysely'

/**
 * What a person said that a figure in an update is: a value of a measure, or of none (`measure` is null). The figure is known by the update, its numeral and which of the
 * same numerals there it is; the latest answer holds.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table figure_answer (
      organisation_id text not null,
      id text not null,
      plan_id text not null,
      number integer not null,
      action_id text,
      objective_id text,
      update_id text not null,
      mark text not null,
      nth integer not null check (nth > 0),
      measure text,
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
      foreign key (organisation_id, update_id) references progress_update,
      foreign key (organisation_id, recorded_by) references person
    )`.execute(db)
  await sql`
    create trigger only_added_to before update or delete or truncate on figure_answer
    for each statement execute function refuse_rewriting()`.execute(db)
}
