import { type Kysely, sql } from 'kysely'

/** What the columns of a layout hold, as a person set it right; the latest for a layout holds. A draft may be read again with it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table column_mapping (
      organisation_id text not null references organisation,
      number integer not null,
      layout text not null,
      fields json not null,
      said_by text not null,
      recorded_by text not null,
      day date not null,
      recorded_at timestamptz not null,
      primary key (organisation_id, number),
      foreign key (organisation_id, recorded_by) references person
    )`.execute(db)
  await sql`
    create trigger only_added_to before update or delete or truncate on column_mapping
    for each statement execute function refuse_rewriting()`.execute(db)
  // What was read out of a paper stays as it is from the day somebody adopts it, or takes it back: plans and doubts lean on it.
  await sql`drop trigger words_stay on paper`.execute(db)
  await sql`
    create trigger words_stay before update of organisation_id, id, sha256, name, kind, bytes, document, received_by, received_at on paper
    for each statement execute function refuse_rewriting()`.execute(db)
  await sql`
    create trigger reading_stays before update of reading on paper
    for each row when (old.state <> 'draft' or new.state <> 'draft') execute function refuse_rewriting()`.execute(db)
}
