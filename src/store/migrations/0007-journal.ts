import { type Kysely, sql } from 'kysely'

/** Who did what, when, to what: one chain for each organisation, and its head, whose lock keeps it a line. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table journal (
      organisation_id text not null references organisation,
      seq integer not null,
      at timestamptz not null,
      who_id text not null,
      who_name text not null,
      deed text not null,
      subject text not null,
      before json,
      after json,
      seals json not null,
      previous text not null,
      hash text not null,
      primary key (organisation_id, seq)
    )`.execute(db)
  await sql`create index journal_of_subject on journal (organisation_id, subject, seq)`.execute(db)
  await sql`
    create table journal_head (
      organisation_id text not null primary key references organisation,
      seq integer not null,
      hash text not null
    )`.execute(db)
}
