import type { Viewer } from '../domain/access.ts'
import { compareDays } from '../domain/calendar/day.ts'
import type { Reading } from '../domain/plan/reading.ts'
import type { Copy } from '../domain/plan/reconcile/copies.ts'
import { keepPaper, paperOfContent } from '../store/keep-paper.ts'
import { getPaper, type HeldPaper } from '../store/papers.ts'
import { done, type House, type Outcome, refuse } from './outcome.ts'
import { perform } from './perform.ts'
import { putTogether } from './put-together.ts'
import { shortenedName } from './shortened-name.ts'

export interface ReconcileInput {
  /** The paper whose words stand where both are whole and differ. */
  readonly first: string
  readonly second: string
}

/**
 * Puts two drafts that are copies of one paper together as a third draft, to be looked through and adopted like any other. The two stay as they are. Copies
 * that were put together before give that draft again.
 * Refusals: `not found`; `invalid` (the same paper twice, no copies of one paper); `conflict` (one is no draft any more, or the two were put together and adopted).
 */
export function reconcilePapers(
  house: House,
  viewer: Viewer,
  input: ReconcileInput,
): Promise<Outcome<{ paperId: string; reading: Reading }>> {
  return perform(house, viewer, 'import a paper', async ({ tx, now, today, record }) => {
    if (input.first === input.second)
      return refuse('invalid', 'Nothing was put together, because one paper was chosen twice: choose its other copy.', 'second')
    const [first, second] = [await getPaper(tx, viewer, input.first), await getPaper(tx, viewer, input.second)]
    const denied = refuseUnlessDraft(first, 'first') ?? refuseUnlessDraft(second, 'second')
    if (!first || !second || denied) return denied ?? refuse('not found', 'There is no such paper.')
    const outcome = putTogether(asCopy(first), asCopy(second))
    if (!outcome.ok) return outcome
    const paper = outcome.value
    const { reading, sha256, kind } = paper
    const known = await paperOfContent(tx, viewer.organisation, sha256)
    if (known?.state === 'draft') return done({ paperId: known.id, reading: known.reading })
    if (known)
      return refuse(
        'conflict',
        `These two were put together before, and “${known.name}” has been adopted: nothing was added; open its plans.`,
      )
    const said = reading.frontSheet.date || first.day
    const day = compareDays(said, today) < 0 ? said : today
    const name = shortenedName(paper.name)
    const { id, seals } = await keepPaper(tx, viewer, { ...paper, name, day }, now)
    const { characters, left } = reading.coverage
    const differ = reading.doubts.filter(({ says }) => says).length
    await record({
      deed: 'reconcile two papers',
      subject: id,
      after: {
        ...{ name, sha256, kind, day, first: first.id, second: second.id, plans: reading.plans.length },
        ...{ doubts: reading.doubts.length, differ, characters, left },
      },
      seals,
    })
    return done({ paperId: id, reading })
  })
}

function asCopy({ id, name, kind, sha256, document, reading }: HeldPaper): Copy {
  return { name, kind, sha256, paper: id, document, reading }
}

function refuseUnlessDraft(paper: HeldPaper | undefined, field: 'first' | 'second') {
  if (!paper) return refuse('not found', `There is no such ${field} paper here: nothing was put together; choose it from the list.`, field)
  if (paper.state === 'draft') return undefined
  const why = paper.state === 'adopted' ? 'has been adopted already, and its plans would stand here twice' : 'was withdrawn'
  const what = paper.state === 'adopted' ? 'withdraw it first, and bring it in again' : 'bring it in again'
  return refuse('conflict', `Nothing was put together, because “${paper.name}” ${why}: ${what}.`, field)
}
