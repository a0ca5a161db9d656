import type { Migration } from 'kysely/migration'
import * as people from './0001-people.ts'
import * as papers from './0002-papers.ts'
import * as plans from './0003-plans.ts'
import * as progress from './0004-progress.ts'
import * as changes from './0005-changes.ts'
import * as reports from './0006-reports.ts'
import * as journal from './0007-journal.ts'
import * as frozen from './0008-frozen.ts'

/**
 * Every step the store has been through, in order of name. A step that has been released is never edited: a store that has taken it would not
 * take it again, and would silently differ from a new one.
 */
export const migrations: Record<string, Migration> = {
  '0001-people': people,
  '0002-papers': papers,
  '0003-plans': plans,
  '0004-progress': progress,
  '0005-changes': changes,
  '0006-reports': reports,
  '0007-journal': journal,
  '0008-frozen': frozen,
}
