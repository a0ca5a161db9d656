import type { Migration } from 'kysely/migration'
import { up as people } from './0001-people.ts'
import { up as papers } from './0002-papers.ts'
import { up as plans } from './0003-plans.ts'
import { up as progress } from './0004-progress.ts'
import { up as changes } from './0005-changes.ts'
import { up as reports } from './0006-reports.ts'
import { up as journal } from './0007-journal.ts'
import { up as frozen } from './0008-frozen.ts'
import { up as columns } from './0009-columns.ts'
import { up as reviews } from './0010-reviews.ts'
import { up as originals } from './0011-originals.ts'
import { up as arrivals } from './0012-arrivals.ts'
import { up as pieces } from './0013-pieces.ts'
import { up as laterEditions } from './0014-later-editions.ts'

/**
 * Every step the store has been through, in order of name. A step that has been released is never edited: a store that has taken it would not
 * take it again, and would silently differ from a new one.
 */
export const migrations: Record<string, Migration> = {
  '0001-people': { up: people },
  '0002-papers': { up: papers },
  '0003-plans': { up: plans },
  '0004-progress': { up: progress },
  '0005-changes': { up: changes },
  '0006-reports': { up: reports },
  '0007-journal': { up: journal },
  '0008-frozen': { up: frozen },
  '0009-columns': { up: columns },
  '0010-reviews': { up: reviews },
  '0011-originals': { up: originals },
  '0012-arrivals': { up: arrivals },
  '0013-pieces': { up: pieces },
  '0014-later-editions': { up: laterEditions },
}
