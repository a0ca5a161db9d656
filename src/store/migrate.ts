import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { AnyDb } from './connect.ts'
import { migrations } from './migrations/all.ts'
import { StoreRefusal } from './refusal.ts'

/**
 * Brings a database to the present schema: all outstanding migrations in one transaction, under PostgreSQL's advisory lock, so that of two programs
 * starting at once one migrates and the other finds it done. Refuses a database that a newer Milepost has already moved on.
 * `upTo` stops at a migration of that name: a backup is restored into the schema it was taken from.
 */
export async function migrate(db: AnyDb, upTo?: string): Promise<void> {
  const unknown = unknownMigrations(await appliedMigrations(db))
  if (unknown.length > 0) {
    throw new StoreRefusal(
      `This store was made by a newer Milepost (it holds the step "${unknown[0]}" that this one does not know): nothing was changed; start it with that version.`,
    )
  }
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
  })
  const { error } = await (upTo ? migrator.migrateTo(upTo) : migrator.migrateToLatest())
  if (error) throw error
}

/** Those of these migrations that this Milepost does not know. */
export function unknownMigrations(names: readonly string[]): string[] {
  return names.filter((name) => !Object.hasOwn(migrations, name))
}

/** The names of the migrations this database has been through, oldest first; empty for a new one. */
export async function appliedMigrations(db: AnyDb): Promise<string[]> {
  const { rows: found } = await sql<{ made: boolean }>`select to_regclass('migration') is not null as made`.execute(db)
  if (!found[0]?.made) return []
  const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(db)
  return rows.map((row) => row.name)
}
