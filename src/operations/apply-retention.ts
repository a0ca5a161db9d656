import type { Kysely } from 'kysely'
import type { Viewer } from '../domain/access.ts'
import type { Day } from '../domain/calendar/day.ts'
import { sayDay } from '../domain/calendar/say.ts'
import { isDue, type Retention, sayRetention } from '../domain/document/retention.ts'
import { deletableOriginals, type HeldOriginal } from '../store/originals.ts'
import { readRetention } from '../store/retention.ts'
import type { Database } from '../store/schema.ts'
import { deleteIn } from './delete-original.ts'
import { done, type House, type Outcome } from './outcome.ts'
import { forbidden, perform } from './perform.ts'

/** What is said of how long originals are kept, and the originals that have been kept so long. */
export interface DueOriginals {
  readonly months: Retention
  readonly due: readonly HeldOriginal[]
}

/**
 * Lists the originals that `applyRetention` would delete today, by what the organisation has said or as though it had said `months`. Changes nothing.
 * Refusal: `forbidden`.
 */
export async function dueOriginals(
  house: House,
  viewer: Viewer,
  { months }: { readonly months?: Retention | undefined } = {},
): Promise<Outcome<DueOriginals>> {
  return forbidden(viewer, 'delete an original') ?? done(await dueIn(house.db, viewer, house.today(), months))
}

/**
 * Deletes every original that has been kept as long as the organisation has said, each with a record of its own, all or none. Drafts keep theirs, for nobody has
 * decided about them. Returns what was deleted: nothing where originals are kept for ever.
 * Refusal: `forbidden`.
 */
export function applyRetention(house: House, viewer: Viewer): Promise<Outcome<DueOriginals>> {
  return perform(house, viewer, 'delete an original', async (work) => {
    const found = await dueIn(work.tx, viewer, work.today)
    const rule = `The council keeps originals ${sayRetention(found.months)}`
    for (const original of found.due) await deleteIn(work, original, `${rule}, which was on ${sayDay(original.decidedOn)}.`)
    return done(found)
  })
}

async function dueIn(db: Kysely<Database>, viewer: Viewer, today: Day, given?: Retention): Promise<DueOriginals> {
  const months = given === undefined ? await readRetention(db, viewer.organisation) : given
  return { months, due: (await deletableOriginals(db, viewer)).filter(({ decidedOn }) => isDue(decidedOn, months, today)) }
}
