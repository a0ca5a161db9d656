import { type Kysely, sql } from 'kysely'

/** Who keeps the promises, and who acts for them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organisation (
      organisation_id text not null primary key,
      name text not null,
      recorded_at timestamptz not null
    )`.execute(db)
  await sql`
    create table person (
      organisation_id text not null references organisation,
      id text not null,
      name text not null,
      roles text[] not null,
      recorded_at timestamptz not null,
      primary key (organisation_id, id),
      unique (organisation_id, name)
    )`.execute(db)
}
