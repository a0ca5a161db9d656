import type { SealedRows } from './sealed.ts'

/** Several bundles of rows as one, so that one record vouches for all of them. */
export function together(...bundles: readonly SealedRows[]): SealedRows {
  const all: Record<string, readonly object[]> = {}
  for (const bundle of bundles) for (const [table, rows] of Object.entries(bundle)) all[table] = [...(all[table] ?? []), ...rows]
  return all as SealedRows
}
