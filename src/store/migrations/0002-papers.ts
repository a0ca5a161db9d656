import { type Kysely, sql } from 'kysely'

/** Papers as they came in, byte for byte, with what was read out of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table paper (
      organisation_id text not null references organisation,
      id text not null,
      sha256 text not null,
      name text not null,
      kind text not null,
      bytes bytea not null,
      document json not null,
      reading json not null,
      day date not null,
      state text not null check (state in ('draft', 'adopted', 'withdrawn')),
      received_by text not null,
      received_at timestamptz not null,
      settled json not null,
      moved_by text,
      moved_at timestamptz,
      withdrawn_because text,
      primary key (organisation_id, id)
    )`.execute(db)
  // Two people bringing in the same paper at once must not both be told that theirs is new.
  await sql`create unique index paper_once on paper (organisation_id, sha256) where state <> 'withdrawn'`.execute(db)
}
