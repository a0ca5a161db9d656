import { type Kysely, sql } from 'kysely'

/**
 * Files on their way in: kept before they are read, so that one is not lost when Milepost ends in the middle. Once a file was read, refused or given
 * up its bytes are let go; a paper that came of it has its own.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table arrival (
      organisation_id text not null references organisation,
      batch text not null,
      number integer not null,
      name text not null,
      sha256 text not null,
      size integer not null,
      bytes bytea,
      convert boolean not null,
      state text not null check (state in ('waiting', 'read', 'refused', 'given up')),
      sentence text not null,
      found json,
      paper_id text,
      brought_by text not null,
      received_at timestamptz not null,
      primary key (organisation_id, batch, number),
      foreign key (organisation_id, paper_id) references paper,
      check ((state = 'waiting') = (bytes is not null)),
      check ((state = 'read') = (paper_id is not null))
    )`.execute(db)
  await sql`create index arrival_unread on arrival (organisation_id, received_at) where state = 'waiting'`.execute(db)
}
