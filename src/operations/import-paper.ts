import type { Viewer } from '../domain/access.ts'
import { compareDays, parseDay } from '../domain/calendar/day.ts'
import { sayDay } from '../domain/calendar/say.ts'
import type { Reading } from '../domain/plan/reading.ts'
import { readMapping } from '../store/column-mappings.ts'
import { keepPaper, paperOfContent } from '../store/keep-paper.ts'
import { done, type House, type Outcome, refuse } from './outcome.ts'
import { forbidden, perform } from './perform.ts'
import { readAsSet } from './read-again.ts'
import { type Office, readPaper } from './read-paper.ts'
import { longestName, shortenedName } from './shortened-name.ts'
import { wordsGiven } from './words-given.ts'

export interface ImportInput {
  readonly name: string
  readonly bytes: Uint8Array
  /** The day the paper speaks of, where it does not say so itself. */
  readonly day?: string
  /** What converts older files; without it they are refused. */
  readonly office?: Office | null
}

/**
 * Brings a paper in as a draft: its bytes and what was read out of them are kept, and nothing is adopted yet. A paper whose draft is already here
 * gives that draft. Its day is the one on its front sheet, else the one given, else today; a paper for a meeting still to come was said by today.
 * Refusals: `invalid` (cannot be read, no such day; its field is `convert` where an older file could be converted); `conflict` where this very paper has been adopted.
 */
export async function importPaper(
  house: House,
  viewer: Viewer,
  input: ImportInput,
): Promise<Outcome<{ paperId: string; reading: Reading }>> {
  const denied = forbidden(viewer, 'import a paper')
  if (denied) return denied
  // before the journal is taken: a paper takes long to read, and nobody else should wait for it
  const read = await readPaper(input, { office: input.office })
  if (!read.ok) return read
  return perform(house, viewer, 'import a paper', async ({ tx, now, today, record }) => {
    const name = wordsGiven(shortenedName(input.name), 'name', 'the name of the paper', longestName)
    if (!name.ok) return name
    const given = input.day ? parseDay(input.day) : today
    if (given === null)
      return refuse('invalid', `Nothing was kept, because the calendar has no day “${input.day}”: write it as ${today}.`, 'day')
    const { sha256, kind, document } = read.value
    const reading = readAsSet(document, read.value.reading, await readMapping(tx, viewer.organisation))
    const known = await paperOfContent(tx, viewer.organisation, sha256)
    if (known?.state === 'draft') return done({ paperId: known.id, reading: known.reading })
    if (known) {
      return refuse(
        'conflict',
        `This very paper was brought in before, as “${known.name}” of ${sayDay(known.day)}, and its plans are here: nothing was added; open them, or withdraw that paper first.`,
      )
    }
    const said = reading.frontSheet.date || given
    const day = compareDays(said, today) < 0 ? said : today
    const paper = { name: name.value, bytes: input.bytes, sha256, kind, document, reading, day }
    const { id, seals } = await keepPaper(tx, viewer, paper, now)
    const { characters, left } = reading.coverage
    const after = { name: name.value, sha256, kind, day, plans: reading.plans.length, doubts: reading.doubts.length, characters, left }
    await record({ deed: 'import a paper', subject: id, after, seals })
    return done({ paperId: id, reading })
  })
}
