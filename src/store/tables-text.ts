import { sql } from 'kysely'
import type { AnyDb } from './connect.ts'

interface Table {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string; readonly note: string }[]
  readonly rules: readonly string[]
}

/**
 * The schema of a migrated database as Markdown, one heading a table: its columns with their types, then its keys, checks, indexes and triggers, in
 * PostgreSQL's own words. It is read from the database's catalogue, so that it says what is, whatever the migrations meant.
 */
export async function tablesText(db: AnyDb): Promise<string> {
  const tables = await readTables(db)
  const functions = await readFunctions(db)
  const head =
    '# Tables\n\nWritten by `npm run tables` from a freshly migrated database; a test holds it true. How the tables came about is told by `migrations/`.\n'
  return [
    head,
    ...tables.map(tableText),
    ...functions.map(({ name, body }) => `## function ${name}\n\n\`\`\`sql\n${body.trim()}\n\`\`\`\n`),
  ].join('\n')
}

function tableText({ name, columns, rules }: Table): string {
  const rows = [['column', 'type', 'note'], [], ...columns.map((column) => [column.name, column.type, column.note])]
  const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  const lines = rows.map(
    (row) => `| ${widths.map((width, at) => (row.length === 0 ? '-'.repeat(width) : (row[at] ?? '').padEnd(width))).join(' | ')} |`,
  )
  const list = rules.length > 0 ? `\n${rules.map((rule) => `- ${rule}`).join('\n')}\n` : ''
  return `## ${name}\n\n${lines.join('\n')}\n${list}`
}

async function readTables(db: AnyDb): Promise<Table[]> {
  const { rows } = await sql<Table>`
    select c.relname as name,
      (select json_agg(json_build_object(
          'name', a.attname,
          'type', format_type(a.atttypid, a.atttypmod),
          'note', concat_ws(', ',
            case when a.attnotnull then 'always' end,
            case a.attidentity when 'a' then 'numbered' when 'd' then 'numbered unless given' end,
            case when a.attgenerated <> '' then 'computed: ' || pg_get_expr(d.adbin, d.adrelid)
                 when d.adbin is not null then 'else ' || pg_get_expr(d.adbin, d.adrelid) end)
        ) order by a.attnum)
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      array(
        select line from (
          select position(k.contype::text in 'pufcx') as part, k.conname::text as part_name, pg_get_constraintdef(k.oid) as line
            from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c', 'x')
          union all
          select 6, i.indexrelid::regclass::text, regexp_replace(pg_get_indexdef(i.indexrelid), ' ON \\S+ USING btree', '')
            from pg_index i where i.indrelid = c.oid and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u'))
          union all
          select 7, t.tgname::text, regexp_replace(pg_get_triggerdef(t.oid), ' ON \\S+ FOR EACH', ' for each')
            from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal
        ) rules order by part, part_name) as rules
    from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and c.relname not in ('migration', 'migration_lock')
    order by c.relname`.execute(db)
  return rows
}

async function readFunctions(db: AnyDb): Promise<{ name: string; body: string }[]> {
  const { rows } = await sql<{ name: string; body: string }>`
    select p.proname as name, pg_get_functiondef(p.oid) as body
    from pg_proc p where p.pronamespace = current_schema()::regnamespace order by p.proname`.execute(db)
  return rows
}
