import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrations } from './migrations/all.ts'
import { StoreRefusal } from './refusal.ts'

/**
 * Brings a database to the present schema: all outstanding migrations in one transaction, under PostgreSQL's advisory lock, so that of two programs
 * starting at once one migrates and the other finds it done. Refuses a database that a newer Milepost has already moved on.
 */
// biome-ignore lint/suspicious/noExplicitAny: a migration speaks to the schema of its own day, which no present type describes
export async function migrate(db: Kysely<any>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
  })
  const known = new Set(Object.keys(migrations))
  const unknown = (await appliedMigrations(db)).filter((name) => !known.has(name))
  if (unknown.length > 0) {
    throw new StoreRefusal(
      `This store was made by a newer Milepost (it holds the step "${unknown[0]}" that this one does not know): nothing was changed; start it with that version.`,
    )
  }
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

/** The names of the migrations this database has been through, oldest first; empty for a new one. */
// biome-ignore lint/suspicious/noExplicitAny: as above
export async function appliedMigrations(db: Kysely<any>): Promise<string[]> {
  const { rows: found } = await sql<{ made: boolean }>`select to_regclass('migration') is not null as made`.execute(db)
  if (!found[0]?.made) return []
  const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(db)
  return rows.map((row) => row.name)
}
