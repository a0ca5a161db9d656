import type { Viewer } from '../domain/access.ts'
import { compareDays, parseDay } from '../domain/calendar/day.ts'
import { sayDay } from '../domain/calendar/say.ts'
import type { Reading } from '../domain/plan/reading.ts'
import { actionsOf } from '../domain/report/walk.ts'
import type { Arrival } from '../store/arrivals.ts'
import { readMapping } from '../store/column-mappings.ts'
import { settleArrival } from '../store/keep-arrivals.ts'
import { keepPaper, paperOfContent } from '../store/keep-paper.ts'
import { done, type House, type Outcome, refuse } from './outcome.ts'
import { paperName } from './paper-name.ts'
import { forbidden, perform, type Work } from './perform.ts'
import { readAsSet } from './read-again.ts'
import { type Office, readPaper } from './read-paper.ts'

export interface ImportInput {
  readonly name: string
  readonly bytes: Uint8Array
  /** Of the bytes, in hex, where it is known already. */
  readonly sha256?: string
  /** The day the paper speaks of, where it does not say so itself. */
  readonly day?: string
  /** What converts older files; without it they are refused. */
  readonly office?: Office | null
  /** The file that was handed in, where it came so: it is settled with the paper, or nothing is kept. */
  readonly arrival?: Pick<Arrival, 'batch' | 'number'>
}

/**
 * Brings a paper in as a draft: its bytes and what was read out of them are kept, and nothing is adopted yet. A paper whose draft is already here
 * gives that draft. `signal` gives the reading up. Its day is the one on its front sheet, else the one given, else today; a paper for a meeting still to come was said by today.
 * Refusals: `invalid` (cannot be read, no such day; its field is `convert` where an older file could be converted); `conflict` where this very paper has been adopted, or its arrival was given up.
 */
export async function importPaper(
  house: House,
  viewer: Viewer,
  input: ImportInput,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<Outcome<{ paperId: string; reading: Reading }>> {
  const denied = forbidden(viewer, 'import a paper')
  if (denied) return denied
  // before the journal is taken: a paper takes long to read, and nobody else should wait for it
  const read = await readPaper(input, { ...(signal ? { signal } : {}), office: input.office })
  if (!read.ok) return read
  return perform(house, viewer, 'import a paper', async (work) => {
    const { tx, now, today, record } = work
    const name = paperName(input.name)
    const given = input.day ? parseDay(input.day) : today
    if (given === null)
      return refuse('invalid', `Nothing was kept, because the calendar has no day “${input.day}”: write it as ${today}.`, 'day')
    const { sha256, kind, document } = read.value
    const reading = readAsSet(document, read.value.reading, await readMapping(tx, viewer.organisation))
    const known = await paperOfContent(tx, viewer.organisation, sha256)
    if (known?.state === 'draft') return arrived(work, input, known.id, known.reading)
    if (known) {
      return refuse(
        'conflict',
        `This very paper was brought in before, as “${known.name}” of ${sayDay(known.day)}, and its plans are here: nothing was added; open them, or withdraw that paper first.`,
      )
    }
    const said = reading.frontSheet.date || given
    const day = compareDays(said, today) < 0 ? said : today
    const paper = { name, bytes: input.arrival ?? input.bytes, sha256, kind, document, reading, day }
    const { id, seals } = await keepPaper(tx, viewer, paper, now)
    const { characters, left } = reading.coverage
    const after = { name, sha256, kind, day, plans: reading.plans.length, doubts: reading.doubts.length, characters, left }
    await record({ deed: 'import a paper', subject: id, after, seals })
    return arrived(work, input, id, reading)
  })
}

/** Settles the file that the paper came in as, in the same transaction. One that was given up meanwhile undoes the paper. */
async function arrived({ tx, viewer }: Work, { arrival }: ImportInput, paperId: string, reading: Reading) {
  if (!arrival) return done({ paperId, reading })
  const found = {
    plans: reading.plans.length,
    actions: reading.plans.reduce((sum, plan) => sum + [...actionsOf(plan)].length, 0),
    doubts: reading.doubts.length,
    leftovers: reading.leftovers.length,
  }
  const settled = await settleArrival(tx, viewer, arrival, { state: 'read', paperId, found })
  return settled ? done({ paperId, reading }) : refuse('conflict', 'Reading was given up: nothing was kept.')
}
