import { type Kysely, sql } from 'kysely'

/**
 * The original of a paper may be deleted: its bytes go, and who had it done, when and why stays. How long originals are kept is said by the organisation; the
 * latest holds.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table original_deletion (
      organisation_id text not null references organisation,
      paper_id text not null,
      sha256 text not null,
      size integer not null,
      reason text not null,
      said_by text not null,
      recorded_by text not null,
      day date not null,
      recorded_at timestamptz not null,
      primary key (organisation_id, paper_id),
      foreign key (organisation_id, paper_id) references paper,
      foreign key (organisation_id, recorded_by) references person
    )`.execute(db)
  await sql`
    create table retention (
      organisation_id text not null references organisation,
      number integer not null,
      months integer check (months between 1 and 1200),
      said_by text not null,
      recorded_by text not null,
      day date not null,
      recorded_at timestamptz not null,
      primary key (organisation_id, number),
      foreign key (organisation_id, recorded_by) references person
    )`.execute(db)
  for (const table of ['original_deletion', 'retention']) {
    await sql`
      create trigger only_added_to before update or delete or truncate on ${sql.table(table)}
      for each statement execute function refuse_rewriting()`.execute(db)
  }
  await sql`alter table paper alter column bytes drop not null`.execute(db)
  await sql`drop trigger words_stay on paper`.execute(db)
  await sql`
    create trigger words_stay before update of organisation_id, id, sha256, name, kind, document, received_by, received_at on paper
    for each statement execute function refuse_rewriting()`.execute(db)
  // Bytes never become others. They go only after it was written down who had them deleted, and never while nobody has decided about the paper.
  await sql`
    create function refuse_unless_deleted() returns trigger language plpgsql as $$
    begin
      if new.bytes is not null or old.state = 'draft' or not exists (
        select from original_deletion d where d.organisation_id = old.organisation_id and d.paper_id = old.id and d.sha256 = old.sha256)
      then
        raise exception 'the bytes of a paper go only with the record of their deletion' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$`.execute(db)
  await sql`
    create trigger bytes_stay before update of bytes on paper
    for each row execute function refuse_unless_deleted()`.execute(db)
}
