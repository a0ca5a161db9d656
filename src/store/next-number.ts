import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from './schema.ts'

/**
 * The next number, from 1, of an organisation's reports, front sheets, mergings, set columns, settings or rules of keeping, or of a plan's changes or
 * reviews. Without gaps, since nothing here is
 * ever taken away; ask while the journal is held, or two would be given the same.
 */
export async function nextNumber(
  db: Kysely<Database>,
  organisation: string,
  of:
    | 'report'
    | 'front_sheet'
    | 'owner_merge'
    | 'column_mapping'
    | 'judgement_setting'
    | 'retention'
    | { readonly changesOf: string }
    | { readonly sectionChangesOf: string }
    | { readonly reviewsOf: string },
): Promise<number> {
  const [table, within]: [string, RawBuilder<unknown>] =
    typeof of === 'string'
      ? [of, sql``]
      : 'changesOf' in of
        ? ['change', sql`and plan_id = ${of.changesOf}`]
        : 'sectionChangesOf' in of
          ? ['section_change', sql`and plan_id = ${of.sectionChangesOf}`]
          : ['status_review', sql`and plan_id = ${of.reviewsOf}`]
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(number), 0) + 1 as next from ${sql.table(table)} where organisation_id = ${organisation} ${within}`.execute(db)
  return rows[0]?.next ?? 1
}
