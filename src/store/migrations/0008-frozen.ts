import { type Kysely, sql } from 'kysely'

const onlyAddedTo = [
  'plan',
  'section',
  'objective',
  'action',
  'progress_update',
  'change',
  'owner_merge',
  'front_sheet',
  'report',
  'journal',
] as const

/**
 * What was said stays said: the database itself refuses to rewrite or take away a row of these tables, whoever asks. Without it a careless
 * statement would leave a journal that no longer tells the truth, and nobody would hear of it until the next check.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function refuse_rewriting() returns trigger language plpgsql as $$
    begin
      raise exception 'rows of % are added, never changed or taken away', tg_table_name using errcode = 'restrict_violation';
    end $$`.execute(db)
  for (const table of onlyAddedTo) {
    await sql`
      create trigger only_added_to before update or delete or truncate on ${sql.table(table)}
      for each statement execute function refuse_rewriting()`.execute(db)
  }
  // A paper's state moves on; its words do not.
  await sql`
    create trigger words_stay before update of organisation_id, id, sha256, name, kind, bytes, document, reading, received_by, received_at on paper
    for each statement execute function refuse_rewriting()`.execute(db)
  await sql`
    create trigger only_moved before delete or truncate on paper
    for each statement execute function refuse_rewriting()`.execute(db)
}
