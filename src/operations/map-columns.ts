import type { Viewer } from '../domain/access.ts'
import { faultOfMapping, isMappable, type Mapping } from '../domain/plan/mapping.ts'
import type { Reading } from '../domain/plan/reading.ts'
import { keepMapping, readMapping } from '../store/column-mappings.ts'
import { rereadPaper } from '../store/keep-paper.ts'
import { nextNumber } from '../store/next-number.ts'
import { getPaper } from '../store/papers.ts'
import { carrySettled } from './carry-settled.ts'
import { done, type House, type Outcome, refuse } from './outcome.ts'
import { perform } from './perform.ts'
import { readAgain } from './read-again.ts'

export interface MapInput {
  readonly paperId: string
  /** The layout, as the paper's reading names it. */
  readonly layout: string
  /** What each column holds, left to right, by the names of the fields; null for one that is not to be read. */
  readonly fields: readonly (string | null)[]
}

/**
 * Says what the columns of a layout hold. It is remembered: this draft is read again with it, its doubts and leftovers with it, and every paper of that
 * layout that comes in later is read so. Papers adopted before stay as they are.
 * Refusals: `not found` (no such paper, no table of that layout in it); `conflict` (adopted or withdrawn, put together from two papers, or set so already); `invalid` (another number
 * of columns, no such field, one field twice, no actions).
 */
export function mapColumns(house: House, viewer: Viewer, { paperId, layout, fields }: MapInput): Promise<Outcome<{ reading: Reading }>> {
  return perform(house, viewer, 'set columns right', async ({ tx, now, today, record }) => {
    const paper = await getPaper(tx, viewer, paperId)
    if (!paper) return refuse('not found', 'There is no such paper here: no column was changed; bring it in again.')
    if (paper.state !== 'draft')
      return refuse('conflict', `“${paper.name}” is no draft any more: no column was changed; mend its actions one by one, or withdraw it.`)
    if (paper.reading.copies)
      return refuse(
        'conflict',
        `“${paper.name}” was put together from two papers: no column was changed; set the columns right in those, and put them together again.`,
      )
    const held = await readMapping(tx, viewer.organisation)
    const known = readAgain(paper.document, held).layouts?.find((one) => one.layout === layout)
    if (!known)
      return refuse('not found', 'There is no table with these headings in the paper: no column was changed; look at it again.', 'layout')
    const given = fields.filter((field) => field === null || isMappable(field))
    const fault =
      given.length === known.columns.length && given.length === fields.length
        ? faultOfMapping(given)
        : 'each column takes one field of the list, or none'
    if (fault !== null) return refuse('invalid', `No column was changed, because ${fault}.`, 'fields')
    if (JSON.stringify(held.get(layout)) === JSON.stringify(given))
      return refuse('conflict', 'These columns are set so already: nothing was changed.')
    const mapping: Mapping = new Map([...held, [layout, given]])
    const reading = readAgain(paper.document, mapping)
    const number = await nextNumber(tx, viewer.organisation, 'column_mapping')
    await record({
      deed: 'set columns right',
      subject: paper.id,
      before: { layout, fields: known.columns.map(({ field }) => field), doubts: paper.reading.doubts.length },
      after: { layout, fields: given, doubts: reading.doubts.length, left: reading.coverage.left },
      rows: keepMapping({ viewer, now, day: today, by: viewer.person.name, number, layout, fields: given }),
      seals: await rereadPaper(tx, viewer, paper.id, { reading, settled: carrySettled(paper, reading) }),
    })
    return done({ reading })
  })
}
