import fs from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { bareDatabase, freshStore } from '../../tests/house-store.ts'
import { tablesText } from './tables-text.ts'

const page = new URL('./tables.md', import.meta.url)

test('tables.md says what the migrations make; `npm run tables` writes it anew', async () => {
  expect(await tablesText(await freshStore())).toBe(fs.readFileSync(page, 'utf8'))
})

test('columns, keys, checks, indexes, triggers and functions are all told', async () => {
  const { db } = await bareDatabase()
  await sql`create table plan (id integer generated always as identity primary key, title text not null default '' check (title <> 'none'),
    long integer generated always as (length(title)) stored)`.execute(db)
  await sql`create table action (id text primary key, plan_id integer references plan, due date)`.execute(db)
  await sql`create unique index action_once on action (plan_id, due) where due is not null`.execute(db)
  await sql`create function stay() returns trigger language plpgsql as $$ begin return null; end $$`.execute(db)
  await sql`create trigger stays before delete on action for each row execute function stay()`.execute(db)
  const text = await tablesText(db)
  expect(text).toContain(`## action

| column  | type    | note   |
| ------- | ------- | ------ |
| id      | text    | always |
| plan_id | integer |        |
| due     | date    |        |

- PRIMARY KEY (id)
- FOREIGN KEY (plan_id) REFERENCES plan(id)
- CREATE UNIQUE INDEX action_once (plan_id, due) WHERE (due IS NOT NULL)
- CREATE TRIGGER stays BEFORE DELETE for each ROW EXECUTE FUNCTION stay()
`)
  expect(text).toContain('| id     | integer | always, numbered        |')
  expect(text).toContain(`| title  | text    | always, else ''::text   |`)
  expect(text).toContain('| long   | integer | computed: length(title) |')
  expect(text).toContain(`- CHECK ((title <> 'none'::text))`)
  expect(text).toContain('## function stay\n\n```sql\nCREATE OR REPLACE FUNCTION')
})
